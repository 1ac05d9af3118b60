import { DAY, SECOND, withinReach } from "#app/time/reading.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";
import { isZone } from "#app/time/zones.ts";

/** The first instant of a new offset; `before` and `after` are seconds east of UTC. */
export type ZoneChange = { at: Instant; before: number; after: number };

/**
 * How far the zone's clock is ahead of UTC at the instant, in seconds; west is negative. Whole minutes
 * everywhere since 1972, whole seconds before (Monrovia was 44 min 30 s behind).
 * Throws RangeError for an unknown zone and for an instant outside the years 1900 to 2199.
 */
export function offsetSecondsAt(at: Instant, zone: ZoneName): number {
  const second = Math.floor(withinReach(at) / SECOND) * SECOND;
  const shown = clockOfZone(zone).format(second); // "2027-03-28 03:00:00"
  return (Date.parse(`${shown.replace(" ", "T")}Z`) - second) / SECOND;
}

/**
 * Every change of the zone's offset in (from, to], earliest first, exact to the second; none if `to` is
 * not after `from`. Looks once a day and halves the day in which the offset moved, about 1 µs a day of
 * the stretch. A change that is taken back within the same day would be missed; the closest two changes
 * in any zone since 1970 are 6 days 23 hours apart (Recife, October 2000).
 * Throws RangeError for an unknown zone and for instants outside the years 1900 to 2199.
 */
export function zoneChanges(zone: ZoneName, from: Instant, to: Instant): ZoneChange[] {
  const changes: ZoneChange[] = [];
  let [look, before] = [from, offsetSecondsAt(from, zone)];
  while (look < withinReach(to)) {
    let next = Math.min(look + DAY, to);
    if (offsetSecondsAt(next, zone) !== before) {
      next = firstOtherThan(before, look, next, zone); // and on from there: the day may hold another
      const after = offsetSecondsAt(next, zone);
      changes.push({ at: next, before, after });
      before = after;
    }
    look = next;
  }
  return changes;
}

/** The second at which the offset stops being `before`, which holds at `from` and no longer at `to`. */
function firstOtherThan(before: number, from: Instant, to: Instant, zone: ZoneName): Instant {
  let [still, already] = [Math.floor(from / SECOND), Math.floor(to / SECOND)];
  while (already - still > 1) {
    const middle = Math.floor((still + already) / 2);
    if (offsetSecondsAt(middle * SECOND, zone) === before) still = middle;
    else already = middle;
  }
  return already * SECOND;
}

/** Making a clock costs a hundred times more than reading it; there are some 600 zones, so they are kept. */
const clocks = new Map<ZoneName, Intl.DateTimeFormat>();

/**
 * Swedish writes dates as ISO 8601 does. luxon's own `IANAZone.offset` asks the same clock for its parts,
 * which takes three times as long; the test compares the two in every zone.
 */
function clockOfZone(zone: ZoneName): Intl.DateTimeFormat {
  const kept = clocks.get(zone);
  if (kept) return kept;
  if (!isZone(zone)) throw new RangeError(`not a zone: ${JSON.stringify(zone.slice(0, 40))}`);
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  clocks.set(zone, clock);
  return clock;
}
