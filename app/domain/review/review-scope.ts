import type { Ledger, ReviewFacts } from "#app/domain/follow-up/follow-up.ts";
import { isOpenIn } from "#app/domain/follow-up/standing.ts";

/** As many lines as one review can hold. */
export const MOST_FINDINGS = 300;

/** A line of a review sheet: an outcome, or an action of the outcome above it. */
export type ScopeLine = { kind: "outcome" | "actionItem"; id: string };

/**
 * What a review walks through: every outcome of its visit that may still come to something, each with its
 * open actions below it, then open actions of no such outcome. A review about one outcome has that outcome
 * and its open actions. Outcomes by the word in their address, actions by due date, those without one last.
 */
export function reviewScope(ledger: Ledger, review: Pick<ReviewFacts, "visitId" | "outcomeId">): ScopeLine[] {
  const isOpen = isOpenIn(ledger);
  const ofVisit = [...ledger.actions.values()].filter(
    (action) =>
      isOpen(action.id) &&
      (review.outcomeId === null ? action.visitId === review.visitId : action.outcomeId === review.outcomeId),
  );
  const outcomes = [...ledger.outcomes.values()]
    .filter((one) =>
      review.outcomeId === null
        ? one.visitId === review.visitId && (one.group === "open" || one.group === "agreed")
        : one.id === review.outcomeId,
    )
    .sort((a, b) => a.key.localeCompare(b.key));
  const byDue = ofVisit.sort((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"));
  const lineOf = ({ id }: { id: string }): ScopeLine => ({ kind: "actionItem", id });
  const known = new Set(outcomes.map(({ id }) => id));
  return [
    ...outcomes.flatMap(({ id }): ScopeLine[] => [
      { kind: "outcome", id },
      ...byDue.filter(({ outcomeId }) => outcomeId === id).map(lineOf),
    ]),
    ...byDue.filter(({ outcomeId }) => outcomeId === null || !known.has(outcomeId)).map(lineOf),
  ];
}
