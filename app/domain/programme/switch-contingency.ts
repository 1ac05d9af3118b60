import type { Contingency, ProgrammeItem } from "#app/domain/programme/programme-item.ts";

type Switchable = Pick<ProgrammeItem, "title" | "venues" | "contingencies">;

/**
 * An item that takes place as one of its contingencies says: there, and under its title if it has one. What
 * stood before becomes that contingency, the way back; of several places it names the first. Null where the
 * item has no such contingency.
 */
export function switchedTo<T extends Switchable>(item: T, contingencyId: string): T | null {
  const chosen = item.contingencies.find(({ id }) => id === contingencyId);
  if (!chosen) return null;
  const [place] = item.venues;
  const leavesPlace = chosen.venueId !== null && place !== undefined;
  const back: Contingency = {
    id: chosen.id,
    condition: "other",
    // A way back that names no place has to say something.
    title: chosen.title !== null || !leavesPlace ? item.title : null,
    venueId: leavesPlace ? place.venueId : null,
    roomId: leavesPlace ? place.roomId : null,
  };
  return {
    ...item,
    title: chosen.title ?? item.title,
    venues: chosen.venueId === null ? item.venues : [{ venueId: chosen.venueId, roomId: chosen.roomId }],
    contingencies: item.contingencies.map((one) => (one.id === chosen.id ? back : one)),
  };
}
