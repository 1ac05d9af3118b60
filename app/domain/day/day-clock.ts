import { addDays, endOfDay, startOfDay } from "#app/time/local-days.ts";
import { DAY, MINUTE, midnightOf, readingOf, SECOND } from "#app/time/reading.ts";
import { resolve, wallTimeAt } from "#app/time/resolve.ts";
import type { Instant, LocalDate, ZoneName } from "#app/time/wall-time.ts";
import { zoneChanges } from "#app/time/zone-changes.ts";

/** The minutes of a day by its clock; the picture of a day goes on into the small hours of the next. */
export const DAY_MINUTES = DAY / MINUTE;
export const LAST_HOUR = 30;

/**
 * What a clock of the place shows at an instant, in minutes since midnight of the day: 1530 is 01:30 on
 * the day after, a negative number the day before. The two rounds of a repeated hour show the same.
 */
export const minuteAt = (at: Instant, day: LocalDate, zone: ZoneName): number =>
  (readingOf(wallTimeAt(at, zone)) - midnightOf(day)) / MINUTE;

/** The instants that the picture of a day covers: the day, and the small hours after it by the clock. */
export function coveredBy(day: LocalDate, zone: ZoneName): { from: Instant; to: Instant } {
  const next = addDays(day, 1);
  const hours = LAST_HOUR - 24;
  const morning = resolve({ wall: `${next}T${String(hours).padStart(2, "0")}:00`, zone });
  const after = startOfDay(next, zone) + hours * 60 * MINUTE; // where that hour is skipped
  const to = morning.kind === "instant" ? morning.at : morning.kind === "repeated" ? morning.later : after;
  return { from: startOfDay(day, zone), to };
}

/** A stretch of the clock that never happens, or happens twice; in minutes since midnight of the day. */
export type OddHour = { kind: "skipped" | "repeated"; from: number; to: number };

/** The changes of the clock within the picture of a day, as stretches of what the clock shows. */
export function oddHours(day: LocalDate, zone: ZoneName): OddHour[] {
  const { from, to } = coveredBy(day, zone);
  return zoneChanges(zone, from - 1, Math.max(to, endOfDay(day, zone))).map(({ at, before, after }) => {
    const shown = [before, after]
      .map((offset) => (at + offset * SECOND - midnightOf(day)) / MINUTE)
      .sort((a, b) => a - b);
    return { kind: after > before ? "skipped" : "repeated", from: shown[0]!, to: shown[1]! };
  });
}
