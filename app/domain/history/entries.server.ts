import { and, between, desc, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { State } from "#app/domain/editing/differences.ts";
import type { ThingRef } from "#app/domain/history/thing.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import { history } from "#db/schema/index.ts";

type Row = typeof history.$inferSelect;

/** One entry of history; `at` in ms since epoch, UTC. */
export type Entry = {
  id: number;
  at: number;
  actorId: string;
  visitId: string | null;
  event: string;
  detail: Record<string, unknown>;
  thing: ThingRef | null;
  version: number | null;
  undoes: number | null;
  isUndone: boolean;
};

/** An entry about a thing that was added, changed or removed. */
export type ThingEntry = Omit<Entry, "thing" | "detail"> & {
  thing: ThingRef;
  detail: { before: State | null; after: State | null };
};

export const isThingEntry = (entry: Entry): entry is Entry & ThingEntry =>
  entry.thing !== null && entry.version !== null;

/** Whether an entry can be taken back: it changed a thing, and nobody took it back yet. A visit itself stays. */
export const isUndoable = (entry: Entry): boolean =>
  isThingEntry(entry) && !entry.isUndone && !(entry.thing.kind === "visit" && entry.detail.before === null);

const lastVersion = perDatabase(({ $client }) =>
  $client.prepare<[string]>("select max(version) from history where thing_id = ?").pluck(),
);

/** The highest version that a thing ever had, removed ones too; 0 for one that never was. */
export const lastVersionOf = (db: Db, thingId: string): number =>
  (lastVersion(db).get(thingId) as number | null) ?? 0;

const undoing = perDatabase((db) =>
  db
    .select({ id: history.id })
    .from(history)
    .where(eq(history.undoes, sql.placeholder("id")))
    .prepare(),
);

/** Whether an entry is taken back: by a later one that has not been taken back itself. */
export const hasBeenUndone = (db: Db, id: number): boolean =>
  undoing(db)
    .all({ id })
    .some((later) => !hasBeenUndone(db, later.id));

const PAGE = 50;

/** The history of a visit, newest first, fifty entries from before `before` on; of one thing if `thingId` is given. */
export function entriesOfVisit(
  db: Db,
  visitId: string,
  before: number | null,
  thingId: string | null,
): Entry[] {
  const rows = db
    .select()
    .from(history)
    .where(
      and(
        eq(history.visitId, visitId),
        before === null ? undefined : lt(history.id, before),
        thingId === null ? undefined : eq(history.thingId, thingId),
      ),
    )
    .orderBy(desc(history.id))
    .limit(PAGE)
    .all();
  return rows.map((row) => entryOf(db, row));
}

/** The entries of a visit from one number to another, both included, oldest first; `most` at most. */
export function entriesBetween(db: Db, visitId: string, from: number, to: number, most: number): Entry[] {
  const rows = db
    .select()
    .from(history)
    .where(and(eq(history.visitId, visitId), between(history.id, from, to)))
    .orderBy(history.id)
    .limit(most)
    .all();
  return rows.map((row) => entryOf(db, row));
}

/** The history of what all visits share, newest first, fifty entries from before `before` on. Accounts have their own. */
export function entriesOfDirectories(db: Db, before: number | null): Entry[] {
  const rows = db
    .select()
    .from(history)
    .where(
      and(
        isNull(history.visitId),
        isNotNull(history.thingId),
        before === null ? undefined : lt(history.id, before),
      ),
    )
    .orderBy(desc(history.id))
    .limit(PAGE)
    .all();
  return rows.map((row) => entryOf(db, row));
}

/** The history of one thing, newest first. */
export function entriesOfThing(db: Db, thingId: string, most = PAGE): Entry[] {
  const rows = db
    .select()
    .from(history)
    .where(and(eq(history.thingId, thingId), isNotNull(history.version)))
    .orderBy(desc(history.version))
    .limit(most)
    .all();
  return rows.map((row) => entryOf(db, row));
}

/** The last state of a thing that was removed; null for one that is there, or never was. */
export function lastStateOf(db: Db, thingId: string): State | null {
  const [last] = entriesOfThing(db, thingId, 1);
  return last && isThingEntry(last) && last.detail.after === null ? last.detail.before : null;
}

/** One entry, if there is one. */
export function findEntry(db: Db, id: number): Entry | undefined {
  const row = db.select().from(history).where(eq(history.id, id)).get();
  return row && entryOf(db, row);
}

/** The state that a thing had at a version: what the change to it left, or what the next change found. */
export function stateAt(db: Db, thingId: string, version: number): State | null {
  const at = (number: number) =>
    db
      .select()
      .from(history)
      .where(and(eq(history.thingId, thingId), eq(history.version, number)))
      .get();
  const detail = (row: Row | undefined) => row?.detail as { before?: State; after?: State } | undefined;
  return detail(at(version))?.after ?? detail(at(version + 1))?.before ?? null;
}

function entryOf(db: Db, row: Row): Entry {
  const { thingKind, thingId, at, ...rest } = row;
  return {
    ...rest,
    at: at ?? 0,
    detail: rest.detail as Record<string, unknown>,
    thing: thingKind && thingId ? { kind: thingKind, id: thingId } : null,
    isUndone: hasBeenUndone(db, row.id),
  };
}
