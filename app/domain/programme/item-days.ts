import { hasClock, type Span, type When, zoneOf } from "#app/domain/programme/when.ts";
import { dayAt } from "#app/time/local-days.ts";
import { dateOf, type LocalDate } from "#app/time/wall-time.ts";

/**
 * The local days of an item, both included: the first in the zone where it starts, the last in the
 * zone where it ends. A night flight over the date line may end on an earlier date than it starts.
 */
export function daysOfItem(item: Span & { when: When }): { firstDay: LocalDate; lastDay: LocalDate } {
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
      const day = dayAt(item.startsAt, zoneOf(when));
      return { firstDay: day, lastDay: day };
    }
  }
}

/** The day under which an item is listed, or null when nobody said on which day it is. */
export function listedDay(item: Span & { when: When }): LocalDate | null {
  const { when } = item;
  if (when.kind === "withinDays" && when.firstDay !== when.lastDay) return null;
  if (when.kind === "toBeConfirmed") return when.day;
  return daysOfItem(item).firstDay;
}
