import type { Side } from "#app/domain/access/audience.ts";
import type { ActionItem } from "#app/domain/action/action-item.ts";
import { actionStatus } from "#app/domain/action/action-status.ts";
import type { State } from "#app/domain/editing/differences.ts";
import type { OutcomeStatus } from "#app/domain/outcome/outcome.ts";
import type { OutcomeState } from "#app/domain/outcome/outcome-issues.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** What can be done to several follow-ups at once. */
export const bulkWords = ["move", "done", "due", "owner", "drop"] as const;
export type BulkWord = (typeof bulkWords)[number];

export type BulkAct =
  | { act: "move"; status: OutcomeStatus; onDate: LocalDate; decidedBy: string; reason: string | null }
  | { act: "done"; side: Side; onDate: LocalDate; doneBy: string }
  | { act: "due"; dueOn: LocalDate }
  | { act: "owner"; side: Side; organisationId: string }
  | { act: "drop"; onDate: LocalDate; reason: string };

/** Why one of several cannot be changed so. */
export type BulkIssue =
  | { code: "bulk.forOutcomes" }
  | { code: "bulk.forActions" }
  | { code: "bulk.closed" }
  | { code: "bulk.gone" };

type Next = { ok: true; state: State } | { ok: false; issue: BulkIssue };

/**
 * What an act makes of a thing; what cannot be true of it then is for its keeper to tell. A thing that is so
 * already comes out as it went in.
 */
export function nextState(act: BulkAct, kind: "outcome" | "actionItem", state: State): Next {
  if (act.act === "move") {
    if (kind !== "outcome") return { ok: false, issue: { code: "bulk.forOutcomes" } };
    const { moves } = state as Pick<OutcomeState, "moves">;
    const { status, onDate, decidedBy, reason } = act;
    if (moves.at(-1)?.status === status) return { ok: true, state };
    const move = { status, onDate, sourceId: null, locator: null, decidedBy, reason };
    return { ok: true, state: { ...state, moves: [...moves, move] } };
  }
  if (kind !== "actionItem") return { ok: false, issue: { code: "bulk.forActions" } };
  const action = state as Omit<ActionItem, "id">;
  const status = actionStatus(action);
  const isClosed = status === "dropped" || (status === "done" && act.act !== "done");
  if (isClosed && !(act.act === "drop" && status === "dropped"))
    return { ok: false, issue: { code: "bulk.closed" } };
  switch (act.act) {
    case "due":
      return { ok: true, state: { ...state, dueOn: act.dueOn } };
    case "drop":
      if (status === "dropped") return { ok: true, state };
      return { ok: true, state: { ...state, droppedOn: act.onDate, dropReason: act.reason } };
    case "done":
      return {
        ok: true,
        state: {
          ...state,
          owners: action.owners.map((owner) =>
            owner.side === act.side && owner.doneOn === null
              ? { ...owner, doneOn: act.onDate, doneBy: act.doneBy }
              : owner,
          ),
        },
      };
    case "owner":
      return { ok: true, state: { ...state, owners: withOwner(action, act) } };
  }
}

/** One body instead of whoever owed it on a side, in the zone that held there. */
function withOwner(
  { owners }: Omit<ActionItem, "id">,
  { side, organisationId }: { side: Side; organisationId: string },
) {
  const before = owners.filter((owner) => owner.side === side);
  if (before.length === 1 && before[0]!.organisationId === organisationId && !before[0]!.participationId)
    return owners;
  const at = owners.findIndex((owner) => owner.side === side);
  const next = {
    ...{ side, organisationId, participationId: null, doneOn: null, doneBy: null },
    zone: before[0]?.zone ?? null, // told by the keeper where nobody owed it on that side yet
  };
  const others = owners.filter((owner) => owner.side !== side);
  const place = at === -1 ? others.length : at;
  return [...others.slice(0, place), next, ...others.slice(place)];
}
