import type { InferInsertModel } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { State } from "#app/domain/editing/differences.ts";
import type { Fields } from "#app/domain/editing/fields.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import type { Db } from "#db/database.ts";
import { storeOf, updateOf } from "#db/store.ts";

/** Which thing is written: its id, the visit that it belongs to, and the version that it then has. */
export type Place = { id: string; visitId: string | null; version: number };

/** A thing as it is stored. */
export type Stored = { state: State; version: number; visitId: string | null };

/** How one kind of thing is read, judged and written. Everything else about editing is common. */
export type Keeper<Issue> = {
  kind: ThingKind;
  fields: Fields;
  find: (db: Db, id: string) => Stored | undefined;
  /** Those of the ids that are there, by id: as many statements for one as for a thousand. */
  findMany: (db: Db, ids: readonly string[]) => Map<string, Stored>;
  /** The state as it is written, with whatever follows from it, or what cannot be true of it. */
  judge: (db: Db, place: { id: string; visitId: string | null }, state: State) => Result<State, Issue>;
  /** Writes a state that was judged; `before` is what stood there, null for a thing that is added. */
  write: (db: Db, place: Place, judged: State, before: State | null) => void;
  /** `now` in ms since epoch, UTC, for what keeps the moment. May throw `StillReferredTo`. */
  remove: (db: Db, place: Place, now: number) => void;
  /** Fills what may be left open, such as the word in the address. */
  complete?: (
    db: Db,
    place: { id: string; visitId: string | null },
    state: State,
    before: State | null,
  ) => State;
};

/** Thrown by a keeper whose thing cannot be removed, where no foreign key would say so. */
export class StillReferredTo extends Error {}

type Part = {
  name: string; // the field of the state
  table: SQLiteTable;
  owner: string; // the column that names the thing
  toRow?: (part: State) => State;
  fromRow?: (row: State) => State;
};

/** What a table keeper needs to know: the table, its parts, and what cannot be true. */
export type Told<Issue> = {
  kind: ThingKind;
  fields: Fields;
  table: SQLiteTable;
  parts?: Part[];
  toRow?: (state: State) => State;
  fromRow?: (row: State) => State;
  complete?: Keeper<Issue>["complete"];
  /** What cannot be true of the state. */
  issuesOf: (db: Db, place: { id: string; visitId: string | null }, state: State) => Issue[];
};

const same = (one: State): State => one;

/**
 * The keeper of a thing that is one row with rows of parts in tables of their own. The parts are written
 * anew where they changed, under the ids that they had: what refers to them stays right.
 */
export function tableKeeper<Issue>(told: Told<Issue>): Keeper<Issue> {
  const { kind, fields, table, toRow = same, fromRow = same, complete, issuesOf } = told;
  const rows = storeOf(table, "id");
  const update = updateOf(table);
  const parts = (told.parts ?? []).map((part) => ({ ...part, store: storeOf(part.table, part.owner) }));

  const storedOf = (row: State, rowsOf: (part: (typeof parts)[number]) => State[]): Stored => {
    const { id: _id, version, visitId, ...columns } = row;
    const state = fromRow(columns);
    for (const part of parts) {
      const { name, owner, fromRow: read = same } = part;
      state[name] = rowsOf(part).map(({ [owner]: _owner, position: _position, ...own }) => read(own));
    }
    return { state, version: version as number, visitId: (visitId as string | undefined) ?? null };
  };

  const find: Keeper<Issue>["find"] = (db, id) => {
    const [row] = rows.of(db, id) as State[];
    return row && storedOf(row, ({ store }) => store.of(db, id) as State[]);
  };

  const findMany: Keeper<Issue>["findMany"] = (db, ids) => {
    const rowsOf = new Map(parts.map((part) => [part, part.store.ofMany(db, ids)]));
    const found = [...rows.ofMany(db, ids)].map(([id, [row]]): [string, Stored] => [
      id,
      storedOf(row as State, (part) => (rowsOf.get(part)!.get(id) as State[] | undefined) ?? []),
    ]);
    return new Map(found);
  };

  const write: Keeper<Issue>["write"] = (db, { id, visitId, version }, state, before) => {
    // Whatever is no column of the table is left out when it is written.
    const row = { ...toRow(state), id, version, ...(visitId ? { visitId } : {}) };
    if (before) update(db, id, row as InferInsertModel<typeof table>);
    else rows.insert(db, row as InferInsertModel<typeof table>);
    for (const { name, owner, store, toRow: make = same } of parts) {
      const now = (state[name] as State[] | undefined) ?? [];
      if (before && JSON.stringify(before[name]) === JSON.stringify(now)) continue;
      if (before) store.remove(db, id);
      for (const [position, part] of now.entries()) {
        store.insert(db, { ...make(part), [owner]: id, position } as InferInsertModel<typeof table>);
      }
    }
  };

  const remove: Keeper<Issue>["remove"] = (db, { id }) => {
    for (const { store } of parts) store.remove(db, id);
    rows.remove(db, id);
  };

  const judge: Keeper<Issue>["judge"] = (db, place, state) => {
    const issues = issuesOf(db, place, state);
    return issues.length > 0 ? rejected(issues) : done(state);
  };

  return { kind, fields, find, findMany, judge, write, remove, ...(complete ? { complete } : {}) };
}
