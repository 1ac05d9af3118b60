import { plural } from "#app/i18n/plural.ts";

/** What does not fit together in a programme, in English. */
export const conflicts = {
  title: "Conflicts",
  tab: (title: string, open: number) => `${title} (${open})`,
  none: "Nothing conflicts as far as the plan says.",
  noneOpen: "Nothing is open: every conflict is accepted.",
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
    "texts.missing": "Translation missing",
  },
  ofKind: (kind: string, n: number) => `${kind} (${n})`,
  minutes: (has: number, needs: number) =>
    `${plural("en", has, { one: `${has} minute`, other: `${has} minutes` })} between; the way takes ${needs}`,
  way: (from: string, to: string) => `${from} – ${to}`,
  languages: (from: string, to: string) => `${from} – ${to}`,
  texts: (language: string, n: number) =>
    `${language}: ${plural("en", n, { one: `${n} text`, other: `${n} texts` })}`,
  fillIn: "Fill them in",
  inVisit: (title: string) => `also at: ${title}`,
  anotherVisit: "another visit",
  mend: "Change",
  item: (title: string, time: string) => `“${title}” (${time})`,
  namesAndMore: (names: string, more: number) => `${names} and ${more} more`,
  also: (name: string, item: string) => `${name} is then also at ${item}`,
  alsoSeveral: (names: string, item: string) => `${names} are then also at ${item}`,
  alsoInVisit: (names: string, item: string, visit: string) =>
    `${names} is then also at ${item} of the visit “${visit}”`,
  takenAlso: (place: string, item: string) => `${place} is then also taken by ${item}`,

  ofThing: (n: number) => plural("en", n, { one: `${n} conflict here`, other: `${n} conflicts here` }),
  show: "Show",
  openConflict: "Conflict",
  acceptedMark: (kind: string) => `Accepted: ${kind}`,

  accepted: (n: number) => `Accepted (${n})`,
  accept: "Accept",
  acceptThis: (conflict: string) => `Accept: ${conflict}`,
  reason: "Why it may stay so",
  reasonIs: (reason: string) => `Reason: ${reason}`,
  acceptedBy: (name: string, time: string) => `Accepted by ${name}, ${time}`,
  formerly: (reason: string) => `Accepted before, as it stood then: ${reason}`,
  changeReason: "Change the reason",
  takeBack: "No longer accept",
  issues: {
    reasonMissing: "Enter why the conflict may stay as it is",
    reasonTooLong: (most: number) => `The reason must be ${most} characters or fewer`,
    changedSince:
      "Something changed after you opened this page. Look at this conflict again as it stands now.",
    gone: "This conflict is no longer there. Nothing was accepted.",
  },

  desk: {
    title: "Conflicts in visits ahead",
    none: "No visit under way or ahead has an open conflict.",
    cut: "Only the visits that begin first are looked into.",
  },
};
