import type { Conflict } from "#app/domain/conflict/conflict.ts";
import { daysOfItem } from "#app/domain/programme/item-days.ts";
import { isMeetingApart } from "#app/domain/programme/meeting-apart.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";

type Question = Extract<Conflict, { kind: "time.unconfirmed" | "item.outsideItsLeg" }>;

/** Times still to be confirmed, and items on days that their leg does not have; working groups may meet on any. */
export function findOpenQuestions(items: readonly ProgrammeItem[], legs: readonly Leg[]): Question[] {
  return items.flatMap((item): Question[] => {
    if (item.when.kind === "toBeConfirmed") return [{ kind: "time.unconfirmed", itemId: item.id }];
    const leg = legs.find(({ id }) => id === item.legId);
    if (!leg || item.isOutsideLeg || isMeetingApart(item, legs)) return [];
    const { firstDay, lastDay } = daysOfItem(item, items);
    const [from, to] = firstDay <= lastDay ? [firstDay, lastDay] : [lastDay, firstDay];
    const touches = from <= leg.lastDay && to >= leg.firstDay;
    return touches ? [] : [{ kind: "item.outsideItsLeg", itemId: item.id, legId: leg.id }];
  });
}
