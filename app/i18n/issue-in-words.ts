import type { ActionIssue } from "#app/domain/action/action-issues.ts";
import type { ParticipationIssue } from "#app/domain/delegation/participation-issues.ts";
import type { NameIssue } from "#app/domain/directory/name-issues.ts";
import type { FieldIssue } from "#app/domain/editing/field-issue.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import type { MinutesIssue } from "#app/domain/minutes/minutes-issues.ts";
import type { OutcomeStatus } from "#app/domain/outcome/outcome.ts";
import type { OutcomeIssue } from "#app/domain/outcome/outcome-issues.ts";
import type { PlanningIssue } from "#app/domain/planning/planning-issues.ts";
import type { ItemIssue } from "#app/domain/programme/item-issues.ts";
import type { WhenIssue } from "#app/domain/programme/settle-when.ts";
import type { ReviewIssue } from "#app/domain/review/review-issues.ts";
import type { LegIssue } from "#app/domain/visit/leg-issues.ts";
import type { SideIssue } from "#app/domain/visit/side-issues.ts";
import { choiceWord, fieldAt, fieldLabel, isChosen } from "#app/i18n/field-words.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";
import { statusInWords } from "#app/i18n/outcome-in-words.ts";
import { offsetOf } from "#app/i18n/time-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { MINUTE, readingOf, wallOf } from "#app/time/reading.ts";
import { clockOf, dateOf, isLocalDate, isWallTime, type WallTime } from "#app/time/wall-time.ts";

/** What work finds wrong beside the rules; a new one there does not fit here until it has its words. */
type WorkIssue =
  | { code: "thing.inUse" | "thing.refersToRemoved" | "thing.removed" }
  | { code: "thing.stale"; version: number }
  | { code: "thing.changedSince"; clashes: unknown[] }
  | { code: "visit.slugTaken" | "slug.taken"; slug: string }
  | { code: "source.keyTaken"; key: string }
  | { code: "visit.returnsItself" | "party.headOfAnotherSide" }
  | { code: "citation.madeAlready"; citationId: string }
  | { code: "settlement.madeAlready" | "acceptance.madeAlready" }
  | { code: "settlement.noSourceSaysSo"; value: string }
  | { code: "organisation.partOfItself" | "venue.halfAPlaceOnTheMap" }
  | { code: "zone.unknown"; zone: string }
  | { code: "position.endsFirst"; since: string; until: string }
  | { code: "travelTime.leadsNowhere" | "travelTime.toldAlready" };

/** Whatever can be wrong with a thing or with what was typed into its form. */
export type SpokenIssue =
  | FieldIssue
  | ItemIssue
  | LegIssue
  | SideIssue
  | ParticipationIssue
  | PlanningIssue
  | NameIssue
  | OutcomeIssue
  | ActionIssue
  | ReviewIssue
  | MinutesIssue
  | WorkIssue;

