import { plural } from "#app/i18n/plural.ts";

/** Beginning a visit from another one, and items from templates. */
export const starting = {
  copy: "Copy this visit",
  copyOf: (title: string) => `Copy: ${title}`,
  fromEarlier: "Start from an earlier visit",
  fromEarlierHint: "The same programme on new dates. The earlier visit stays as it is.",
  newFirstDay: "First day of the new visit",
  newFirstDayHint: (was: string) => `For example 2020-06-17 or 17 June 2020. The original began on ${was}`,
  keep: "Days",
  keeps: {
    weekdays: "Same weekdays, from the nearest day",
    date: "Exactly this date",
  },
  kind: "What it is",
  kinds: {
    again: "The same visit again",
    return: "A return visit: guests become hosts",
  },
  withPeople: "Take the participants over",
  withPeopleHint: "Without them whole delegations and parties attend, and nobody is named.",
  withTasks: "Take the preparation tasks over, as open ones",
  show: "Show the new dates",
  make: "Make the copy",
  lookFirst: "These dates are new. Look through them, then make the copy.",
  preview: "What the copy will be",
  leg: "Leg",
  was: "Original",
  is: "Copy",
  comesOver: "Comes over",
  staysBehind: "Stays behind",
  items: (n: number) => plural("en", n, { one: `${n} programme item`, other: `${n} programme items` }),
  people: (n: number) => plural("en", n, { one: `${n} participant`, other: `${n} participants` }),
  parties: (n: number) => plural("en", n, { one: `${n} party`, other: `${n} parties` }),
  contacts: (n: number) => plural("en", n, { one: `${n} contact`, other: `${n} contacts` }),
  tasks: (n: number) => plural("en", n, { one: `${n} preparation task`, other: `${n} preparation tasks` }),
  vehicles: (n: number) => plural("en", n, { one: `${n} vehicle`, other: `${n} vehicles` }),
  cancelled: (n: number) => plural("en", n, { one: `${n} cancelled item`, other: `${n} cancelled items` }),
  allTentative: "Every item comes over as tentative, at the same clock time and in the same zone.",
  behind: "history, releases and subscriptions, outcomes, sources, gifts, who came",
  placesStay:
    "Cities, zones and venues stay those of the original: change them where the return takes place.",
  noLost: "Every clock time exists once on its new day.",
  lost: (n: number) =>
    plural("en", n, {
      one: `${n} time cannot be kept. It will be to be confirmed, and listed among the conflicts.`,
      other: `${n} times cannot be kept. They will be to be confirmed, and listed among the conflicts.`,
    }),
  lostWhy: {
    skipped: (time: string, zone: string) => `${time} does not exist there: the clocks go forward (${zone})`,
    repeated: (time: string, zone: string) => `${time} happens twice: the clocks go back (${zone})`,
    endsFirst: (time: string, zone: string) => `the end, ${time} (${zone}), would come before the start`,
  },
  issues: {
    nothingToMove: "Add a leg to the original first: without one it has no dates to move",
    outsideTheCalendar: "Enter a later or an earlier day: the copy must lie between 1970 and 2100",
  },
};
