import type { ShownEntry } from "#app/domain/search/search-entry.ts";
import {
  EACH,
  entryNumbers,
  kindAt,
  readerNumbers,
  type SearchKind,
  type SearchReader,
} from "#app/domain/search/search-kinds.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/** What the index holds of a thing for one kind of reader; `names` and `texts` are words. */
export type IndexRow = {
  kind: SearchKind;
  thingId: string;
  visitId: string | null;
  key: string;
  at: number | null;
  shown: ShownEntry;
  names: string;
  texts: string;
};

/** Puts an entry into the index in place of the one that it has of that thing, for that reader and visit. */
export function putIntoIndex(db: Db, reader: SearchReader, row: IndexRow): void {
  const { find, newest, insert, update } = statements(db);
  const { kind, thingId, visitId } = row;
  const values = { ...row, reader, shown: JSON.stringify(row.shown) };
  const known = find.get({ reader, thingId, visitId }) as number | undefined;
  if (known !== undefined) {
    update.run({ ...values, id: known });
    return;
  }
  const { first, last } = entryNumbers(reader, kind);
  insert.run({ ...values, id: ((newest.get(first, last) as number | null) ?? last + 1) - 1 });
}

/** Takes a thing out of what one kind of reader finds. */
export const takeFromIndex = (db: Db, reader: SearchReader, thingId: string): void => {
  statements(db).remove.run(reader, thingId);
};

/** Puts the entries of a visit in the place of those that one kind of reader finds of it. The directories' stay. */
export function replaceVisitInIndex(
  db: Db,
  reader: SearchReader,
  visitId: string,
  rows: readonly IndexRow[],
): void {
  const { ofVisit } = statements(db);
  const kept = new Set(rows.map(({ thingId }) => thingId));
  for (const thingId of ofVisit.all(visitId, reader) as string[])
    if (!kept.has(thingId)) statements(db).removeOfVisit.run(visitId, reader, thingId);
  for (const row of rows) putIntoIndex(db, reader, row);
}

/** Empties the whole index. */
export function emptyIndex(db: Db): void {
  db.$client.exec("delete from search_entries");
  db.$client.exec("insert into search_words (search_words) values ('rebuild')");
}

export type FoundRow = Omit<IndexRow, "names" | "texts"> & { rank: number };

/** Of more finds than these, those that were entered last are put in order. */
export const MOST_FINDS = 1000;

export type Window = { most: number; offset: number };

/**
 * What a reader finds of one kind: names with the whole words first, then names with words that begin so,
 * then everything else; within each the latest first. `queries` come from `searchQueries` alone.
 */
export function searchIndex(
  db: Db,
  reader: SearchReader,
  kind: SearchKind,
  queries: readonly string[],
  { most, offset }: Window,
): FoundRow[] {
  const { best, shown } = statements(db);
  const range = entryNumbers(reader, kind);
  const ranks = new Map<number, number>();
  for (const [rank, query] of queries.entries()) {
    if (ranks.size >= offset + most) break; // the best fill the page
    const wanted = { query, ...range, most: offset + most + ranks.size };
    for (const id of best.all(wanted) as number[]) if (!ranks.has(id)) ranks.set(id, rank);
  }
  return [...ranks].slice(offset, offset + most).map(([id, rank]) => {
    const row = shown.get(id) as Omit<FoundRow, "shown"> & { shown: string };
    return { ...row, rank, shown: JSON.parse(row.shown) as ShownEntry };
  });
}

/** The drafts of some things, in the order of the ids; those that are not found are left out. */
export const draftsInIndex = (db: Db, thingIds: readonly string[]): FoundRow[] =>
  thingIds.flatMap((thingId) => {
    const row = statements(db).draft.get(thingId) as
      | (Omit<FoundRow, "shown"> & { shown: string })
      | undefined;
    return row ? [{ ...row, rank: 0, shown: JSON.parse(row.shown) as ShownEntry }] : [];
  });

