import type { Deadline } from "#app/domain/deadline/deadline.ts";
import type { DeadlineAddress, ShownView } from "#app/domain/deadline/deadline-address.ts";
import { everyDeadline, type Scope } from "#app/domain/deadline/ready-deadlines.server.ts";
import { filterOfQuery, standingNow } from "#app/domain/follow-up/board.server.ts";
import type { Ledger } from "#app/domain/follow-up/follow-up.ts";
import { type Filter, narrow } from "#app/domain/follow-up/select.ts";
import { selectionOf } from "#app/domain/follow-up/stand-all.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

const views = perDatabase(({ $client }) =>
  $client.prepare<[string]>("select name, query from saved_views where id = ?"),
);

/** The view that an address shows, or showed until it was removed; null for everything. */
export const viewOf = (
  db: Db,
  { viewId, removedView }: Pick<DeadlineAddress, "viewId" | "removedView">,
): ShownView | null =>
  viewId === null ? removedView : ((views(db).get(viewId) as ShownView | undefined) ?? null);

const nothing: Scope = { takes: () => () => false, takesGone: () => () => false };

/**
 * Which deadlines a view takes: what the board shows under it, as far as that does not pass. What is done stays
 * with its mark, and what is overdue today was in the calendar before, so "open", "overdue", "quiet" and for
 * whom it waits are not asked; "closed" alone takes only what is over.
 * Actions and terms go by themselves, meetings, rhythms and reviews by their outcome; a review of a whole visit by
 * its visit. A preparation task has a visit and a date and nothing else, so it stands only where the view
 * asks for nothing else. Of a thing that is gone, only its kind and its visit are known.
 */
export function scopeOfView(db: Db, view: ShownView | null, now: Instant): Scope {
  if (view === null) return everyDeadline;
  const filter = filterOfQuery(db, view.query);
  if (filter === null) return nothing;
  return {
    takes: (ledger) => {
      const ids = takenIds(db, ledger, filter, now);
      const { fitsVisit, fitsKind } = fitting(ledger, filter);
      const { dueFrom, dueTo } = filter;
      const takes: Record<Deadline["kind"], (deadline: Deadline) => boolean> = {
        task: (one) =>
          fitsVisit(one) &&
          (dueFrom === null || one.onDay >= dueFrom) &&
          (dueTo === null || one.onDay <= dueTo),
        action: ({ thingId }) => ids.actions.has(thingId),
        review: (one) => (one.outcomeId === null ? fitsVisit(one) : ids.outcomes.has(one.outcomeId)),
        meeting: ({ outcomeId }) => ids.outcomes.has(outcomeId!),
        rhythm: ({ outcomeId }) => ids.outcomes.has(outcomeId!),
        term: ({ outcomeId }) => ids.outcomes.has(outcomeId!),
      };
      return (one) => fitsKind(one) && takes[one.kind](one);
    },
    takesGone: (ledger) => {
      const { fitsVisit, fitsKind } = fitting(ledger, filter);
      return (mark) => fitsKind(mark) && fitsVisit(mark);
    },
  };
}

/** Whether a filter asks for a deadline's visit, and for anything of its kind at all. */
function fitting(ledger: Ledger, filter: Filter) {
  const { visitId, partner, what, status, kind, side, waitsFor, organisationId, personId, topic } = filter;
  const ofOutcomes = [status, kind, side, waitsFor, organisationId, personId, topic];
  const takesTasks = what === "both" && ofOutcomes.every((asked) => asked === null);
  return {
    fitsVisit: (one: Pick<Deadline, "visitId">): boolean =>
      (visitId === null || one.visitId === visitId) &&
      (partner === null ||
        (ledger.visits.get(one.visitId)?.sides.some((city) => city.partner === partner) ?? false)),
    fitsKind: (one: Pick<Deadline, "kind">): boolean =>
      one.kind === "task" ? takesTasks : what === "both" || (what === "actions") === (one.kind === "action"),
  };
}

/** The outcomes and actions of a view, whether or not they are done. */
function takenIds(db: Db, ledger: Ledger, filter: Filter, now: Instant) {
  const shown = filter.shown === "closed" ? "closed" : "all";
  const lasting: Filter = { ...filter, shown, standing: null, waitsFor: null };
  const { outcomes, actions } = narrow(ledger, selectionOf(standingNow(db, now).whole), lasting);
  return {
    outcomes: new Set(outcomes.map(({ facts }) => facts.id)),
    actions: new Set(actions.map(({ facts }) => facts.id)),
  };
}
