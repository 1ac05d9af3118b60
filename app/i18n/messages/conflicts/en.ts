import { plural } from "#app/i18n/plural.ts";

/** What does not fit together in a programme, in English. */
export const conflicts = {
  title: "Conflicts",
  none: "Nothing conflicts as far as the plan says.",
  count: (n: number) => plural("en", n, { one: `${n} conflict`, other: `${n} conflicts` }),
  kinds: {
    "person.twice": "In two places at once",
    "person.inAnotherVisit": "At another visit at the same time",
    "venue.twice": "Place taken twice",
    "way.tooShort": "Too little time on the way",
    "interpretation.uncovered": "No interpreter",
    "interpreter.twice": "Interpreter needed twice",
    "item.outsideItsLeg": "Outside the dates of its leg",
    "legs.overlap": "Legs overlap",
    "head.absent": "Head of delegation not attending",
    "time.unconfirmed": "Time to be confirmed",
  },
  minutes: (has: number, needs: number) =>
    `${plural("en", has, { one: `${has} minute`, other: `${has} minutes` })} between; the way takes ${needs}`,
  way: (from: string, to: string) => `${from} – ${to}`,
  languages: (from: string, to: string) => `${from} – ${to}`,
  inVisit: (title: string) => `also at: ${title}`,
  mend: "Change",
};
