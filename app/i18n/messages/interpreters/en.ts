import { plural } from "#app/i18n/plural.ts";

/** Who interprets what, in English. */
export const interpreters = {
  title: "Interpreters",
  none: "No item needs an interpreter as far as the plan says.",
  uncovered: (n: number) =>
    plural("en", n, { one: `${n} need without an interpreter`, other: `${n} needs without an interpreter` }),
  allCovered: "Every need is covered.",
  unstated: (n: number) =>
    plural("en", n, { one: `${n} item to be asked about`, other: `${n} items to be asked about` }),
  caption: "Items by language pair, with who covers each need",
  item: "Item",
  pair: (one: string, other: string) => `${one} – ${other}`,
  direction: (from: string, to: string) => `${from} → ${to}`,
  notNeeded: "not needed",
  nobody: "Nobody yet",
  alsoAt: (items: string) => `Also at ${items}`,
  assign: "Assign",
  change: "Change",
  interpreter: "Interpreter",
  mode: "Mode",
  nobodyYet: "nobody yet",
  others: "Others who cover a need",
  save: "Save",
  question: "Both sides attend. Is an interpreter needed?",
  state: "State the need",
  noInterpreter: "No participant has the role of interpreter yet.",
  addInterpreter: "Add an interpreter",

  load: "Load per day",
  undated: "no date",
  items: (n: number) => plural("en", n, { one: `${n} item`, other: `${n} items` }),
  hours: (hours: number, minutes: number) =>
    hours === 0 ? `${minutes} min` : minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`,
  atLeast: (hours: string) => `${hours} or more`,
  free: "nothing",

  stale: (name: string, time: string) =>
    `${name} changed this item at ${time}. It stands here as it is now; your choice is kept below. Save it again if it still holds.`,
  needRemoved: "This need was removed meanwhile. Nothing was assigned.",
};