/** How much a reader would find of each kind of which anything is found. */
export function countInIndex(db: Db, reader: SearchReader, query: string): Map<SearchKind, number> {
  const { first, last } = readerNumbers(reader);
  const rows = statements(db).count.all(query, first, last) as { place: number; count: number }[];
  return new Map(rows.map(({ place, count }) => [kindAt(place), count]));
}

export type Progress = { rules: number; historyId: number };

/** Whether a database is of a version that knows the search. */
export const hasIndex = (db: Db): boolean =>
  db.$client.prepare("select 1 from sqlite_schema where name = 'search_progress'").get() !== undefined;

/** By which rules the index was made, and the last entry of history whose thing it knows. */
export const indexProgress = (db: Db): Progress => statements(db).progress.get() as Progress;

export const noteIndexProgress = (db: Db, { rules, historyId }: Progress): void => {
  statements(db).advance.run(rules, historyId);
};

/** Every entry, for whoever checks them; `shown` as JSON. */
export const allInIndex = (db: Db): (Omit<IndexRow, "shown"> & { reader: SearchReader; shown: string })[] =>
  statements(db).all.all() as (Omit<IndexRow, "shown"> & { reader: SearchReader; shown: string })[];

/** Whether the index holds the words of its entries and no others; says so in a line where it does not. */
export function findIndexDamage(db: Db): string[] {
  try {
    db.$client.exec("insert into search_words (search_words, rank) values ('integrity-check', 1)");
    return [];
  } catch (error) {
    return [`words of the index do not fit its entries (${(error as Error).message})`];
  }
}

const statements = perDatabase(({ $client }) => ({
  find: $client
    .prepare(
      "select id from search_entries where thing_id = @thingId and reader = @reader and visit_id is @visitId",
    )
    .pluck(),
  newest: $client.prepare("select min(id) from search_entries where id between ? and ?").pluck(),
  insert: $client.prepare(
    `insert into search_entries (id, reader, kind, thing_id, visit_id, key, at, shown, names, texts)
     values (@id, @reader, @kind, @thingId, @visitId, @key, @at, @shown, @names, @texts)`,
  ),
  update: $client.prepare(
    `update search_entries set key = @key, at = @at, shown = @shown, names = @names, texts = @texts
     where id = @id and (key <> @key or at is not @at or shown <> @shown or names <> @names or texts <> @texts)`,
  ),
  remove: $client.prepare("delete from search_entries where reader = ? and thing_id = ?"),
  ofVisit: $client.prepare("select thing_id from search_entries where visit_id = ? and reader = ?").pluck(),
  removeOfVisit: $client.prepare(
    "delete from search_entries where visit_id = ? and reader = ? and thing_id = ?",
  ),
  best: $client
    .prepare(
      `select e.id from (select rowid as id from search_words where search_words match @query
         and rowid between @first and @last order by rowid limit ${MOST_FINDS}) found
       join search_entries e on e.id = found.id order by e.at desc, e.id limit @most`,
    )
    .pluck(),
  shown: $client.prepare(
    "select kind, thing_id as thingId, visit_id as visitId, key, at, shown from search_entries where id = ?",
  ),
  draft: $client.prepare(
    `select kind, thing_id as thingId, visit_id as visitId, key, at, shown from search_entries
     where thing_id = ? and reader = 'draft'`,
  ),
  count: $client.prepare(
    `select rowid / ${EACH} as place, count(*) as count from search_words
     where search_words match ? and rowid between ? and ? group by 1`,
  ),
  progress: $client.prepare("select rules, history_id as historyId from search_progress where id = 1"),
  advance: $client.prepare("update search_progress set rules = ?, history_id = ? where id = 1"),
  all: $client.prepare(
    `select reader, kind, thing_id as thingId, visit_id as visitId, key, at, shown, names, texts
     from search_entries order by id`,
  ),
}));
