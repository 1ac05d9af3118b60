import { plural } from "#app/i18n/plural.ts";

const people = (n: number) => plural("en", n, { one: `${n} person`, other: `${n} people` });

/** The pages of delegations and of preparation. */
export const delegations = {
  number: "No.",
  participant: "Participant",
  part: "Part in the visit",
  seenBy: "Seen by",
  acts: "Acts",
  emptySide: "Nobody is on this side yet.",
  addSeveral: "Add several at once",
  partyIs: (name: string) => `party: ${name}`,
  onFile: "On file for the office",

  parties: "Parties",
  noParties: "No part of a delegation has a programme of its own.",
  headIs: (name: string) => `head: ${name}`,
  noHead: "no head named",
  noMembers: "no members yet",
  split: "Split off a party",
  splitTitle: (side: string) => `Split off a party: ${side}`,
  splitFrom: (party: string) => `Split off a party from: ${party}`,
  members: "Who belongs to it",
  head: "Head of the new party",
  mergeInto: (party: string) => `Let “${party}” go into`,
  wholeDelegation: "the whole delegation",
  merge: "Merge",
  nobodyToSplit: "Nobody is left here to be split off.",

  counterparts: "Counterparts",
  noCounterparts: "As soon as both sides have participants, their counterparts stand here side by side.",
  notNamed: "not yet named",

  several: (side: string) => `Add several participants: ${side}`,
  severalHint:
    "One row for each. Type a name as the directory has it, or describe those who are known by function only. Empty rows do not count.",
  descriptionIn: (language: string) => `or a description (${language})`,
  moreRows: "More rows",
  addAll: "Add them all",
  rowIs: (number: number) => `Row ${number}`,

  together: (n: number) =>
    plural("en", n, {
      one: `${n} change saved. Not yet released.`,
      other: `${n} changes saved together. Not yet released.`,
    }),
  issues: {
    nobody: "Choose who belongs to the new party",
    memberOfAnotherSide: "Choose members of this side only",
    headStaysBehind: "Choose the head from the members of the new party",
    takesHead: (party: string) => `The head of “${party}” would leave it. Choose another head there first.`,
    intoItself: "Choose another party, not the same one",
    ofAnotherSide: "Choose a party of the same side",
    intoNothing: "Choose another party. The one chosen is no longer there.",
    noRows: "Fill in at least one row",
  },

  tasks: "Preparation tasks",
  noTasks: "Nothing is to be prepared yet. Add the first task, with the body responsible and its due date.",
  allSettled: "Everything is done.",
  due: (date: string) => `due ${date}`,
  noDue: "no due date",
  late: (days: number) =>
    plural("en", days, { one: `overdue by ${days} day`, other: `overdue by ${days} days` }),
  dueToday: "due today",
  settled: (n: number) => plural("en", n, { one: `${n} settled task`, other: `${n} settled tasks` }),
  done: "Done",
  responsible: (names: string) => `responsible: ${names}`,
  helping: (names: string) => `with ${names}`,
  contacts: "Contacts",
  noContacts: "No contact is named. Participants look for a duty telephone first.",
  whomToCall: "Whom to call",
  gifts: "Gifts",
  giftsNote: "Seen by our office alone; never released.",
  noGifts: "No gift is planned.",
  from: (name: string) => `from ${name}`,
  to: (name: string) => `to ${name}`,
  vehicles: "Vehicles",
  noVehicles: "No vehicle is planned.",
  driver: (name: string) => `driver: ${name}`,
  allAlong: "All along",
  nobodyRides: "Nobody rides in it yet.",
  seats: (used: number, seats: number) =>
    `${used} of ${plural("en", seats, { one: `${seats} seat`, other: `${seats} seats` })}`,
  riders: (n: number) => people(n),
  tooMany: (n: number) => plural("en", n, { one: `${n} seat too few`, other: `${n} seats too few` }),
  notAllCounted: "not everyone’s number is stated",

  switchTo: "Switch to it",
  firstPlaceOnly: "The way back will name only the first of its places; Undo restores them all.",
};
