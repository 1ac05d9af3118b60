import type { ActionItem, ActionStatus } from "#app/domain/action/action-item.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

type Told = Pick<ActionItem, "setOn" | "droppedOn"> & {
  owners: readonly Pick<ActionItem["owners"][number], "doneOn">[];
  updates: readonly Pick<ActionItem["updates"][number], "onDate" | "progress">[];
};

/**
 * How far an action has come. It is done when every owner says so, never before; it is under way as soon as
 * one of them is done or somebody told of it. What was dropped stays dropped.
 */
export function actionStatus({ droppedOn, owners, updates }: Told): ActionStatus {
  if (droppedOn !== null) return "dropped";
  const done = owners.filter(({ doneOn }) => doneOn !== null).length;
  if (owners.length > 0 && done === owners.length) return "done";
  return done > 0 || updates.length > 0 ? "underWay" : "open";
}

/** The last progress that was stated, in per cent; 100 for what is done, null where nobody stated any. */
export function actionProgress(action: Told): number | null {
  if (actionStatus(action) === "done") return 100;
  return byDate(action.updates).findLast(({ progress }) => progress !== null)?.progress ?? null;
}

/** The date of the last word on an action: an update, a side that was done, or the day it was set. */
export const actionHeardOn = ({ setOn, droppedOn, owners, updates }: Told): LocalDate =>
  [setOn, droppedOn, ...owners.map(({ doneOn }) => doneOn), ...updates.map(({ onDate }) => onDate)]
    .filter((day) => day !== null)
    .sort()
    .at(-1)!;

/** The date on which the last owner was done; null while it is not done. */
export const actionDoneOn = (action: Told): LocalDate | null =>
  actionStatus(action) === "done"
    ? action.owners
        .map(({ doneOn }) => doneOn!)
        .sort()
        .at(-1)!
    : null;

const byDate = <T extends { onDate: LocalDate }>(updates: readonly T[]): T[] =>
  [...updates].sort((a, b) => a.onDate.localeCompare(b.onDate));
