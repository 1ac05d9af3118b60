import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { isSame, type State } from "#app/domain/editing/differences.ts";
import { keeperOf, type ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { type RefusedBy, together } from "#app/domain/editing/together.server.ts";
import type { Result } from "#app/domain/history/result.ts";
import type { Finding, Review } from "#app/domain/review/review.ts";
import { findVisit } from "#app/domain/visit/visit.server.ts";
import type { Visit } from "#app/domain/visit/visit-content.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

const keeper = keeperOf("review");

/** What was judged at a review, all at once. */
export type Held = Pick<Review, "heldOn" | "heldBy" | "judgement" | "summary"> & {
  findings: Omit<Finding, "id">[];
};

export type ReviewActIssue =
  /** Somebody else recorded what was judged, and it is not the same. */
  { code: "review.heldAlready"; heldBy: string };

type Acted = Result<number[], ReviewActIssue | ThingIssue | RefusedBy>;

/** A review as it stands, with its visit. Throws `notFound` for none, and for whoever may not read follow-ups. */
export function showReview(current: Current, id: string): { review: Review; visit: Visit } {
  if (!may(current.actor, "followUp.read")) throw new DomainError("notFound", "page");
  const stored = keeper.find(current.db, id);
  const visit = stored?.visitId && findVisit(current.db, stored.visitId);
  if (!stored || !visit) throw new DomainError("notFound", "page");
  return { review: { ...stored.state, id } as Review, visit };
}

/** Records what a review found, with who judged and when. Sent twice, it is recorded once. */
export function holdReview(current: Current, id: string, held: Held): Acted {
  const { review, visit } = showReview(current, id);
  return together<ReviewActIssue>(
    current,
    visit.id,
    ({ change }) => {
      const { review: stored } = showReview(current, id);
      if (stored.heldOn !== null && !isAsHeld(stored, held))
        return [{ code: "review.heldAlready", heldBy: stored.heldBy ?? "" }];
      change({ kind: "review", id: review.id }, (state) => ({ ...state, ...held }));
      return [];
    },
    "review",
  );
}

/**
 * Arranges the next review of the same scope, and notes its date at this one: one act. `nextId` comes from the
 * form, so that sent twice it makes one.
 */
export function arrangeNext(current: Current, id: string, nextId: string, onDate: LocalDate): Acted {
  const { review, visit } = showReview(current, id);
  const { outcomeId, place, audience } = review;
  return together<ReviewActIssue>(
    current,
    visit.id,
    ({ add, change }) => {
      change({ kind: "review", id }, (state) => ({ ...state, nextOn: onDate }));
      add(
        { kind: "review", id: nextId },
        {
          ...{ onDate, outcomeId, place, audience, heldOn: null, heldBy: null, judgement: null },
          ...{ summary: null, findings: [], nextOn: null },
        },
      );
      return [];
    },
    "review",
  );
}

const isAsHeld = (stored: Review, held: Held): boolean => {
  const { heldOn, heldBy, judgement, summary } = stored;
  const findings = stored.findings.map(({ id: _, ...finding }) => finding);
  return isSame({ heldOn, heldBy, judgement, summary, findings } as State, { ...held } as State);
};
