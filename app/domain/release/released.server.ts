import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { asSeenBy } from "#app/domain/access/as-seen-by.ts";
import { type Audience, audiences, type Reader, sees } from "#app/domain/access/audience.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { excerptFor } from "#app/domain/directory/excerpt.ts";
import {
  type Mention,
  type MentionKind,
  type Released,
  readContent,
  type VisitSummary,
} from "#app/domain/release/released-visit.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { LocalDate } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import { releasedMentions, releasedVisits, releases } from "#db/schema/index.ts";

/** Releases never change, so what one kind of reader sees of one is worked out once and kept. */
const seenReleases = perDatabase(
  () =>
    new LRUCache<string, { seen: VisitContent | null; length: number }>({
      maxSize: KEPT_CHARACTERS,
      sizeCalculation: ({ length }) => length,
    }),
);

const KEPT_CHARACTERS = 12 * 1024 * 1024; // of JSON; about as many bytes again once it is parsed

const findReleased = perDatabase((db) =>
  db
    .select({
      visitId: releasedVisits.visitId,
      number: releasedVisits.number,
      releasedAt: releasedVisits.releasedAt,
    })
    .from(releasedVisits)
    .where(eq(releasedVisits.slug, sql.placeholder("slug")))
    .prepare(),
);

const readRelease = perDatabase((db) =>
  db
    .select({ content: releases.content })
    .from(releases)
    .where(
      and(eq(releases.visitId, sql.placeholder("visitId")), eq(releases.number, sql.placeholder("number"))),
    )
    .prepare(),
);

const countReleases = perDatabase(({ $client }) =>
  $client.prepare<[]>("select max(rowid) from releases").pluck(),
);

/** Grows with every release of any visit: whatever was worked out from releases holds while it stays. */
export const releaseCount = (db: Db): number => (countReleases(db).get() as number | null) ?? 0;

/** Whether a visit was ever released. */
export const isReleased = (db: Db, visitId: string): boolean =>
  db
    .select({ id: releasedVisits.visitId })
    .from(releasedVisits)
    .where(eq(releasedVisits.visitId, visitId))
    .get() !== undefined;

/** The latest release of a visit as the reader may see it. Throws `notFound`, also for what is hidden. */
export function showVisit(current: Current, slug: string): Released {
  const row = findReleased(current.db).get({ slug });
  const seen = row ? seenRelease(current, row) : null;
  if (!row || !seen) throw new DomainError("notFound", "visit");
  return { content: seen, number: row.number, releasedAt: row.releasedAt };
}

/**
 * A release by its number, the latest for null, as the reader of `current` may see it; null where there is
 * none, or where they may not see it.
 */
export function seenVersion(
  current: Pick<Current, "db" | "reader">,
  visitId: string,
  number: number | null = null,
): Released | null {
  const found = findVersion(current.db, visitId, number);
  const content = found && seenRelease(current, { visitId, number: found.number });
  return content ? { ...found, content } : null;
}

/** What the office said to participants of each version after one, newest first. */
export const notesSince = (db: Db, visitId: string, number: number): { number: number; note: Localised }[] =>
  db
    .select({ number: releases.number, note: releases.note })
    .from(releases)
    .where(and(eq(releases.visitId, visitId), gt(releases.number, number)))
    .orderBy(desc(releases.number))
    .all()
    .flatMap(({ number, note }) => (note ? [{ number, note }] : []));

const findVersion = (db: Db, visitId: string, number: number | null) =>
  db
    .select({ number: releases.number, releasedAt: releases.releasedAt })
    .from(releases)
    .where(and(eq(releases.visitId, visitId), number === null ? undefined : eq(releases.number, number)))
    .orderBy(desc(releases.number))
    .limit(1)
    .get();

function seenRelease(
  current: Pick<Current, "db" | "reader">,
  row: { visitId: string; number: number },
): VisitContent | null {
  const cache = seenReleases(current.db);
  const key = `${row.visitId} ${row.number} ${nameOf(current.reader)}`;
  const kept = cache.get(key);
  if (kept) return kept.seen;
  const stored = readRelease(current.db).get({ visitId: row.visitId, number: row.number });
  const seen = stored ? asSeenBy(current.reader, readContent(stored.content)) : null;
  cache.set(key, { seen, length: (stored?.content.length ?? 0) + 100 });
  return seen;
}

const nameOf = (reader: Reader): string =>
  reader.kind === "participant" ? `participant ${reader.side}` : reader.kind;

export type ListedVisit = {
  slug: string;
  firstDay: LocalDate | null;
  lastDay: LocalDate | null;
  summary: VisitSummary;
};

/** How many rows a page of a list holds. */
export const pageSize = 100;

