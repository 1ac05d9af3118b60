import { plural } from "#app/i18n/plural.ts";

/** "Last day" as it stands within a sentence. */
const within = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

/** What to do about each thing that can be wrong. Days and names come in words. */
export const issues = {
  missing: {
    typed: (label: string) => `Enter the ${within(label)}`,
    chosen: (label: string) => `Choose the ${within(label)}`,
    when: {
      kind: "Choose how exactly the time is known",
      day: "Enter the day",
      from: "Enter the time at which it starts",
      to: "Enter the time at which it ends",
      endDay: "Enter the last day",
      zone: "Enter the time zone",
      endZone: "Enter the time zone of the end",
      part: "Choose the part of the day",
      follows: "Choose the item that it follows",
    } as Record<string, string>,
  },
  tooLong: (label: string, most: number) =>
    plural("en", most, {
      one: `${label} must be ${most} character or fewer`,
      other: `${label} must be ${most} characters or fewer`,
    }),
  tooMany: (label: string, most: number) =>
    plural("en", most, {
      one: `${label}: enter ${most} row or fewer`,
      other: `${label}: enter ${most} rows or fewer`,
    }),
  notOneOf: (label: string) => `Choose the ${within(label)} from the list`,
  sentTwice: (label: string) => `${label} was sent twice. Check it and save again.`,
  shape: {
    telephone: "Enter a telephone number, like +86 10 6512 3456",
    email: "Enter an e-mail address, like name@example.org",
    https: "Enter a whole web address, beginning with https://",
    country: "Enter the country as two capital letters, like CN",
    zone: "Enter the name of a time zone, like Asia/Shanghai",
    language: "Enter the letters of a language, like en, zh or ja",
    clock: "Enter hours and minutes, like 10:00",
    key: "Use small Latin letters, digits and hyphens only, like beijing-2019",
    languages: "Enter up to five languages by their letters, like ja, de",
  },
  notAWhole: (label: string, least: string, most: string) =>
    `${label} must be a whole number from ${least} to ${most}`,
  notADecimal: (label: string, least: string, most: string) =>
    `${label} must be a number from ${least} to ${most}`,
  notADay: (label: string, typed: string) =>
    `“${typed}” is not a date. Enter the ${within(label)} like 18 June 2019 or 2019-06-18.`,
  notAClock: (typed: string) => `“${typed}” is not a time of day. Enter hours and minutes, like 9:05.`,
  notFound: (typed: string) => `Nothing is called “${typed}”. Begin to type a name and choose from the list.`,
  ambiguous: (typed: string, candidates: string) =>
    `More than one entry is called “${typed}”. Choose one of them: ${candidates}.`,
  zoneUnknown: (zone: string) => `“${zone}” is not the name of a time zone. Enter one like Asia/Shanghai.`,

  inUse: "Something else still refers to it. Change that first, then remove it.",
  refersToRemoved: "Something that it refers to has been removed. Put that back first.",
  stale: "Someone else saved it after you opened it. Compare both versions, then save again.",
  removed: "It has been removed. Put it back from the history to change it.",
  changedSince: "It has been changed again since then. Look at both values before you undo.",
  keyTaken: (key: string) => `“${key}” is taken. Enter another word.`,

  "visit.needsBothSides": "Enter a guest side and a host side",
  "visit.sideTwice": (side: string) => `${side} stands here twice. Remove one of the rows.`,
  "visit.returnsItself": "Choose another visit. A visit cannot return itself.",
  "party.headOfAnotherSide": "Choose a head from the side of the party",

  "leg.endsFirst": (firstDay: string) => `The last day must be the same as or after ${firstDay}`,
  "leg.outsideItsMainLeg": (days: string) => `Enter days within those of the main leg, ${days}`,
  "leg.insideAnother": "Choose a main leg. A side leg cannot lie inside another side leg.",
  "leg.leavesASideLegOutside": (days: string) => `Enter days that cover those of its side leg, ${days}`,

  "participation.saysNobody": "Enter a person, or a description of who takes part",
  "participation.countsANamedPerson": "Leave the number of people empty for a named person",
  "participation.takesPartAlready": "This person takes part in the visit already. Choose another person.",
  "participation.postOfAnother": "Choose a post of this person",
  "participation.refersToItself": "Choose another participant, not the same one",
  "participation.counterpartOfSameSide": "Choose a counterpart from the other side",
  "participation.partyOfAnotherSide": "Choose a party of the same side",
  "participation.boundToItsSide":
    "They lead a party of the other side, or are the counterpart of someone on this one. Change that first.",

  "when.neverHappens": (
    clock: string,
    day: string,
    zone: string,
    from: string,
    to: string,
    lastBefore: string,
    firstAfter: string,
  ) =>
    `${clock} does not exist on ${day} in ${place(zone)}: clocks go from ${from} to ${to}. ` +
    `The nearest times are ${lastBefore} and ${firstAfter}.`,
  "when.happensTwice": (clock: string, day: string, zone: string) =>
    `${clock} happens twice on ${day} in ${place(zone)}. Say which one.`,
  "when.followsNothing": "Choose the item that it follows. The one chosen is no longer there.",
  "when.followsItself": "Choose another item. An item cannot follow itself.",
  "item.endsFirst": (starts: string) => `The end must be the same as or after ${starts}`,
  "item.outsideEveryLeg": (days: string) =>
    `Enter a day within a leg, or mark the item as outside its leg. It now takes place on ${days}.`,
  "attendance.twice": "Someone stands here twice. Remove one of the rows.",
  "contingency.saysNothing": "Say what happens instead, or enter a venue, for each alternative",
  "interpretation.withinOneLanguage": "Enter two different languages for interpretation",

  "contactPoint.cannotBeReached": "Enter a participant, a telephone number or an e-mail address",
  "preparationTask.helperTwice": "A helping organisation stands here twice. Remove one of the rows.",
  "gift.givenToGiver": "Choose a recipient other than the giver",

  "citation.madeAlready": "This place of the source is cited for this fact already. Change that citation.",
  "outcome.followsItself": "Choose an outcome that does not itself follow from this one",
  "outcome.statusRequired": "Enter the status that it has reached",
  "outcome.statusWithoutSource": (status: string) =>
    `Say who gave the status “${status}”: enter a source and the place in it, or the person who said so`,
  "outcome.moveNotAllowed": (kind: string, from: string | null, to: string) =>
    from === null
      ? `${kind}: the first status cannot be “${to}”. Enter what came before it.`
      : `${kind}: “${to}” cannot follow “${from}”. Choose another status, or enter what lies between.`,
  "outcome.movesOutOfOrder": (onDate: string, before: string) =>
    `Enter the statuses in the order of their dates: ${onDate} stands after ${before}`,
  "outcome.endsFirst": (validFrom: string) => `The last day must be the same as or after ${validFrom}`,
  "outcome.instrumentForAnotherKind":
    "Leave this empty, or choose the kind “Agreement”: only an agreement has such a form",
  "outcome.noticeWithoutEnd": "Enter the last day of validity, or leave the period of notice empty",
  "outcome.groupRequired": "Enter the mandate of the working group",
  "outcome.groupForAnotherKind":
    "Choose “Joint working group”, or empty the mandate, meetings and members: only a working group has them",
  "outcome.memberIsNobody": "Enter an organisation or a participant for each member",
  "rhythm.placeWithoutWeekday": "Choose the weekday as well: the last Friday, for example",
  "rhythm.weekdayWithoutPlace":
    "Choose which one in the month as well, or leave the weekday empty to meet on the day of the first meeting",
  "rhythm.placeInWeek": "Leave this empty for a weekly rhythm: a week has each weekday once",
  "rhythm.lengthWithoutTime": "Enter the time of day at which it begins, or leave the length empty",
  "rhythm.firstDoesNotFit": (day: string) =>
    `Enter a first meeting that fits the rhythm: ${day} is no such day`,
  "settlement.madeAlready": "This disagreement is settled already. Change that settlement.",
  "settlement.noSourceSaysSo": (value: string) =>
    `No source says “${value}”. Enter a value that one of the sources gives.`,
  "acceptance.madeAlready": "This conflict is accepted already, as it stands. Change the reason there.",

  "actionItem.comesFromNowhere": "Choose the outcome that it comes from, or the item at which it was set",
  "actionItem.ownerMissing": (side: string) => `Enter who owes it: ${side}`,
  "actionItem.ownerTwice": "An owner stands here twice. Remove one of the rows.",
  "actionItem.zoneRequired": (side: string) => `Enter the time zone of the owner: ${side}`,
  "actionItem.doneByNobody": "Where a side is done, enter both the date and who said so",
  "actionItem.droppedWithoutReason": "Enter both the date on which it was dropped and why",
  "actionItem.needTwice": "An action stands here twice. Remove one of the rows.",
  "actionItem.needsItself": "Choose actions that do not themselves wait for this one",
  "review.judgedByNobody":
    "A review that was held has a date, a judgement and somebody who gave it; one to come has none of them",
  "review.nextBeforeThis": "The next review must be later than this one",
  "review.findingAboutOneThing": "Choose either an outcome or an action for each finding",
  "review.findingTwice": "There are two findings about one thing. Remove one of the rows.",
  "minutes.keptAlready": "This item has an agenda and minutes already. Change those.",
  "minutes.agreedWithoutDate": "Minutes that are agreed have a date, and only those",
  "minutes.agreedWithoutText": "Write the minutes before they are circulated or agreed",
  "minutes.markBecameTwoThings": "A passage becomes either an outcome or an action",

  "name.required": "Enter at least one name",
  "name.preferredTwice": (language: string) => `Mark only one name in ${language} as the one to show`,
  "organisation.partOfItself": "Choose another organisation. One cannot be part of itself.",
  "venue.halfAPlaceOnTheMap": "Enter both latitude and longitude, or neither",
  "position.endsFirst": (since: string) => `The last day of the post must be the same as or after ${since}`,
  "travelTime.leadsNowhere": "Choose two different venues",
  "travelTime.toldAlready": "The travel time between these venues by these means is known. Change that one.",
};

/** "Berlin" of "Europe/Berlin". */
const place = (zone: string) => zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
