import { plural } from "#app/i18n/plural.ts";

/** Releasing a visit, and its versions, in English. */
export const releases = {
  act: "Release",
  title: (number: number) => `Release version ${number}`,
  releaseNow: (number: number) => `Release version ${number}`,
  first: "Nothing has been released yet: participants see nothing of this visit.",
  nothingNew: (number: number) => `Nothing has changed since version ${number}.`,
  whatChanges: (number: number) => `What changes after version ${number}`,
  whatIsIn: "What participants will see",
  counted: (n: number) => plural("en", n, { one: `${n} entry`, other: `${n} entries` }),
  itemMoved: "Programme item moved",
  itemCancelled: "Programme item cancelled",
  movesWith: "It follows another item, which has moved.",
  concerns: "For",
  everyone: "everyone",
  concerned: "Whom it concerns",
  nobody: "No participant: only outcomes, contacts or directory entries change.",
  before: "Before you release",
  openConflicts: (n: number) => plural("en", n, { one: `${n} open conflict`, other: `${n} open conflicts` }),
  unconfirmed: (n: number) =>
    plural("en", n, { one: `${n} time still to be confirmed`, other: `${n} times still to be confirmed` }),
  missing: (n: number) =>
    plural("en", n, { one: `${n} missing translation`, other: `${n} missing translations` }),
  ready: "No open conflicts, no time to be confirmed, no missing translation.",
  note: "What participants should know about this version",
  draftMoved: "The draft was changed while you were reading. Look at what changes now, then release it.",
  released: (number: number) =>
    `Version ${number} is released. Participants and calendars see it from now on.`,
  versions: "Versions",
  version: (number: number) => `Version ${number}`,
  none: "Nothing has been released yet.",
  by: (name: string, time: string) => `${name}, ${time}`,
  open: "Open",
  compare: "Compare",
  compareWith: (one: number, other: number) => `From version ${one} to version ${other}`,
  from: "From version",
  to: "to version",
  same: "The two versions are the same for participants.",
  old: (number: number, time: string) =>
    `This is version ${number} of ${time}. It is no longer what participants see.`,
  onlyItem: "Release only this item",
  onlyItemTitle: (item: string) => `Release only this item: ${item}`,
  onlyItemHint: (number: number) =>
    `Version ${number} will be the latest version with only this item as the draft has it. Whatever else changed in the draft stays unreleased.`,
  itemSame: (number: number) => `Version ${number} has this item as it is in the draft.`,
  itemAndFollowers: "What changes",
  nothingYet: "Nothing has been released yet. Release the whole programme first.",
  needsFirst:
    "This item refers to what participants have not been given. Release this first, or take it out of the item:",
  stillNamed:
    "This item was removed from the draft, but the latest version still names it here. Release this first:",
  outsideStays: "In the latest version no stay covers these dates. Release the stay first:",
  wholeInstead: "Release the whole programme",
  onlyOf: (item: string) => `only: ${item}`,
  onlyOne: "one item only",
  backTo: (number: number) => `Take the draft back to version ${number}`,
  backHint:
    "Only the draft changes. Participants see it once you release it. One Undo brings the draft back as it is now.",
  backChanges: "What changes in the draft",
  backSame: (number: number) => `Nothing in the draft differs from version ${number}.`,
  backKeeps:
    "These stay as they are now: people, posts, organisations and venues, which other visits use too; sources and what they say; preparation; the office’s own notes and what it knows of participants.",
  backRefused: "What cannot be taken back and stays as it is in the draft",
  backNamedBy: "still named here:",
  backMoved: "The draft was changed while you were reading. Look at what changes now, then take it back.",
  removedItems: (n: number) =>
    plural("en", n, {
      one: "One item is removed. Participants will see it as cancelled in their calendars, and no longer on the visit’s page. To announce there that it is off, keep it and cancel it.",
      other: `${n} items are removed. Participants will see them as cancelled in their calendars, and no longer on the visit’s page. To announce there that they are off, keep and cancel them.`,
    }),
  readAndPrint: (number: number) => `Read and print version ${number}`,
};
