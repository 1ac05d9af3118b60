import type { Current } from "#app/domain/access/current.server.ts";
import { may } from "#app/domain/access/permissions.ts";
import { pagesOf } from "#app/domain/release/released.server.ts";
import { catchUpWithDrafts } from "#app/domain/search/index-drafts.server.ts";
import {
  groupNames,
  type SearchGroup,
  type SearchKind,
  type SearchReader,
  searchGroups,
} from "#app/domain/search/search-kinds.ts";
import { phrasesOf, searchQueries } from "#app/domain/search/search-query.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Db } from "#db/database.ts";
import { isWriteHeldUp } from "#db/held-up.ts";
import { perDatabase } from "#db/per-database.ts";
import { countInIndex, type FoundRow, MOST_FINDS, searchIndex, type Window } from "#db/search-index.ts";

/** The visit to which a find belongs. */
export type FoundIn = { slug: string; title: Localised; referenceLanguage: LanguageTag };

/** A thing that was found. */
export type Hit = Omit<FoundRow, "at" | "visitId"> & { visit: FoundIn | null };

export type FoundGroup = { group: SearchGroup; hits: Hit[]; count: number };

const EACH = 8;
const PAGE = 50;

/**
 * Whose part of the index somebody searches: whoever reads drafts the drafts, the rest of the office what
 * is released, everybody else what is public. The parts hold what `asSeenBy` leaves, and nothing is looked
 * up or counted outside one's own.
 */
export function searchReaderOf({ actor, reader }: Current): SearchReader {
  if (may(actor, "visit.readDraft")) return "draft";
  return reader.kind === "office" ? "office" : "public";
}

/**
 * The first finds of every group for what somebody typed, in any script in which it is stored; groups in
 * which a name was found stand before others. `each`: how many finds of a group.
 */
export function searchAll(current: Current, typed: string, each = EACH): FoundGroup[] {
  const queries = searchQueries(phrasesOf(typed));
  if (!queries) return [];
  const { db } = current;
  const reader = freshReader(current);
  const counts = countInIndex(db, reader, queries[2]);
  const groups = groupNames.map((group) => ({
    group,
    count: countOf(counts, group),
    rows: rowsOf(db, reader, kindsFound(counts, group), queries, { most: each, offset: 0 }),
  }));
  const found = groups
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => Number(a.rows[0]!.rank === 2) - Number(b.rows[0]!.rank === 2));
  const hits = hitsOf(
    db,
    reader,
    found.flatMap(({ rows }) => rows),
  );
  return found.map(({ rows, ...rest }) => ({ ...rest, hits: hits.splice(0, rows.length) }));
}

/** One page of the finds of a group, from 1. Throws `notFound` for a page beyond the last. */
export function searchGroup(
  current: Current,
  typed: string,
  group: SearchGroup,
  page: number,
): FoundGroup & { pages: number } {
  const queries = searchQueries(phrasesOf(typed));
  if (!queries) return { group, hits: [], count: 0, pages: pagesOf(0, page) };
  const { db } = current;
  const reader = freshReader(current);
  const counts = countInIndex(db, reader, queries[2]);
  const count = countOf(counts, group);
  const pages = pagesOf(count, page, PAGE);
  const window = { most: PAGE, offset: (page - 1) * PAGE };
  const rows = rowsOf(db, reader, kindsFound(counts, group), queries, window);
  return { group, count, pages, hits: hitsOf(db, reader, rows) };
}

/** Drafts are found as they stand at this moment. */
function freshReader(current: Current): SearchReader {
  const reader = searchReaderOf(current);
  if (reader === "draft") knowDrafts(current.db);
  return reader;
}

/** Brings the drafts in the index up to date. While nothing can be written, what was known before is found. */
export function knowDrafts(db: Db): void {
  try {
    catchUpWithDrafts(db);
  } catch (error) {
    if (!isWriteHeldUp(error)) throw error;
  }
}

type Queries = NonNullable<ReturnType<typeof searchQueries>>;

const kindsFound = (counts: Counts, group: SearchGroup): SearchKind[] =>
  searchGroups[group].filter((kind) => counts.has(kind));

/** No more are counted than can be paged through. */
const countOf = (counts: Counts, group: SearchGroup): number =>
  Math.min(
    MOST_FINDS,
    kindsFound(counts, group).reduce((sum, kind) => sum + counts.get(kind)!, 0),
  );

type Counts = ReturnType<typeof countInIndex>;

/** The finds of some kinds, the best first; of equals those of the first kind. */
function rowsOf(
  db: Db,
  reader: SearchReader,
  kinds: readonly SearchKind[],
  queries: Queries,
  window: Window,
): FoundRow[] {
  const [kind, ...others] = kinds;
  if (!kind) return [];
  if (others.length === 0) return searchIndex(db, reader, kind, queries, window);
  const { most, offset } = window;
  return kinds
    .flatMap((one) => searchIndex(db, reader, one, queries, { most: most + offset, offset: 0 }))
    .sort((a, b) => a.rank - b.rank || kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
    .slice(offset, offset + most);
}

/** Rows of the index, each with the visit to which it belongs. */
export function hitsOf(db: Db, reader: SearchReader, rows: readonly FoundRow[]): Hit[] {
  const visits = visitsOf(db, reader, rows);
  return rows.map(({ visitId, at: _, ...row }) => ({
    ...row,
    visit: (visitId && visits.get(visitId)) || null,
  }));
}

function visitsOf(db: Db, reader: SearchReader, rows: readonly FoundRow[]): Map<string, FoundIn> {
  const ids = JSON.stringify([...new Set(rows.flatMap(({ visitId }) => visitId ?? []))]);
  const found = titles(db)[reader === "draft" ? "drafts" : "released"].all(ids) as (Omit<FoundIn, "title"> & {
    id: string;
    title: string;
  })[];
  return new Map(
    found.map(({ id, title, ...one }) => [id, { ...one, title: JSON.parse(title) as Localised }]),
  );
}

const titles = perDatabase(({ $client }) => ({
  drafts: $client.prepare<[string]>(
    `select id, slug, title, reference_language as referenceLanguage from visits
     where id in (select value from json_each(?))`,
  ),
  released: $client.prepare<[string]>(
    `select visit_id as id, slug, summary -> '$.title' as title, summary ->> '$.referenceLanguage' as referenceLanguage
     from released_visits where visit_id in (select value from json_each(?))`,
  ),
}));
