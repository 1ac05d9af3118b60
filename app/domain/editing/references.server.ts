import { eq } from "drizzle-orm";
import type { State } from "#app/domain/editing/differences.ts";
import type { Field, Fields, ReferenceTarget } from "#app/domain/editing/fields.ts";
import type { When } from "#app/domain/programme/when.ts";
import type { CitedKind } from "#app/domain/source/citation.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import * as schema from "#db/schema/index.ts";

/** A thing that a state refers to. */
type Reference = { to: Exclude<ReferenceTarget, "thing"> | CitedKind; id: string };

const tables = {
  visit: schema.visits,
  leg: schema.legs,
  party: schema.parties,
  participation: schema.participations,
  item: schema.programmeItems,
  outcome: schema.outcomes,
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

const referencesOf = (fields: Fields, state: State): Reference[] =>
  Object.entries(fields).flatMap(([name, field]) => referencesIn(field, state[name] ?? null));

function referencesIn(field: Field, value: unknown): Reference[] {
  if (value === null) return [];
  switch (field.type) {
    case "list":
      return (value as State[]).flatMap((row) => referencesOf(field.of, row));
    case "reference":
      return field.to === "thing" ? [] : [{ to: field.to, id: value as string }];
    case "who": {
      const { participationId, partyId } = value as Record<string, string>;
      if (participationId) return [{ to: "participation", id: participationId }];
      return partyId ? [{ to: "party", id: partyId }] : [];
    }
    case "about": {
      const { kind, id } = value as { kind: CitedKind; id: string };
      return [{ to: kind, id }];
    }
    case "when": {
      const when = value as When;
      return when.kind === "followsOn" ? [{ to: "item", id: when.itemId }] : [];
    }
    default:
      return [];
  }
}
