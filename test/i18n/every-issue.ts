import type { FieldIssue } from "#app/domain/editing/field-issue.ts";
import type { ThingIssue } from "#app/domain/editing/keepers.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { utc } from "#test/telling.ts";

type Issue = FieldIssue | ThingIssue;

/** Where an issue is told: the kind of thing, and the path of a field for what was typed there. */
type Told<Code> = [kind: ThingKind, path: string, issue: Extract<Issue, { code: Code }>];

/** One of every issue that an edit can meet; the compiler asks for each new one. */
export const everyIssue: { [Code in Issue["code"]]: Told<Code> } = {
  "field.missing": ["leg", "lastDay", { code: "field.missing" }],
  "field.tooLong": ["item", "title.ru", { code: "field.tooLong", most: 300 }],
  "field.tooMany": ["item", "venues", { code: "field.tooMany", most: 20 }],
  "field.notOneOf": ["visit", "category", { code: "field.notOneOf" }],
  "field.sentTwice": ["visit", "title", { code: "field.sentTwice" }],
  "field.needsNoValue": ["citation", "locator.value", { code: "field.needsNoValue" }],
  "field.shape": ["person", "slug", { code: "field.shape", shape: "key" }],
  "field.notAWhole": ["venue", "rooms.0.floor", { code: "field.notAWhole", least: -20, most: 300 }],
  "field.notADecimal": ["venue", "latitude", { code: "field.notADecimal", least: -90, most: 90 }],
  "field.notADay": ["leg", "firstDay", { code: "field.notADay", typed: "31/6/2027" }],
  "field.notAClock": ["item", "when.from", { code: "field.notAClock", typed: "25:00" }],
  "field.notFound": ["item", "venues.0.venueId", { code: "field.notFound", to: "venue", typed: "City" }],
  "field.ambiguous": [
    "item",
    "venues.0.venueId",
    { code: "field.ambiguous", to: "venue", typed: "City", candidates: ["City Hall", "City Park"] },
  ],

  "thing.inUse": ["leg", "", { code: "thing.inUse" }],
  "thing.refersToRemoved": ["item", "", { code: "thing.refersToRemoved" }],
  "thing.stale": ["leg", "", { code: "thing.stale", version: 3 }],
  "thing.removed": ["leg", "", { code: "thing.removed" }],
  "thing.changedSince": ["leg", "", { code: "thing.changedSince", clashes: [] }],

  "visit.slugTaken": ["visit", "", { code: "visit.slugTaken", slug: "beijing-2027" }],
  "visit.needsBothSides": ["visit", "", { code: "visit.needsBothSides" }],
  "visit.sideTwice": ["visit", "", { code: "visit.sideTwice", side: "host" }],
  "visit.returnsItself": ["visit", "", { code: "visit.returnsItself" }],
  "party.headOfAnotherSide": ["party", "", { code: "party.headOfAnotherSide" }],
  "leg.dateUnreadable": ["leg", "", { code: "leg.dateUnreadable", field: "firstDay", value: "2027-02-30" }],
  "leg.endsFirst": ["leg", "", { code: "leg.endsFirst", firstDay: "2027-05-12", lastDay: "2027-05-11" }],
  "leg.zoneUnknown": ["leg", "", { code: "leg.zoneUnknown", zone: "Beijing" }],
  "leg.outsideItsMainLeg": [
    "leg",
    "",
    { code: "leg.outsideItsMainLeg", firstDay: "2019-06-17", lastDay: "2019-06-20" },
  ],
  "leg.insideAnother": ["leg", "", { code: "leg.insideAnother" }],
  "leg.leavesASideLegOutside": [
    "leg",
    "",
    { code: "leg.leavesASideLegOutside", firstDay: "2019-06-19", lastDay: "2019-06-19" },
  ],
  "leg.keyTaken": ["leg", "", { code: "leg.keyTaken", key: "beijing" }],

  "participation.boundToItsSide": ["participation", "", { code: "participation.boundToItsSide" }],
  "participation.saysNobody": ["participation", "", { code: "participation.saysNobody" }],
  "participation.countsANamedPerson": ["participation", "", { code: "participation.countsANamedPerson" }],
  "participation.takesPartAlready": [
    "participation",
    "",
    { code: "participation.takesPartAlready", personId: "7f3a" },
  ],
  "participation.postOfAnother": ["participation", "", { code: "participation.postOfAnother" }],
  "participation.refersToItself": [
    "participation",
    "",
    { code: "participation.refersToItself", field: "counterpartId" },
  ],
  "participation.counterpartOfSameSide": [
    "participation",
    "",
    { code: "participation.counterpartOfSameSide" },
  ],
  "participation.partyOfAnotherSide": ["participation", "", { code: "participation.partyOfAnotherSide" }],

  "when.unreadable": ["item", "", { code: "when.unreadable", value: "2027-02-30" }],
  "when.zoneUnknown": ["item", "", { code: "when.zoneUnknown", zone: "Beijing" }],
  "when.neverHappens": [
    "item",
    "",
    {
      code: "when.neverHappens",
      end: "starts",
      wall: "2027-03-28T02:30",
      zone: "Europe/Berlin",
      lastBefore: "2027-03-28T01:59",
      firstAfter: "2027-03-28T03:00",
    },
  ],
  "when.happensTwice": [
    "item",
    "",
    {
      code: "when.happensTwice",
      end: "starts",
      wall: "2027-10-31T02:30",
      zone: "Europe/Berlin",
      earlier: utc("2027-10-31T00:30"),
      later: utc("2027-10-31T01:30"),
    },
  ],
  "when.followsNothing": ["item", "", { code: "when.followsNothing", itemId: "7f3a" }],
  "when.followsItself": ["item", "", { code: "when.followsItself", itemId: "7f3a" }],
  "item.endsFirst": [
    "item",
    "",
    { code: "item.endsFirst", starts: "2027-05-12T10:00", ends: "2027-05-12T09:00" },
  ],
  "item.outsideEveryLeg": [
    "item",
    "",
    { code: "item.outsideEveryLeg", firstDay: "2027-05-12", lastDay: "2027-05-13" },
  ],
  "item.keyTaken": ["item", "", { code: "item.keyTaken", key: "talks" }],
  "item.titleRequired": ["item", "", { code: "item.titleRequired" }],
  "attendance.twice": ["item", "", { code: "attendance.twice", who: { participationId: "7f3a" } }],

  "contingency.saysNothing": ["item", "", { code: "contingency.saysNothing" }],
  "interpretation.withinOneLanguage": ["item", "", { code: "interpretation.withinOneLanguage" }],
  "contactPoint.cannotBeReached": ["contactPoint", "", { code: "contactPoint.cannotBeReached" }],
  "preparationTask.helperTwice": ["preparationTask", "", { code: "preparationTask.helperTwice" }],
  "gift.givenToGiver": ["gift", "", { code: "gift.givenToGiver" }],

  "source.keyTaken": ["source", "", { code: "source.keyTaken", key: "report" }],
  "citation.madeAlready": ["citation", "", { code: "citation.madeAlready", citationId: "7f3a" }],
  "outcome.keyTaken": ["outcome", "key", { code: "outcome.keyTaken", key: "memorandum" }],
  "outcome.followsItself": ["outcome", "followsFromId", { code: "outcome.followsItself" }],
  "outcome.statusRequired": ["outcome", "moves", { code: "outcome.statusRequired" }],
  "outcome.statusWithoutSource": [
    "outcome",
    "moves",
    { code: "outcome.statusWithoutSource", status: "signed" },
  ],
  "outcome.moveNotAllowed": [
    "outcome",
    "moves",
    { code: "outcome.moveNotAllowed", kind: "proposal", from: "proposed", to: "signed" },
  ],
  "outcome.movesOutOfOrder": [
    "outcome",
    "moves",
    { code: "outcome.movesOutOfOrder", onDate: "2019-06-20", before: "2020-01-31" },
  ],
  "outcome.endsFirst": ["outcome", "validUntil", { code: "outcome.endsFirst", validFrom: "2020-01-01" }],
  "outcome.instrumentForAnotherKind": ["outcome", "instrument", { code: "outcome.instrumentForAnotherKind" }],
  "outcome.noticeWithoutEnd": ["outcome", "noticeDays", { code: "outcome.noticeWithoutEnd" }],
  "outcome.groupRequired": ["outcome", "mandate", { code: "outcome.groupRequired" }],
  "outcome.groupForAnotherKind": ["outcome", "kind", { code: "outcome.groupForAnotherKind" }],
  "outcome.memberIsNobody": ["outcome", "members", { code: "outcome.memberIsNobody" }],
  "actionItem.comesFromNowhere": ["actionItem", "outcomeId", { code: "actionItem.comesFromNowhere" }],
  "actionItem.ownerMissing": ["actionItem", "owners", { code: "actionItem.ownerMissing", side: "host" }],
  "actionItem.ownerTwice": ["actionItem", "owners", { code: "actionItem.ownerTwice" }],
  "actionItem.zoneRequired": ["actionItem", "owners", { code: "actionItem.zoneRequired", side: "guest" }],
  "actionItem.zoneUnknown": ["actionItem", "owners", { code: "actionItem.zoneUnknown", zone: "Mars/X" }],
  "actionItem.doneByNobody": ["actionItem", "owners", { code: "actionItem.doneByNobody" }],
  "actionItem.droppedWithoutReason": [
    "actionItem",
    "dropReason",
    { code: "actionItem.droppedWithoutReason" },
  ],
  "actionItem.needTwice": ["actionItem", "needs", { code: "actionItem.needTwice" }],
  "actionItem.needsItself": ["actionItem", "needs", { code: "actionItem.needsItself" }],
  "review.judgedByNobody": ["review", "heldBy", { code: "review.judgedByNobody" }],
  "review.nextBeforeThis": ["review", "nextOn", { code: "review.nextBeforeThis" }],
  "review.findingAboutOneThing": ["review", "findings", { code: "review.findingAboutOneThing" }],
  "review.findingTwice": ["review", "findings", { code: "review.findingTwice" }],
  "minutes.keptAlready": ["minutes", "itemId", { code: "minutes.keptAlready", id: "7f3a" }],
  "minutes.agreedWithoutDate": ["minutes", "agreedOn", { code: "minutes.agreedWithoutDate" }],
  "minutes.agreedWithoutText": ["minutes", "body", { code: "minutes.agreedWithoutText" }],
  "minutes.markBecameTwoThings": ["minutes", "marks", { code: "minutes.markBecameTwoThings" }],
  "acceptance.madeAlready": ["acceptance", "", { code: "acceptance.madeAlready" }],
  "settlement.madeAlready": ["settlement", "", { code: "settlement.madeAlready" }],
  "settlement.noSourceSaysSo": ["settlement", "", { code: "settlement.noSourceSaysSo", value: "Wang" }],

  "name.required": ["person", "", { code: "name.required" }],
  "name.preferredTwice": ["person", "", { code: "name.preferredTwice", language: "ru" }],
  "slug.taken": ["person", "", { code: "slug.taken", slug: "kuzmin" }],
  "organisation.partOfItself": ["organisation", "", { code: "organisation.partOfItself" }],
  "zone.unknown": ["venue", "", { code: "zone.unknown", zone: "Beijing" }],
  "venue.halfAPlaceOnTheMap": ["venue", "", { code: "venue.halfAPlaceOnTheMap" }],
  "position.endsFirst": [
    "position",
    "",
    { code: "position.endsFirst", since: "2019-06-18", until: "2018-01-01" },
  ],

  "travelTime.leadsNowhere": ["travelTime", "", { code: "travelTime.leadsNowhere" }],
  "travelTime.toldAlready": ["travelTime", "", { code: "travelTime.toldAlready" }],
};
