import { isNotNull } from "drizzle-orm";
import { expect } from "vitest";
import { differencesOf, type State } from "#app/domain/editing/differences.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { keeperOf } from "#app/domain/editing/keepers.server.ts";
import type { Db } from "#db/database.ts";
import { history, legs, participations, parties, persons, programmeItems } from "#db/schema/index.ts";

/** An entry of history about a thing. */
export type Entry = typeof history.$inferSelect & { detail: { before: State | null; after: State | null } };

/** All of them, oldest first. */
export const entriesIn = (db: Db): Entry[] =>
  db.select().from(history).where(isNotNull(history.version)).orderBy(history.id).all() as Entry[];

/** The latest entry of each thing says how it is stored, parts and all; nothing is stored that no entry tells. */
export function expectNothingHalf(db: Db, entries: readonly Entry[]): void {
  const latest = new Map<string, Entry>();
  for (const entry of entries) latest.set(entry.thingId!, entry);
  const unlike = [...latest.values()].filter(({ thingKind, thingId, version, detail }) => {
    const stored = keeperOf(thingKind!).find(db, thingId!);
    if (detail.after === null) return stored !== undefined;
    if (stored?.version !== version) return true;
    return differencesOf(fieldsOf[thingKind!], detail.after, stored.state).length > 0;
  });
  expect(unlike).toEqual([]);
  for (const table of [programmeItems, legs, parties, participations, persons]) {
    const untold = db
      .select({ id: table.id })
      .from(table)
      .all()
      .filter(({ id }) => !latest.has(id));
    expect(untold).toEqual([]);
  }
}
