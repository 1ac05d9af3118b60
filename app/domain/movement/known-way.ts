import type { TravelTime } from "#app/domain/planning/planning.ts";

/**
 * The travel time that the office knows for a way: the shortest one typed for it, else the shortest of the
 * way back, which takes as long unless it was typed apart. Undefined where nobody typed either.
 */
export function knownWay(
  times: readonly TravelTime[],
  fromVenueId: string,
  toVenueId: string,
): TravelTime | undefined {
  const shortest = (from: string, to: string) =>
    times
      .filter((way) => way.fromVenueId === from && way.toVenueId === to)
      .sort((a, b) => a.minutes - b.minutes)[0];
  return shortest(fromVenueId, toVenueId) ?? shortest(toVenueId, fromVenueId);
}
