import { daysOfItem, listedDay } from "#app/domain/programme/item-days.ts";
import { hasClock, zoneOf } from "#app/domain/programme/when.ts";
import type { Withdrawn } from "#app/domain/release/calendar-printer.ts";
import type { Leg, VisitContent } from "#app/domain/visit/visit-content.ts";
import { endOfDay, startOfDay } from "#app/time/local-days.ts";

/** The days of a stay, as a calendar remembers them once it is gone. */
export const spanOfLeg = ({ id, firstDay, lastDay, zone }: Leg): Withdrawn => ({
  ...{ itemId: id, legId: id, when: { kind: "day", firstDay, lastDay, zone } },
  ...{ startsAt: startOfDay(firstDay, zone), endsAt: endOfDay(lastDay, zone) },
});

/**
 * When a reader saw an item, as a calendar remembers it once it is gone: its clock times, or the days of
 * its bar, told without the stay or the items from which they were derived, which may go as well.
 */
export function spanOfItem(
  item: VisitContent["items"][number],
  { legs, items }: Pick<VisitContent, "legs" | "items">,
): Withdrawn {
  const { id, legId, when, startsAt, endsAt } = item;
  const seen = { itemId: id, legId, startsAt, endsAt };
  if (hasClock(when)) return { ...seen, when };
  const leg = legs.find((one) => one.id === legId);
  const isDated = when.kind === "withinDays" || listedDay(item, items) !== null;
  const { firstDay, lastDay } = !isDated && leg ? leg : daysOfItem(item, items);
  return { ...seen, when: { kind: "withinDays", firstDay, lastDay, zone: zoneOf(when) } };
}