/** One page of the released visits that the reader may see, latest first. Pages count from 1. */
export function listVisits(current: Current, page = 1): { visits: ListedVisit[]; pages: number } {
  const open = inArray(releasedVisits.audience, audiencesOf(current.reader));
  const [{ count } = { count: 0 }] = current.db
    .select({ count: sql<number>`count(*)` })
    .from(releasedVisits)
    .where(open)
    .all();
  const visits = current.db
    .select({
      slug: releasedVisits.slug,
      firstDay: releasedVisits.firstDay,
      lastDay: releasedVisits.lastDay,
      summary: releasedVisits.summary,
    })
    .from(releasedVisits)
    .where(open)
    .orderBy(desc(releasedVisits.firstDay), releasedVisits.slug)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all();
  return { visits, pages: pagesOf(count, page) };
}

const audiencesOf = (reader: Reader): Audience[] => audiences.filter((audience) => sees(reader, audience));

/** How many pages a list has; a page beyond the last is not found. */
export function pagesOf(count: number, page: number, size = pageSize): number {
  const pages = Math.max(1, Math.ceil(count / size));
  if (page > pages) throw new DomainError("notFound", "page");
  return pages;
}

export type ListedMention = { slug: string; mention: Mention };

/** One page of a directory: whoever and whatever the latest releases name, each once, by name in a language. */
export function listMentions(
  current: Current,
  kind: MentionKind,
  language: Language,
  page = 1,
): { mentions: ListedMention[]; pages: number } {
  const reader = directoryReader(current.reader);
  const { count, read } = mentionQueries(current.db);
  const pages = pagesOf(count.get(reader, kind, language) as number, page);
  const rows = read.all(reader, kind, language, pageSize, (page - 1) * pageSize) as Row[];
  return {
    mentions: rows.map(({ slug, detail }) => ({ slug, mention: JSON.parse(detail) as Mention })),
    pages,
  };
}

type Row = { slug: string; detail: string };

const mentionQueries = perDatabase(({ $client }) => ({
  count: $client
    .prepare<[string, string, string]>(
      "select count(*) from released_names where reader = ? and kind = ? and language = ?",
    )
    .pluck(),
  read: $client.prepare<[string, string, string, number, number]>(
    `select n.slug as slug, m.detail as detail
     from released_names n join released_mentions m
       on m.kind = n.kind and m.reader = n.reader and m.slug = n.slug and m.visit_id = n.visit_id
     where n.reader = ? and n.kind = ? and n.language = ? order by n.sort_key, n.slug limit ? offset ?`,
  ),
}));

/** The directories are kept for the public and for the office; a participant reads the public one. */
const directoryReader = (reader: Reader): "public" | "office" =>
  reader.kind === "office" ? "office" : "public";

/** A person, organisation or venue in the visits whose latest release names it. */
export type Mentioned = { thingId: string; visits: Released[]; pages: number };

/** What `findMentioned` finds. Throws `notFound`. */
export function showMentioned(current: Current, kind: MentionKind, slug: string, page = 1): Mentioned {
  const found = findMentioned(current, kind, slug, page);
  if (!found) throw new DomainError("notFound", kind);
  return found;
}

/**
 * The visits whose latest release names a person, organisation or venue, latest first, each cut down to
 * what concerns it; null where none does. Throws `notFound` for a page beyond the last.
 */
export function findMentioned(current: Current, kind: MentionKind, slug: string, page = 1): Mentioned | null {
  const here = and(
    eq(releasedMentions.kind, kind),
    eq(releasedMentions.reader, directoryReader(current.reader)),
    eq(releasedMentions.slug, slug),
  );
  const [{ count } = { count: 0 }] = current.db
    .select({ count: sql<number>`count(*)` })
    .from(releasedMentions)
    .where(here)
    .all();
  if (count === 0) return null;
  const pages = pagesOf(count, page, visitsPerPage);
  const rows = current.db
    .select({
      thingId: releasedMentions.thingId,
      visitId: releasedVisits.visitId,
      number: releasedVisits.number,
      releasedAt: releasedVisits.releasedAt,
    })
    .from(releasedMentions)
    .innerJoin(releasedVisits, eq(releasedVisits.visitId, releasedMentions.visitId))
    .where(here)
    .orderBy(desc(releasedVisits.firstDay), releasedVisits.slug)
    .limit(visitsPerPage)
    .offset((page - 1) * visitsPerPage)
    .all();
  const { thingId } = rows[0]!;
  const visits = rows.flatMap((row): Released[] => {
    const content = seenRelease(current, row);
    if (!content) return [];
    return [{ content: excerptFor(content, kind, thingId), number: row.number, releasedAt: row.releasedAt }];
  });
  return { thingId, visits, pages };
}

const visitsPerPage = 20;
