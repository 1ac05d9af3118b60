import type { ThingKind } from "#app/domain/history/thing.ts";

/** What any issue of a thing may carry about where it is. */
type Placed = { code: string; field?: string; end?: "starts" | "ends"; starts?: string };

/** Where the field is the same whatever the kind of thing. */
const places: Record<string, string> = {
  "visit.slugTaken": "slug",
  "visit.needsBothSides": "sides",
  "visit.sideTwice": "sides",
  "visit.returnsItself": "returnOfId",
  "party.headOfAnotherSide": "headId",
  "leg.endsFirst": "lastDay",
  "leg.zoneUnknown": "zone",
  "leg.outsideItsMainLeg": "firstDay",
  "leg.insideAnother": "insideLegId",
  "leg.leavesASideLegOutside": "firstDay",
  "leg.keyTaken": "key",
  "participation.saysNobody": "personId",
  "participation.countsANamedPerson": "headcount",
  "participation.takesPartAlready": "personId",
  "participation.postOfAnother": "positionId",
  "participation.counterpartOfSameSide": "counterpartId",
  "participation.partyOfAnotherSide": "partyId",
  "participation.boundToItsSide": "side",
  "when.unreadable": "when.day",
  "when.zoneUnknown": "when.zone",
  "when.followsNothing": "when.follows",
  "when.followsItself": "when.follows",
  "item.outsideEveryLeg": "when.day",
  "item.keyTaken": "key",
  "item.titleRequired": "title",
  "attendance.twice": "attendances",
  "contingency.saysNothing": "contingencies",
  "interpretation.withinOneLanguage": "interpretation",
  "contactPoint.cannotBeReached": "telephone",
  "preparationTask.helperTwice": "helpers",
  "gift.givenToGiver": "recipientId",
  "source.keyTaken": "key",
  "citation.madeAlready": "locator",
  "settlement.noSourceSaysSo": "value",
  "outcome.keyTaken": "key",
  "outcome.followsItself": "followsFromId",
  "outcome.statusRequired": "moves",
  "outcome.statusWithoutSource": "moves",
  "outcome.moveNotAllowed": "moves",
  "outcome.movesOutOfOrder": "moves",
  "outcome.endsFirst": "validUntil",
  "outcome.instrumentForAnotherKind": "instrument",
  "outcome.noticeWithoutEnd": "noticeDays",
  "outcome.groupRequired": "mandate",
  "outcome.groupForAnotherKind": "kind",
  "outcome.memberIsNobody": "members",
  "rhythm.zoneUnknown": "meetsZone",
  "rhythm.placeWithoutWeekday": "meetsWeekday",
  "rhythm.weekdayWithoutPlace": "meetsPlace",
  "rhythm.placeInWeek": "meetsPlace",
  "rhythm.lengthWithoutTime": "meetsAt",
  "rhythm.firstDoesNotFit": "meetsFrom",
  "actionItem.comesFromNowhere": "outcomeId",
  "actionItem.ownerMissing": "owners",
  "actionItem.ownerTwice": "owners",
  "actionItem.zoneRequired": "owners",
  "actionItem.zoneUnknown": "owners",
  "actionItem.doneByNobody": "owners",
  "actionItem.droppedWithoutReason": "dropReason",
  "actionItem.needTwice": "needs",
  "actionItem.needsItself": "needs",
  "review.judgedByNobody": "heldBy",
  "review.nextBeforeThis": "nextOn",
  "review.findingAboutOneThing": "findings",
  "review.findingTwice": "findings",
  "minutes.keptAlready": "itemId",
  "minutes.agreedWithoutDate": "agreedOn",
  "minutes.agreedWithoutText": "body",
  "minutes.markBecameTwoThings": "marks",
  "name.required": "names",
  "name.preferredTwice": "names",
  "slug.taken": "slug",
  "organisation.partOfItself": "partOfId",
  "zone.unknown": "zone",
  "venue.halfAPlaceOnTheMap": "latitude",
  "position.endsFirst": "until",
  "travelTime.leadsNowhere": "toVenueId",
  "travelTime.toldAlready": "toVenueId",
};

/**
 * The field of the form beside which an issue is told, "lastDay" or "when.from"; "" for the whole form.
 * An hour that happens twice is asked about where the answer is given, "when.occurrence". Issues of one
 * field ("field.missing") carry their own path and are not asked about here.
 */
export function placeOfIssue(_kind: ThingKind, issue: Placed): string {
  const isEnd = issue.end === "ends";
  switch (issue.code) {
    case "leg.dateUnreadable":
    case "participation.refersToItself":
    case "rhythm.incomplete":
      return issue.field ?? "";
    case "when.neverHappens":
      return isEnd ? "when.to" : "when.from";
    case "when.happensTwice":
      return isEnd ? "when.endOccurrence" : "when.occurrence";
    case "item.endsFirst":
      return issue.starts?.includes("T") ? "when.to" : "when.endDay"; // a clock time, or a day
    default:
      return places[issue.code] ?? "";
  }
}
