import type { TravelTime } from "#app/domain/planning/planning.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/** The venues of some items, each once. */
export const venueIdsOf = (items: readonly Pick<ProgrammeItem, "venues">[]): string[] => [
  ...new Set(items.flatMap(({ venues }) => venues.map(({ venueId }) => venueId))),
];

/** The travel times that the office typed between some venues. */
export const waysBetween = (db: Db, venueIds: readonly string[]): TravelTime[] =>
  venueIds.length < 2 ? [] : (ways(db).all({ venues: JSON.stringify(venueIds) }) as TravelTime[]);

const ways = perDatabase(({ $client }) =>
  $client.prepare(
    `select id, from_venue_id as fromVenueId, to_venue_id as toVenueId, means, minutes, note
     from travel_times
     where from_venue_id in (select value from json_each(@venues))
       and to_venue_id in (select value from json_each(@venues)) order by id`,
  ),
);
