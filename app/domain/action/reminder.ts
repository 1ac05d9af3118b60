import type { Audience, Side } from "#app/domain/access/audience.ts";
import type { ActionItem } from "#app/domain/action/action-item.ts";
import { actionStatus } from "#app/domain/action/action-status.ts";
import { addDays } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** The day, in an owner's own zone, from which on they are reminded; null where nobody is. */
export const remindOn = ({
  dueOn,
  remindDays,
}: Pick<ActionItem, "dueOn" | "remindDays">): LocalDate | null =>
  dueOn === null || remindDays === null ? null : addDays(dueOn, -remindDays);

/**
 * The owners whom a mail reminds: people of the visit, not those who are done, and nobody once the action is
 * done or dropped. What is internal to our office, or open to one side alone, reminds that side only.
 */
export function remindedOwners<
  Owner extends Pick<ActionItem["owners"][number], "side" | "participationId" | "doneOn">,
>(
  action: Pick<ActionItem, "audience" | "droppedOn" | "setOn" | "updates"> & { owners: readonly Owner[] },
  ourSide: Side | null,
): Owner[] {
  const status = actionStatus(action);
  if (status === "done" || status === "dropped") return [];
  return action.owners.filter(
    (owner) =>
      owner.participationId !== null && owner.doneOn === null && isTold(action.audience, owner.side, ourSide),
  );
}

function isTold(audience: Audience, side: Side, ourSide: Side | null): boolean {
  switch (audience) {
    case "public":
    case "participants":
      return true;
    case "guest":
    case "host":
      return side === audience;
    case "internal":
      return side === ourSide;
  }
}
