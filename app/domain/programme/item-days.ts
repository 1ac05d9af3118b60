import { hasClock, type Span, type When, zoneOf } from "#app/domain/programme/when.ts";
import { dayAt } from "#app/time/local-days.ts";
import { dateOf, type LocalDate } from "#app/time/wall-time.ts";

/** An item with its time, as it stands among others. */
export type Dated = Span & { id: string; when: When };

/**
 * The local days of an item, both included: the first in the zone where it starts, the last in the
 * zone where it ends. A night flight over the date line may end on an earlier date than it starts.
 * What follows on from a vague item is as vague as that; `items` are those of its visit.
 */
export function daysOfItem(
  item: Dated,
  items: readonly Dated[] = [],
): { firstDay: LocalDate; lastDay: LocalDate } {
  const { when } = item;
  if (hasClock(when)) {
    const firstDay = dateOf(when.starts.wall);
    return { firstDay, lastDay: when.ends ? dateOf(when.ends.wall) : firstDay };
  }
  switch (when.kind) {
    case "day":
    case "withinDays":
      return { firstDay: when.firstDay, lastDay: when.lastDay };
    case "partOfDay":
      return { firstDay: when.day, lastDay: when.day };
    default: {
      const leader = vagueLeader(item, items);
      if (leader) return daysOfItem(leader);
      const day = dayAt(item.startsAt, zoneOf(when));
      return { firstDay: day, lastDay: day };
    }
  }
}

/** The day under which an item is listed, or null when nobody said on which day it is. */
export function listedDay(item: Dated, items: readonly Dated[] = []): LocalDate | null {
  const { when } = item;
  if (when.kind === "withinDays" && when.firstDay !== when.lastDay) return null;
  if (when.kind === "toBeConfirmed") return when.day;
  const leader = vagueLeader(item, items);
  return leader ? listedDay(leader) : daysOfItem(item).firstDay;
}

/** The item from which a chain of "follows on" starts, if that has no clock time. */
function vagueLeader(item: Dated, items: readonly Dated[]): Dated | undefined {
  let leader: Dated | undefined = item;
  for (let steps = 0; leader?.when.kind === "followsOn" && steps <= items.length; steps += 1) {
    const { itemId }: { itemId: string } = leader.when;
    leader = items.find((other) => other.id === itemId);
  }
  return leader === item || !leader || leader.when.kind === "followsOn" || hasClock(leader.when)
    ? undefined
    : leader;
}
