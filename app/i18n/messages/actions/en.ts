import { plural } from "#app/i18n/plural.ts";

/** Actions and reviews in English. */
export const actions = {
  due: (date: string) => `due ${date}`,
  noDue: "no date agreed",
  late: (days: number) => plural("en", days, { one: `${days} day late`, other: `${days} days late` }),
  left: (days: number) =>
    days === 0
      ? "due today"
      : plural("en", days, { one: `due in ${days} day`, other: `due in ${days} days` }),
  perCent: (n: number) => `${n}% done`,
  highPriority: "high priority",
  saysDone: "says it is done",
  heard: (date: string) => `last word ${date}`,
  validUntil: (date: string) => `valid until ${date}`,
};
