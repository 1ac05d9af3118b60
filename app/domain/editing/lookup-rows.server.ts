import { eq, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { ReferenceTarget } from "#app/domain/editing/fields.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Db } from "#db/database.ts";
import {
  organisationNames,
  organisations,
  personNames,
  persons,
  positions,
  sources,
  venueNames,
  venueRooms,
  venues,
  visits,
} from "#db/schema/index.ts";

type Named = {
  table: typeof persons | typeof organisations | typeof venues;
  names: NamesTable;
  owner: AnySQLiteColumn;
};
type NamesTable = typeof personNames | typeof organisationNames | typeof venueNames;

/** The directories whose things have names of their own in each language, with where these stand. */
export const named: Record<"person" | "organisation" | "venue", Named> = {
  person: { table: persons, names: personNames, owner: personNames.personId },
  organisation: { table: organisations, names: organisationNames, owner: organisationNames.organisationId },
  venue: { table: venues, names: venueNames, owner: venueNames.venueId },
};
export type NamedTarget = keyof typeof named;

export const ownerKey: Record<NamedTarget, string> = {
  person: "personId",
  organisation: "organisationId",
  venue: "venueId",
};

export const isNamed = (to: ReferenceTarget): to is NamedTarget => to in named;

/** What the rooms of a venue, or the posts of a person, are called. */
export const textsWithin = (
  db: Db,
  to: "room" | "position",
  id: string,
): { id: string; text: Localised }[] =>
  to === "room"
    ? db
        .select({ id: venueRooms.id, text: venueRooms.name })
        .from(venueRooms)
        .where(eq(venueRooms.venueId, id))
        .orderBy(venueRooms.position)
        .all()
    : db
        .select({ id: positions.id, text: positions.title })
        .from(positions)
        .where(eq(positions.personId, id))
        .all();

/** The thing with this word in its address. */
export function idByKey(db: Db, to: NamedTarget | "source" | "visit", key: string): string | undefined {
  if (to === "source")
    return db.select({ id: sources.id }).from(sources).where(eq(sources.key, key)).get()?.id;
  const table = to === "visit" ? visits : named[to].table;
  return db.select({ id: table.id }).from(table).where(eq(table.slug, key)).get()?.id;
}

/** Those that are called this in any language, whatever the case of its letters. */
export function idsByName(db: Db, to: NamedTarget, typed: string): string[] {
  const { names, owner } = named[to];
  return db
    .select({ id: owner })
    .from(names)
    .where(sql`${names.name} = ${typed} collate nocase`)
    .all()
    .map((row) => String(row.id));
}

/** Sources and visits whose title in any language is this one. */
export function idsByTitle(db: Db, to: "source" | "visit", typed: string): string[] {
  const table = to === "source" ? sources : visits;
  const isTitled = sql`exists (select 1 from json_each(${table.title}) where value = ${typed} collate nocase)`;
  return db
    .select({ id: table.id })
    .from(table)
    .where(isTitled)
    .all()
    .map(({ id }) => id);
}
