import { type Dated, daysOfItem } from "#app/domain/programme/item-days.ts";
import { zoneOf } from "#app/domain/programme/when.ts";
import { addDays, dayAt } from "#app/time/local-days.ts";
import type { Instant, LocalDate } from "#app/time/wall-time.ts";

/** How many days the desk looks ahead, today included. */
export const DAYS_AHEAD = 7;

/**
 * Items day by day, today first, as the calendar of each item's own place counts: what began before and
 * still goes on stands under today, what is over today stays until midnight. Days without items are left
 * out; within a day the order of `items` stays.
 */
export function byNextDays<Item extends Dated>(
  items: readonly Item[],
  now: Instant,
): { day: LocalDate; items: Item[] }[] {
  const days = new Map<LocalDate, Item[]>();
  for (const item of items) {
    const today = dayAt(now, zoneOf(item.when));
    const { firstDay, lastDay } = daysOfItem(item, items);
    const day = firstDay < today ? today : firstDay;
    if (lastDay < today || day > addDays(today, DAYS_AHEAD - 1)) continue;
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days].map(([day, ofDay]) => ({ day, items: ofDay })).sort((a, b) => a.day.localeCompare(b.day));
}
