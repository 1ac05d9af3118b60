import { resolve, wallTimeAt } from "#app/time/resolve.ts";
import { type Instant, isWallTime, type WallTime, type ZoneName } from "#app/time/wall-time.ts";

/**
 * A moment as printed: what the clock of the place shows, and the zone of the place. `occurrence` tells
 * the two rounds of a repeated hour apart; without it the earlier one is meant.
 */
export type EventMoment = { wall: WallTime; zone: ZoneName; occurrence?: "earlier" | "later" };

/**
 * A DATE-TIME value (RFC 5545 3.3.5): local, to stand behind TZID, or in UTC, ending in "Z", where
 * `zone` is null. `at` is the instant that both mean.
 */
export type DateTime = { value: string; zone: ZoneName | null; at: Instant };

/**
 * How a moment is written: with the clock of its zone wherever that names one instant (rule 22).
 *
 * Both rounds of a repeated hour are written in UTC. RFC 5545 reads such a local time as the first
 * round, but Thunderbird's parser (ical.js) and python-icalendar read it as the second (rule 32).
 * A time that has come to lie in a gap, because zone rules changed after it was entered, is taken as
 * RFC 5545 3.3.5 takes it, by the offset before the gap, and written in UTC for the same reason.
 */
export function dateTimeOf({ wall, zone, occurrence }: EventMoment): DateTime {
  const resolved = resolve({ wall, zone });
  switch (resolved.kind) {
    case "instant":
      return { value: localDateTime(wall), zone, at: resolved.at };
    case "repeated":
      return inUtc(occurrence === "later" ? resolved.later : resolved.earlier);
    case "skipped": {
      const { lastBefore } = resolved;
      const sinceThen = Date.parse(`${wall}Z`) - Date.parse(`${lastBefore}Z`); // by the clock before the gap
      return inUtc(dateTimeOf({ wall: lastBefore, zone }).at + sinceThen);
    }
  }
}

/**
 * How the instant is written with the clock of the zone; in UTC where that clock shows the time twice, or
 * a date after 2100, which `resolve` does not know.
 */
export function dateTimeAt(at: Instant, zone: ZoneName): DateTime {
  const wall = wallTimeAt(at, zone);
  const isOneInstant = isWallTime(wall) && resolve({ wall, zone }).kind === "instant";
  return isOneInstant ? { value: localDateTime(wall), zone, at } : inUtc(at);
}

/** A local DATE-TIME value: 2019-06-18T10:00 as "20190618T100000". */
const localDateTime = (wall: WallTime): string => `${wall.replace(/[-:]/g, "")}00`;

/** Seconds are kept and parts of a second dropped; RFC 5545 has none. */
function inUtc(at: Instant): DateTime {
  const value = `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  return { value, zone: null, at };
}
