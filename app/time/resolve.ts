import { MINUTE, type Reading, readingOf, SECOND, wallOf } from "#app/time/reading.ts";
import { jumpOver, showings } from "#app/time/showings.ts";
import type { Instant, WallTime, ZonedWall, ZoneName } from "#app/time/wall-time.ts";
import { offsetSecondsAt, type ZoneChange } from "#app/time/zone-changes.ts";

/**
 * The instant of a wall time, or the reason why there is not exactly one.
 * `lastBefore` and `firstAfter` are the nearest wall times that happen, on either side of the gap;
 * `earlier` and `later` the two instants at which the clock shows the wall time.
 */
export type Resolved =
  | { kind: "instant"; at: Instant }
  | { kind: "skipped"; wall: WallTime; zone: ZoneName; lastBefore: WallTime; firstAfter: WallTime }
  | { kind: "repeated"; wall: WallTime; zone: ZoneName; earlier: Instant; later: Instant };

/**
 * When a clock in the zone shows the wall time, to the full minute (its second 0). Never guesses: an hour
 * that is skipped in spring, a day skipped at the date line (Apia, 30 December 2011) and an hour repeated
 * in autumn come back as what they are, for a person to settle.
 * Throws RangeError for a malformed wall time and for an unknown zone: a form asks `isWallTime` and
 * `isZone` first.
 */
export function resolve({ wall, zone }: ZonedWall): Resolved {
  const reading = readingOf(wall);
  const [earlier, later] = showings(reading, zone);
  if (earlier === undefined)
    return { kind: "skipped", wall, zone, ...minutesAround(jumpOver(reading, zone)) };
  if (later === undefined) return { kind: "instant", at: earlier };
  return { kind: "repeated", wall, zone, earlier, later };
}

/** The last full minute before the gap and the first one after it, also where the gap ends within a minute. */
function minutesAround({ at, before, after }: ZoneChange): { lastBefore: WallTime; firstAfter: WallTime } {
  const fullMinuteFrom = (reading: Reading) => Math.ceil(reading / MINUTE) * MINUTE;
  return {
    lastBefore: wallOf(fullMinuteFrom(at + before * SECOND) - MINUTE),
    firstAfter: wallOf(fullMinuteFrom(at + after * SECOND)),
  };
}

/**
 * What a clock in the zone shows at the instant, seconds dropped. Both instants of a repeated hour give
 * the same wall time; near the edges of 1970 and 2100 the result may lie a day outside them.
 * Throws RangeError for an unknown zone and for an instant outside the years 1900 to 2199.
 */
export function wallTimeAt(at: Instant, zone: ZoneName): WallTime {
  return wallOf(at + offsetSecondsAt(at, zone) * SECOND);
}

/**
 * How far the zone's clock is ahead of UTC at the instant, in minutes; west is negative. A fraction only
 * in Monrovia before 1972. Throws RangeError as `wallTimeAt` does.
 */
export function offsetMinutesAt(at: Instant, zone: ZoneName): number {
  return offsetSecondsAt(at, zone) / 60;
}
