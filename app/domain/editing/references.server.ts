import { eq, getTableName } from "drizzle-orm";
import type { State } from "#app/domain/editing/differences.ts";
import type { Fields } from "#app/domain/editing/fields.ts";
import { type Reference, referencesOf } from "#app/domain/editing/references-of.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import * as schema from "#db/schema/index.ts";

const tables = {
  visit: schema.visits,
  leg: schema.legs,
  party: schema.parties,
  participation: schema.participations,
  item: schema.programmeItems,
  step: schema.itemSteps,
  outcome: schema.outcomes,
  origin: schema.outcomes,
  group: schema.outcomes,
  actionItem: schema.actionItems,
  organisation: schema.organisations,
  person: schema.persons,
  position: schema.positions,
  venue: schema.venues,
  room: schema.venueRooms,
  source: schema.sources,
} satisfies Record<Reference["to"], unknown>;

/** Whether everything that a state refers to is there. An old state may name what was removed since. */
export const hasAllItRefersTo = (db: Db, fields: Fields, state: State): boolean =>
  referencesOf(fields, state).every(({ to, id }) => {
    const table = tables[to];
    const row = db.select().from(table).where(eq(table.id, id)).get();
    return row !== undefined && !("removedAt" in row && row.removedAt !== null);
  });

/**
 * Whether a source speaks of a thing, or a disagreement about it was settled. No foreign key says so, as
 * both can be about a thing of any kind. Asks visit by visit, which is how citations are indexed.
 */
export const isCited = (db: Db, id: string): boolean => findCited(db).get(id, id) !== undefined;

const findCited = perDatabase(({ $client }) =>
  $client.prepare<[string, string]>(
    // A join keeps visits outside: there is no index by thing alone.
    ["citations", "settlements"]
      .map((table) => `select 1 from visits cross join ${table} on visit_id = visits.id and about_id = ?`)
      .join(" union all "),
  ),
);

/**
 * Whether a row of any table points at a thing that was taken off, its own parts gone with it: what the end
 * of the transaction would refuse. Items leave a row behind, and are not asked about.
 */
export function isPointedAt(db: Db, kind: ThingKind, id: string): boolean {
  const table = kind in tables ? getTableName(tables[kind as keyof typeof tables]) : null;
  if (table === null || kind === "item") return false;
  return pointers(db)
    .filter(({ to }) => to === table)
    .some(({ from, column }) => db.$client.prepare(`select 1 from ${from} where ${column} = ?`).get(id));
}

const pointers = perDatabase(
  ({ $client }) =>
    $client
      .prepare(
        `select held.name as "from", key."from" as "column", key."table" as "to"
         from sqlite_master held join pragma_foreign_key_list(held.name) key where held.type = 'table'`,
      )
      .all() as { from: string; column: string; to: string }[],
);
