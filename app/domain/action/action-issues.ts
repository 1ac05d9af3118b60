import type { Side } from "#app/domain/access/audience.ts";
import type { ActionItem } from "#app/domain/action/action-item.ts";

export type ActionIssue =
  | { code: "actionItem.comesFromNowhere" }
  /** One of the two sides has nobody who owes it. */
  | { code: "actionItem.ownerMissing"; side: Side }
  | { code: "actionItem.ownerTwice" }
  /** The zone of an owner cannot be told from the side's country. */
  | { code: "actionItem.zoneRequired"; side: Side }
  | { code: "actionItem.zoneUnknown"; zone: string }
  | { code: "actionItem.doneByNobody" }
  | { code: "actionItem.droppedWithoutReason" }
  | { code: "actionItem.needTwice" }
  | { code: "actionItem.needsItself" };

/**
 * What cannot be true of an action by itself: it comes out of an outcome or a meeting; guests and hosts each
 * have an owner; nobody owns it twice; a side that is done says who said so; one that is dropped says why.
 */
export function findActionIssues(action: Omit<ActionItem, "id">): ActionIssue[] {
  const { outcomeId, itemId, owners, needs, droppedOn, dropReason } = action;
  const issues: ActionIssue[] = [];
  if (!outcomeId && !itemId) issues.push({ code: "actionItem.comesFromNowhere" });
  for (const side of ["guest", "host"] as const) {
    if (!owners.some((one) => one.side === side)) issues.push({ code: "actionItem.ownerMissing", side });
  }
  const named = owners.map((one) => `${one.side} ${one.organisationId} ${one.participationId}`);
  if (new Set(named).size < named.length) issues.push({ code: "actionItem.ownerTwice" });
  if (owners.some(({ doneOn, doneBy }) => (doneOn === null) !== !doneBy?.trim()))
    issues.push({ code: "actionItem.doneByNobody" });
  if ((droppedOn === null) !== !dropReason?.trim()) issues.push({ code: "actionItem.droppedWithoutReason" });
  const needed = needs.map(({ needsId }) => needsId);
  if (new Set(needed).size < needed.length) issues.push({ code: "actionItem.needTwice" });
  return issues;
}
