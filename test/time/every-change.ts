import { DAY, SECOND } from "#app/time/reading.ts";
import type { ZoneName } from "#app/time/wall-time.ts";
import { offsetSecondsAt, type ZoneChange } from "#app/time/zone-changes.ts";
import { zoneNames } from "#app/time/zones.ts";

export const from1970 = Date.UTC(1970, 0);
export const to2040 = Date.UTC(2040, 0);

/** Every zone Intl offers, and some that it knows under another name or without a place. */
export const everyZone: readonly ZoneName[] = [...zoneNames(), "UTC", "Etc/GMT-14", "Asia/Kolkata", "PRC"];

/**
 * Every change of offset of every zone from 1970 to 2040, found without `zoneChanges`: by looks six days
 * apart, which is close enough since no two changes are closer (a test in zone-changes.test.ts says so).
 */
export function everyChange(offsetAt = offsetSecondsAt): (ZoneChange & { zone: ZoneName })[] {
  return everyZone.flatMap((zone) => {
    const changes: (ZoneChange & { zone: ZoneName })[] = [];
    let before = offsetAt(from1970, zone);
    for (let look = from1970; look < to2040; look += 6 * DAY) {
      const after = offsetAt(look + 6 * DAY, zone);
      if (after === before) continue;
      let [still, already] = [look, look + 6 * DAY];
      while (already - still > SECOND) {
        const middle = Math.floor((still + already) / 2 / SECOND) * SECOND;
        if (offsetAt(middle, zone) === before) still = middle;
        else already = middle;
      }
      changes.push({ zone, at: already, before, after });
      before = after;
    }
    return changes;
  });
}
