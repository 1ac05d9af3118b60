import type { Conflict } from "#app/domain/conflict/conflict.ts";
import { overlaps } from "#app/domain/conflict/overlaps.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";

type Clash = Extract<Conflict, { kind: "venue.twice" }>;

/**
 * Rooms that two items take at once, and venues where neither names a room. A venue beside one of its
 * rooms is no clash: there is more than one room in a house. Expects items in order of their start.
 */
export function findVenueClashes(items: readonly ProgrammeItem[]): Clash[] {
  const byPlace = new Map<string, { venueId: string; roomId: string | null; items: ProgrammeItem[] }>();
  for (const item of items) {
    for (const { venueId, roomId } of item.venues) {
      const key = roomId ?? venueId;
      const place = byPlace.get(key) ?? { venueId, roomId, items: [] };
      if (!place.items.includes(item)) place.items.push(item);
      byPlace.set(key, place);
    }
  }
  return [...byPlace.values()].flatMap(({ venueId, roomId, items: here }) =>
    overlaps(here).map(
      ([first, second]): Clash => ({ kind: "venue.twice", items: [first.id, second.id], venueId, roomId }),
    ),
  );
}
