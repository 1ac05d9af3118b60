import type { ThingKind } from "#app/domain/history/thing.ts";
import { issues } from "#app/i18n/messages/editing/issues/en.ts";
import { hints, hintsByShape, labels } from "#app/i18n/messages/editing/labels/en.ts";
import { plural } from "#app/i18n/plural.ts";

/** What a kind of thing is called, and what is done with it. */
type KindWords = { one: string; add: string; change: string };
/** How history tells what became of a thing; its name follows after a colon. */
type Headlines = { added: string; changed: string; removed: string };

/** Editing in English: forms, what is wrong with them, and history. */
export const editing = {
  kinds: {
    visit: { one: "Visit", add: "Add a visit", change: "Change the visit" },
    leg: { one: "Leg", add: "Add a leg", change: "Change the leg" },
    party: { one: "Party", add: "Add a party", change: "Change the party" },
    participation: {
      one: "Participant",
      add: "Add a participant",
      change: "Change the participant",
    },
    item: { one: "Programme item", add: "Add a programme item", change: "Change the programme item" },
    contactPoint: { one: "Contact", add: "Add a contact", change: "Change the contact" },
    preparationTask: {
      one: "Preparation task",
      add: "Add a preparation task",
      change: "Change the preparation task",
    },
    gift: { one: "Gift", add: "Add a gift", change: "Change the gift" },
    vehicle: { one: "Vehicle", add: "Add a vehicle", change: "Change the vehicle" },
    citation: { one: "Citation", add: "Add a citation", change: "Change the citation" },
    settlement: {
      one: "Settlement",
      add: "Settle a disagreement of sources",
      change: "Change the settlement",
    },
    outcome: { one: "Outcome", add: "Add an outcome", change: "Change the outcome" },
    acceptance: {
      one: "Accepted conflict",
      add: "Accept a conflict",
      change: "Change why a conflict is accepted",
    },
    organisation: { one: "Organisation", add: "Add an organisation", change: "Change the organisation" },
    person: { one: "Person", add: "Add a person", change: "Change the person" },
    position: { one: "Post", add: "Add a post", change: "Change the post" },
    venue: { one: "Venue", add: "Add a venue", change: "Change the venue" },
    travelTime: { one: "Travel time", add: "Add a travel time", change: "Change the travel time" },
    source: { one: "Source", add: "Add a source", change: "Change the source" },
  } as Record<ThingKind, KindWords>,
  labels,
  hints,
  hintsByShape,
  when: {
    kind: "How exactly the time is known",
    day: "Day",
    from: "From",
    to: "To",
    endDay: "Last day, if another",
    zone: "Time zone",
    endZone: "Time zone of the end, if another",
    part: "Part of the day",
    follows: "Item that it follows",
    occurrence: "Which of the two times, for the start",
    endOccurrence: "Which of the two times, for the end",
    hints: {
      day: "For example 18 June 2019 or 2019-06-18",
      endDay: "For example 18 June 2019 or 2019-06-18",
      from: "For example 9:05",
      to: "For example 10:30. Leave empty if the end is not known.",
      zone: "The name of the zone, for example Asia/Shanghai",
      endZone: "The name of the zone, for example Asia/Shanghai",
    } as Record<string, string>,
    kinds: {
      exact: "at a time",
      about: "at about a time",
      partOfDay: "in a part of the day",
      day: "all day or several days",
      withinDays: "on one of these days",
      followsOn: "straight after another item",
      toBeConfirmed: "to be confirmed",
    },
    occurrences: {
      earlier: "the first, before clocks go back",
      later: "the second, after clocks go back",
    },
  },
  choices: {
    audience: {
      public: "everyone",
      participants: "both sides",
      guest: "the guest side",
      host: "the host side",
      internal: "our office",
    },
    taskStatus: { open: "not begun", underWay: "under way", done: "done", dropped: "dropped" },
    giftStatus: { idea: "suggested", chosen: "chosen", ready: "ready", given: "given" },
    interpretationMode: {
      consecutive: "consecutive",
      simultaneous: "simultaneous",
      whispered: "whispered",
      relay: "relay",
    },
    travelMeans: {
      onFoot: "on foot",
      car: "by car",
      bus: "by bus",
      train: "by train",
      boat: "by boat",
      flight: "by air",
    },
    script: {
      Latn: "Latin",
      Cyrl: "Cyrillic",
      Hans: "Chinese, simplified",
      Jpan: "Japanese",
      Kana: "Japanese syllables (kana)",
    },
    came: { yes: "was present", no: "was absent" },
    yesOrNo: { yes: "yes", no: "no" },
  },
  issues,
  actions: {
    save: "Save",
    saveAndAddAnother: "Save and add another",
    add: "Add a row",
    removeRow: "Remove the row",
    moveUp: "Move up",
    moveDown: "Move down",
    remove: "Remove",
    undo: "Undo",
    undoAnyway: "Undo anyway",
    putBack: "Put back",
    cancelLink: "Cancel",
    addLanguage: "Add a language",
    takeStored: "Take the stored one",
    discard: "Discard",
  },
  notices: {
    thereIsAProblem: "There is a problem",
    errorTitle: (title: string) => `Error: ${title}`,
    optional: "(optional)",
    notChosen: "Not chosen",
    savedNotice: (subject: string) => `Saved: ${subject}. Not yet released.`,
    /** For the directories, which no release holds back. */
    savedEntryNotice: (subject: string) => `Saved: ${subject}.`,
    removedNotice: (subject: string) => `Removed: ${subject}.`,
    undone: "Undone.",
    nothingChanged: "Nothing was changed, so nothing was saved.",
    heldUp: {
      busy: "Nothing is saved yet: the database is busy with something else. What you typed is still here; save it again in a few seconds.",
      diskFull:
        "Nothing is saved yet: the disk of the server is full. What you typed is still here. Tell whoever looks after the server, then save it again.",
    },
    alsoOpen: (names: string) => `Also open at: ${names}`,
    staleTitle: "This was changed after you opened it",
    staleExplanation: (name: string, time: string) =>
      `${name} saved it at ${time}. Nothing of yours is lost. Where both of you changed the same field, choose which value is to stand, then save.`,
    yours: "Yours",
    nowStored: "Now stored",
    /** By why the form was kept. */
    keptNotice: {
      typing: (time: string) => `You typed this at ${time} and did not save it.`,
      expired: (time: string) =>
        `You sent this at ${time}, after you had been signed out. It is not saved yet.`,
    },
    planningOnly: "seen only by those who plan",
    fixedForLife: "stays as it is: addresses and calendars depend on it",
    missingIn: (language: string, count: number) =>
      plural("en", count, {
        one: `${count} text missing in ${language}`,
        other: `${count} texts missing in ${language}`,
      }),
    changedSince:
      "What this entry changed has been changed again since. Undoing it anyway replaces the later values; the history keeps them.",
    inUse: "It cannot be removed while something else refers to it.",
    noLongerThere: "an entry that is no longer there",
    wholeEntry: "the entry itself",
  },
  history: {
    title: "History",
    empty: "Nothing has been changed yet.",
    older: "Older entries",
    by: (name: string, time: string) => `${name}, ${time}`,
    was: "Was",
    is: "Is",
    notSet: "not set",
    undoes: (time: string) => `takes back the entry of ${time}`,
    isUndone: "taken back",
    released: (number: number) => `Version ${number} released`,
    releasedItem: (number: number) => `Version ${number} released, with one item changed`,
    other: "Another change",
    headlines: {
      visit: { added: "Visit added", changed: "Visit changed", removed: "Visit removed" },
      leg: { added: "Leg added", changed: "Leg changed", removed: "Leg removed" },
      party: { added: "Party added", changed: "Party changed", removed: "Party removed" },
      participation: {
        added: "Participant added",
        changed: "Participant changed",
        removed: "Participant removed",
      },
      item: {
        added: "Programme item added",
        changed: "Programme item changed",
        removed: "Programme item removed",
      },
      contactPoint: { added: "Contact added", changed: "Contact changed", removed: "Contact removed" },
      preparationTask: {
        added: "Preparation task added",
        changed: "Preparation task changed",
        removed: "Preparation task removed",
      },
      gift: { added: "Gift added", changed: "Gift changed", removed: "Gift removed" },
      vehicle: { added: "Vehicle added", changed: "Vehicle changed", removed: "Vehicle removed" },
      citation: { added: "Citation added", changed: "Citation changed", removed: "Citation removed" },
      settlement: {
        added: "Disagreement settled",
        changed: "Settlement changed",
        removed: "Settlement removed",
      },
      outcome: { added: "Outcome added", changed: "Outcome changed", removed: "Outcome removed" },
      acceptance: {
        added: "Conflict accepted",
        changed: "Reason for accepting a conflict changed",
        removed: "Conflict no longer accepted",
      },
      organisation: {
        added: "Organisation added",
        changed: "Organisation changed",
        removed: "Organisation removed",
      },
      person: { added: "Person added", changed: "Person changed", removed: "Person removed" },
      position: { added: "Post added", changed: "Post changed", removed: "Post removed" },
      venue: { added: "Venue added", changed: "Venue changed", removed: "Venue removed" },
      travelTime: {
        added: "Travel time added",
        changed: "Travel time changed",
        removed: "Travel time removed",
      },
      source: { added: "Source added", changed: "Source changed", removed: "Source removed" },
    } as Record<ThingKind, Headlines>,
  },
};