/** What to do about an issue, as a sentence. `path` is the field beside which it is told. */
export function issueInWords(wording: Wording, kind: ThingKind, path: string, issue: SpokenIssue): string {
  const { dates, messages } = wording;
  const say = messages.editing.issues;
  const label = fieldLabel(messages, kind, path);
  switch (issue.code) {
    case "field.missing":
      return missing(wording, kind, path);
    case "field.tooLong":
      return say.tooLong(label, issue.most);
    case "field.tooMany":
      return say.tooMany(label, issue.most);
    case "field.notOneOf":
      return say.notOneOf(label);
    case "field.sentTwice":
      return say.sentTwice(label);
    case "field.needsNoValue":
      return messages.sources.locator.needsNoValue;
    case "field.shape":
      return say.shape[issue.shape];
    case "field.notAWhole":
      return say.notAWhole(label, signed(issue.least), signed(issue.most));
    case "field.notADecimal":
      return say.notADecimal(label, signed(issue.least), signed(issue.most));
    case "field.notADay":
      return say.notADay(label, shortened(issue.typed));
    case "field.notAClock":
      return say.notAClock(shortened(issue.typed));
    case "field.notFound":
      return say.notFound(shortened(issue.typed));
    case "field.ambiguous":
      return say.ambiguous(shortened(issue.typed), issue.candidates.join(messages.semicolon));

    case "thing.inUse":
      return say.inUse;
    case "thing.refersToRemoved":
      return say.refersToRemoved;
    case "thing.stale":
      return say.stale;
    case "thing.removed":
      return say.removed;
    case "thing.changedSince":
      return say.changedSince;
    case "visit.slugTaken":
    case "slug.taken":
      return say.keyTaken(issue.slug);
    case "leg.keyTaken":
    case "item.keyTaken":
    case "source.keyTaken":
    case "outcome.keyTaken":
      return say.keyTaken(issue.key);
    case "leg.zoneUnknown":
    case "when.zoneUnknown":
    case "zone.unknown":
    case "actionItem.zoneUnknown":
    case "rhythm.zoneUnknown":
      return say.zoneUnknown(shortened(issue.zone));
    case "leg.dateUnreadable":
      return say.notADay(fieldLabel(messages, kind, issue.field), shortened(issue.value));
    case "when.unreadable":
      return say.notADay(messages.editing.when.day, shortened(issue.value));
    case "item.titleRequired":
      return missing(wording, kind, "title");
    case "rhythm.incomplete":
      return missing(wording, kind, issue.field);
    case "rhythm.firstDoesNotFit":
      return say["rhythm.firstDoesNotFit"](dates.day(issue.from));

    case "visit.sideTwice":
      return say["visit.sideTwice"](messages.side[issue.side]);
    case "leg.endsFirst":
      return say["leg.endsFirst"](dates.day(issue.firstDay));
    case "leg.outsideItsMainLeg":
    case "leg.leavesASideLegOutside":
      return say[issue.code](dates.days(issue.firstDay, issue.lastDay));
    case "item.outsideEveryLeg": {
      const { firstDay, lastDay } = issue;
      return say["item.outsideEveryLeg"](dates.days(...inOrder(firstDay, lastDay)));
    }
    case "item.endsFirst":
      return say["item.endsFirst"](momentInWords(issue.starts, wording));
    case "when.neverHappens":
      return neverHappens(issue, wording);
    case "when.happensTwice":
      return say["when.happensTwice"](clockOf(issue.wall), dates.day(dateOf(issue.wall)), issue.zone);
    case "outcome.statusWithoutSource":
      return say["outcome.statusWithoutSource"](
        choiceWord(messages, "outcome", "moves.status", issue.status),
      );
    case "outcome.moveNotAllowed": {
      const said = (status: OutcomeStatus) => statusInWords(issue.kind, status, messages);
      const from = issue.from && said(issue.from);
      return say["outcome.moveNotAllowed"](messages.outcome.kind[issue.kind], from, said(issue.to));
    }
    case "outcome.movesOutOfOrder":
      return say["outcome.movesOutOfOrder"](dates.day(issue.onDate), dates.day(issue.before));
    case "outcome.endsFirst":
      return say["outcome.endsFirst"](dates.day(issue.validFrom));
    case "actionItem.ownerMissing":
    case "actionItem.zoneRequired":
      return say[issue.code](messages.side[issue.side]);
    case "settlement.noSourceSaysSo":
      return say["settlement.noSourceSaysSo"](shortened(issue.value));
    case "name.preferredTwice":
      return say["name.preferredTwice"](languageInWords(issue.language, messages));
    case "position.endsFirst":
      return say["position.endsFirst"](momentInWords(issue.since, wording));
    default:
      return say[issue.code];
  }
}

type HappensTwice = Extract<WhenIssue, { code: "when.happensTwice" }>;

/** The two answers to an hour that happens twice: "the first, before clocks go back (UTC+2)", and the second. */
export function occurrencesInWords(
  { earlier, later, zone }: Pick<HappensTwice, "earlier" | "later" | "zone">,
  { messages }: Wording,
): { earlier: string; later: string } {
  const { occurrences } = messages.editing.when;
  return {
    earlier: messages.bracketed(occurrences.earlier, offsetOf(zone, earlier)),
    later: messages.bracketed(occurrences.later, offsetOf(zone, later)),
  };
}

function missing({ messages }: Wording, kind: ThingKind, path: string): string {
  const say = messages.editing.issues.missing;
  const found = fieldAt(kind, path);
  const label = fieldLabel(messages, kind, path);
  if (found?.field.type === "when") return say.when[found.below] ?? say.typed(label);
  return found && isChosen(found.field) ? say.chosen(label) : say.typed(label);
}

type NeverHappens = Extract<WhenIssue, { code: "when.neverHappens" }>;

/** Where clocks jump over midnight or a whole day, each of the times names its day. */
function neverHappens({ wall, zone, lastBefore, firstAfter }: NeverHappens, wording: Wording): string {
  const from = wallOf(readingOf(lastBefore) + MINUTE);
  const isOneDay = [from, lastBefore, firstAfter].every((other) => dateOf(other) === dateOf(wall));
  const said = (other: WallTime) => (isOneDay ? clockOf(other) : momentInWords(other, wording));
  return wording.messages.editing.issues["when.neverHappens"](
    ...[clockOf(wall), wording.dates.day(dateOf(wall)), zone],
    ...[said(from), said(firstAfter), said(lastBefore), said(firstAfter)],
  );
}

/** "12 May 2027", with its hour if it has one: "12 May 2027, 10:00". */
export function momentInWords(moment: string, { dates, language, messages }: Wording): string {
  if (isLocalDate(moment)) return dates.day(moment);
  if (!isWallTime(moment)) return moment;
  return [dates.day(dateOf(moment)), clockOf(moment)].join(language === "zh" ? "" : messages.comma);
}

const inOrder = (a: string, b: string): [string, string] => (a <= b ? [a, b] : [b, a]);

const signed = (number: number): string => String(number).replace("-", "−");

/** Enough of what was typed to recognise it. */
function shortened(typed: string): string {
  const letters = [...typed];
  return letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : typed;
}
