import type { Conflict } from "#app/domain/conflict/conflict.ts";
import type { Company } from "#app/domain/conflict/who-is-where.ts";
import type { TravelTime } from "#app/domain/planning/planning.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";

type Short = Extract<Conflict, { kind: "way.tooShort" }>;
const MINUTE = 60_000;

/** How many minutes the office says a way takes; undefined where nobody said. */
export type Ways = (fromVenueId: string, toVenueId: string) => number | undefined;

/** The shortest time that is known for each way; the way back takes as long unless it has its own. */
export function waysOf(
  travelTimes: readonly Pick<TravelTime, "fromVenueId" | "toVenueId" | "minutes">[],
): Ways {
  const known = new Map<string, number>();
  for (const { fromVenueId, toVenueId, minutes } of travelTimes) {
    const key = `${fromVenueId} ${toVenueId}`;
    known.set(key, Math.min(known.get(key) ?? Number.POSITIVE_INFINITY, minutes));
  }
  return (from, to) => known.get(`${from} ${to}`) ?? known.get(`${to} ${from}`);
}

/**
 * Ways for which there is too little time, from the last place of an item to the first of the next one
 * that the same people are at. Compares instants, so zones and the date line do not matter. Items that
 * overlap are told elsewhere; a way that nobody timed is not judged.
 */
export function findShortWays(companies: readonly Company<ProgrammeItem>[], ways: Ways): Short[] {
  const found = new Map<string, Short>();
  for (const { participationIds, items } of companies) {
    const placed = items.filter(({ venues }) => venues.length > 0);
    for (const [index, next] of placed.entries()) {
      const before = placed[index - 1];
      if (!before || next.startsAt < before.endsAt) continue;
      const fromVenueId = before.venues.at(-1)!.venueId;
      const toVenueId = next.venues[0]!.venueId;
      const needsMinutes = fromVenueId === toVenueId ? undefined : ways(fromVenueId, toVenueId);
      const hasMinutes = Math.floor((next.startsAt - before.endsAt) / MINUTE);
      if (needsMinutes === undefined || hasMinutes >= needsMinutes) continue;
      const key = `${before.id} ${next.id}`;
      const conflict = found.get(key);
      if (conflict) conflict.participationIds.push(...participationIds);
      else {
        found.set(key, {
          ...{ kind: "way.tooShort", items: [before.id, next.id], participationIds: [...participationIds] },
          ...{ fromVenueId, toVenueId, hasMinutes, needsMinutes },
        });
      }
    }
  }
  return [...found.values()];
}
