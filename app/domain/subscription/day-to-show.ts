import type { Leg } from "#app/domain/visit/visit-content.ts";
import { dayAt } from "#app/time/local-days.ts";
import type { Instant, LocalDate } from "#app/time/wall-time.ts";

/**
 * The day with which somebody's programme opens: today where they are, else the next of their days, null
 * once all are over. Today is that of the stay whose dates hold it, a side stay before its main one;
 * between and before stays that of the next one. `days` are those with anything of theirs, in order.
 */
export function dayToShow(
  legs: readonly Pick<Leg, "zone" | "firstDay" | "lastDay">[],
  days: readonly LocalDate[],
  now: Instant,
): { today: LocalDate | null; shown: LocalDate | null } {
  const here =
    legs.findLast(({ zone, firstDay, lastDay }) => {
      const day = dayAt(now, zone);
      return firstDay <= day && day <= lastDay;
    }) ??
    legs.find(({ zone, firstDay }) => dayAt(now, zone) < firstDay) ??
    legs.at(-1);
  if (!here) return { today: null, shown: null };
  const today = dayAt(now, here.zone);
  return { today, shown: days.find((day) => day >= today) ?? null };
}
