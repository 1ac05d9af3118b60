import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { type Edited, type EditIssue, edit, revise } from "#app/domain/editing/edit.server.ts";
import { type Result, rejected } from "#app/domain/history/result.ts";
import { outcomeKeeper } from "#app/domain/outcome/outcome.server.ts";
import type { OutcomeMove, OutcomeStatus } from "#app/domain/outcome/outcome.ts";
import type { OutcomeIssue, OutcomeState } from "#app/domain/outcome/outcome-issues.ts";

/** Somebody moved the outcome on after it was looked at; `status` is what it has now. */
export type MovedMeanwhile = { code: "outcome.movedMeanwhile"; status: OutcomeStatus };

/**
 * Adds one link to the chain of an outcome. `after` is the last link that was seen, by its id: where another one
 * stands there by now, that is told and nothing is written. What else changed meanwhile stays as it is.
 */
export function moveOn(
  current: Current,
  whose: { id: string; visitId: string },
  after: string,
  move: Omit<OutcomeMove, "id">,
): Result<Edited, OutcomeIssue | EditIssue | MovedMeanwhile> {
  return edit<OutcomeIssue | EditIssue | MovedMeanwhile>(current, outcomeKeeper, (work) => {
    const stored = outcomeKeeper.find(current.db, whose.id);
    if (!stored || stored.visitId !== whose.visitId) throw new DomainError("notFound", "outcome");
    const { moves } = stored.state as OutcomeState;
    const last = moves.at(-1);
    if (last && last.id !== after) return rejected([{ code: "outcome.movedMeanwhile", status: last.status }]);
    const next = { ...stored.state, moves: [...moves, move] };
    return revise(work, current, outcomeKeeper, whose, stored.version, next);
  });
}
