import type { Side } from "#app/domain/access/audience.ts";
import type { OutcomeFacts, ReviewFacts } from "#app/domain/follow-up/follow-up.ts";
import { type Days, noticeBy, type Selection, SOON_DAYS } from "#app/domain/follow-up/standing.ts";
import { addDays } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** Why something is to be raised with a partner, in the order in which it is raised. */
export const raiseReasons = [
  "overdueTheirs", // an action whose day is over on their side
  "waitsForThem", // an action with which the others are done
  "lateOurs", // an action with which we are late ourselves
  "unansweredProposal", // proposed or under consideration, and not a word for 90 days
  "agreementEnds", // an agreement that ends, or of which notice can last be given, within half a year
  "reviewDue", // a review whose day has come, or comes within two weeks
  "quiet", // whatever else is open, and not a word for 90 days
] as const;
export type RaiseReason = (typeof raiseReasons)[number];

export type ToRaise = {
  reason: RaiseReason;
  kind: "outcome" | "actionItem" | "review";
  id: string;
  on: LocalDate | null; // due, last day of notice, end, review, last word: what the reason is about
};

/** So many days ahead the end of an agreement is told. */
export const AHEAD_DAYS = 183;

type Given = {
  selection: Selection; // of this partner
  reviews: readonly ReviewFacts[]; // of its visits and outcomes
  /** Which sides of a visit are theirs, and which ours. */
  sidesIn: (visitId: string) => { theirs: readonly Side[]; ours: readonly Side[] };
  /** Agreements that go on beyond their end unless notice is given. */
  renewing: ReadonlySet<string>;
  days: Days;
};

/**
 * What to raise with a partner next: each thing once, under the first reason that holds, by reasons in their
 * order and within each by date. Judges nothing itself: who is late and what is quiet is said by `standing`.
 */
export function whatToRaise({ selection, reviews, sidesIn, renewing, days }: Given): ToRaise[] {
  const found: ToRaise[] = [];
  for (const { facts, standing } of selection.actions) {
    const { theirs, ours } = sidesIn(facts.visitId);
    const isIn = (some: readonly Side[], all: readonly Side[]) => some.some((side) => all.includes(side));
    const reason = isIn(standing.lateSides, theirs)
      ? "overdueTheirs"
      : isIn(standing.waitsFor, theirs)
        ? "waitsForThem"
        : isIn(standing.lateSides, ours)
          ? "lateOurs"
          : standing.isQuiet
            ? "quiet"
            : null;
    if (reason)
      found.push({
        reason,
        kind: "actionItem",
        id: facts.id,
        on: reason === "quiet" ? facts.heardOn : facts.dueOn,
      });
  }
  for (const { facts, standing } of selection.outcomes) {
    const ends = endsOn(facts, renewing.has(facts.id), days.office);
    if (facts.group === "open" && standing.isQuiet)
      found.push({ reason: "unansweredProposal", kind: "outcome", id: facts.id, on: facts.heardOn });
    else if (ends !== null) found.push({ reason: "agreementEnds", kind: "outcome", id: facts.id, on: ends });
    else if (standing.isQuiet)
      found.push({ reason: "quiet", kind: "outcome", id: facts.id, on: facts.heardOn });
  }
  for (const { id, heldOn, onDate } of reviews)
    if (heldOn === null && onDate <= addDays(days.office, SOON_DAYS))
      found.push({ reason: "reviewDue", kind: "review", id, on: onDate });
  return found.sort(
    (a, b) =>
      raiseReasons.indexOf(a.reason) - raiseReasons.indexOf(b.reason) ||
      (a.on ?? "").localeCompare(b.on ?? "") ||
      a.id.localeCompare(b.id),
  );
}

/** What they may raise with us: the same seen from their side, as far as it lies with us. */
export function whatTheyMayRaise({ sidesIn, ...given }: Given): ToRaise[] {
  const swapped = (visitId: string) => {
    const { theirs, ours } = sidesIn(visitId);
    return { theirs: ours, ours: theirs };
  };
  return whatToRaise({ ...given, reviews: [], sidesIn: swapped }).filter(
    ({ reason }) => reason === "overdueTheirs" || reason === "waitsForThem",
  );
}

/**
 * The day within the next half year, or gone by, by which something must be said of an agreement: the last day of
 * notice, else its end. One that renews itself has no end, only a day of notice.
 */
function endsOn(facts: OutcomeFacts, isRenewing: boolean, today: LocalDate): LocalDate | null {
  if (facts.group !== "agreed" || facts.validUntil === null) return null;
  const limit = addDays(today, AHEAD_DAYS);
  const notice = noticeBy(facts);
  if (notice !== null && notice >= today) return notice <= limit ? notice : null;
  return !isRenewing && facts.validUntil <= limit ? facts.validUntil : null;
}
