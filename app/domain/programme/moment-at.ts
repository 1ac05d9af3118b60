import type { Moment } from "#app/domain/programme/when.ts";
import { resolve, wallTimeAt } from "#app/time/resolve.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";

/** What the clock of a place shows at an instant; in an hour that happens twice, which of the two it is. */
export function momentAt(at: Instant, zone: ZoneName): Moment {
  const wall = wallTimeAt(at, zone);
  const found = resolve({ wall, zone });
  if (found.kind !== "repeated") return { wall, zone };
  return { wall, zone, occurrence: at < found.later ? "earlier" : "later" };
}
