import { DAY, type Reading, SECOND } from "#app/time/reading.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";
import { offsetSecondsAt, type ZoneChange, zoneChanges } from "#app/time/zone-changes.ts";

/**
 * The instants at which a clock in the zone shows the reading, earliest first: one as a rule, none where
 * clocks jump over it, two where they are set back to it. Throws RangeError for an unknown zone.
 *
 * Two looks at the zone in the ordinary case: offsets stay below a day, and no zone since 1970 has two
 * changes within two days, so the same offset a day before and a day after leaves one answer only.
 */
export function showings(reading: Reading, zone: ZoneName): Instant[] {
  const before = offsetSecondsAt(reading - DAY, zone);
  const after = offsetSecondsAt(reading + DAY, zone);
  if (before === after) return [reading - before * SECOND];
  return [before, after]
    .map((offset) => ({ at: reading - offset * SECOND, offset }))
    .filter(({ at, offset }) => offsetSecondsAt(at, zone) === offset)
    .map(({ at }) => at);
}

/** The change at which the zone's clocks jump over the reading; only for a reading without showings. */
export function jumpOver(reading: Reading, zone: ZoneName): ZoneChange {
  return zoneChanges(zone, reading - DAY, reading + DAY)[0]!;
}
