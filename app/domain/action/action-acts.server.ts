import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import type { ActionActIssue } from "#app/domain/action/action-acts.ts";
import type { ActionItem } from "#app/domain/action/action-item.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { type Edited, edit, revise } from "#app/domain/editing/edit.server.ts";
import { keeperOf, type ThingIssue } from "#app/domain/editing/keepers.server.ts";
import type { Result } from "#app/domain/history/result.ts";
import { findVisit } from "#app/domain/visit/visit.server.ts";
import type { Visit } from "#app/domain/visit/visit-content.ts";

const keeper = keeperOf("actionItem");

/** An action as it stands, with its visit. Throws `notFound` for none, and for whoever may not read follow-ups. */
export function showAction(
  current: Current,
  id: string,
): { action: ActionItem; visit: Visit; version: number } {
  if (!may(current.actor, "followUp.read")) throw new DomainError("notFound", "page");
  const stored = keeper.find(current.db, id);
  const visit = stored?.visitId && findVisit(current.db, stored.visitId);
  if (!stored || !visit) throw new DomainError("notFound", "page");
  return { action: { ...stored.state, id } as ActionItem, visit, version: stored.version };
}

/**
 * Does one of the acts of `action-acts.ts` to an action as it stands now: read, decided, recorded and written
 * in one transaction. Throws `notFound` as `showAction` does, `forbidden` for whoever may not keep follow-ups.
 */
export const actOn = (
  current: Current,
  id: string,
  act: (action: ActionItem) => Result<ActionItem, ActionActIssue>,
): Result<Edited, ActionActIssue | ThingIssue> =>
  edit<ActionActIssue | ThingIssue>(current, keeper, (work) => {
    const { action, visit, version } = showAction(current, id);
    const acted = act(action);
    if (!acted.ok) return acted;
    const { id: _own, ...state } = acted.value;
    return revise(work, current, keeper, { id, visitId: visit.id }, version, state as unknown as State);
  });
