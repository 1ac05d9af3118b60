import { eq } from "drizzle-orm";
import type { Side } from "#app/domain/access/audience.ts";
import { actionItemFields } from "#app/domain/action/action-form.ts";
import { type ActionIssue, findActionIssues } from "#app/domain/action/action-issues.ts";
import type { ActionItem } from "#app/domain/action/action-item.ts";
import { zoneOfSide } from "#app/domain/action/zone-of-side.ts";
import { type Keeper, tableKeeper } from "#app/domain/editing/keeper.server.ts";
import { done, rejected } from "#app/domain/history/result.ts";
import { findVisit, legsOf } from "#app/domain/visit/visit.server.ts";
import { officeZone } from "#app/time/local-days.ts";
import type { ZoneName } from "#app/time/wall-time.ts";
import { isZone } from "#app/time/zones.ts";
import type { Db } from "#db/database.ts";
import { actionItems, actionNeeds, actionOwners, actionUpdates, visitSides } from "#db/schema/index.ts";

const rows = tableKeeper<ActionIssue>({
  kind: "actionItem",
  fields: actionItemFields,
  table: actionItems,
  parts: [
    { name: "owners", table: actionOwners, owner: "actionItemId" },
    { name: "updates", table: actionUpdates, owner: "actionItemId" },
    { name: "needs", table: actionNeeds, owner: "actionItemId" },
  ],
  issuesOf: () => [],
});

/**
 * How actions are kept. An owner without a zone gets that of the side, where it can be told; what an action
 * needs must not, in the end, need the action itself.
 */
export const actionItemKeeper: Keeper<ActionIssue> = {
  ...rows,
  complete: (db, { visitId }, state) => {
    const action = state as Partial<ActionItem>;
    const owners = action.owners ?? [];
    const isTold = owners.every(({ zone }) => zone);
    const zones = isTold ? () => null : zonesOf(db, visitId!);
    return {
      ...state,
      owners: owners.map((one) => ({
        ...one,
        zone: one.zone ?? zones(one.side),
        doneOn: one.doneOn ?? null,
        doneBy: one.doneBy ?? null,
      })),
      updates: action.updates ?? [],
      needs: action.needs ?? [],
      priority: action.priority ?? "normal",
    };
  },
  judge: (db, { id }, state) => {
    const action = state as Omit<ActionItem, "id">;
    const issues: ActionIssue[] = findActionIssues(action);
    for (const { side, zone } of action.owners) {
      if (!zone) issues.push({ code: "actionItem.zoneRequired", side });
      else if (!isZone(zone)) issues.push({ code: "actionItem.zoneUnknown", zone });
    }
    if (action.needs.some(({ needsId }) => leadsBack(db, needsId, id)))
      issues.push({ code: "actionItem.needsItself" });
    return issues.length > 0 ? rejected(issues) : done(state);
  },
};

/** The zone of each side of a visit, as far as it can be told. */
export function zonesOf(db: Db, visitId: string): (side: Side) => ZoneName | null {
  const visit = findVisit(db, visitId);
  const legs = legsOf(db, visitId);
  const sides = db.select().from(visitSides).where(eq(visitSides.visitId, visitId)).all();
  const countryOf = (side: Side) => sides.find((one) => one.side === side)?.country ?? null;
  return (side) =>
    zoneOfSide(side, { ourSide: visit?.ourSide ?? null, officeZone: officeZone(), legs, countryOf });
}

/** Whether what an action needs, and what that needs, comes to `toId`. */
function leadsBack(db: Db, fromId: string, toId: string): boolean {
  const seen = new Set<string>();
  const waiting = [fromId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === toId) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const next = db
      .select({ id: actionNeeds.needsId })
      .from(actionNeeds)
      .where(eq(actionNeeds.actionItemId, id))
      .all();
    waiting.push(...next.map((one) => one.id));
  }
  return false;
}
