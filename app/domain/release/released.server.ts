import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { asSeenBy } from "#app/domain/access/as-seen-by.ts";
import { type Audience, audiences, type Reader, sees } from "#app/domain/access/audience.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import type { Mention, MentionKind, Released, VisitSummary } from "#app/domain/release/released-visit.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Instant, LocalDate } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import { releasedMentions, releasedVisits, releases } from "#db/schema/index.ts";

/** Releases never change, so what one kind of reader sees of one is worked out once and kept. */
const seenReleases = perDatabase(() => new LRUCache<string, { seen: VisitContent | null }>({ max: 64 }));

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

/** The latest release of a visit as the reader may see it. Throws `notFound`, also for what is hidden. */
export function showVisit(current: Current, slug: string): Released {
  const row = findReleased(current.db).get({ slug });
  const seen = row ? seenRelease(current, row) : null;
  if (!row || !seen) throw new DomainError("notFound", "visit");
  return { content: seen, number: row.number, releasedAt: row.releasedAt };
}

function seenRelease(current: Current, row: { visitId: string; number: number }): VisitContent | null {
  const cache = seenReleases(current.db);
  const key = `${row.visitId} ${row.number} ${nameOf(current.reader)}`;
  const kept = cache.get(key);
  if (kept) return kept.seen;
  const stored = readRelease(current.db).get({ visitId: row.visitId, number: row.number });
  const seen = stored ? asSeenBy(current.reader, JSON.parse(stored.content) as VisitContent) : null;
  cache.set(key, { seen });
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
function pagesOf(count: number, page: number): number {
  const pages = Math.max(1, Math.ceil(count / pageSize));
  if (page > pages) throw new DomainError("notFound", "page");
  return pages;
}

export type ListedMention = { slug: string; mention: Mention };

/** One page of a directory: whoever and whatever the latest releases name, by name. */
export function listMentions(
  current: Current,
  kind: MentionKind,
  page = 1,
): { mentions: ListedMention[]; pages: number } {
  const here = and(
    eq(releasedMentions.kind, kind),
    eq(releasedMentions.reader, directoryReader(current.reader)),
  );
  const [{ count } = { count: 0 }] = current.db
    .select({ count: sql<number>`count(distinct ${releasedMentions.slug})` })
    .from(releasedMentions)
    .where(here)
    .all();
  const mentions = current.db
    .select({ slug: releasedMentions.slug, mention: releasedMentions.detail })
    .from(releasedMentions)
    .where(here)
    .groupBy(releasedMentions.sortName, releasedMentions.slug)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all();
  return { mentions, pages: pagesOf(count, page) };
}

/** The directories are kept for the public and for the office; a participant reads the public one. */
const directoryReader = (reader: Reader): "public" | "office" =>
  reader.kind === "office" ? "office" : "public";

/** The visits whose latest release names a person, organisation or venue; latest first. Throws `notFound`. */
export function showMentioned(
  current: Current,
  kind: MentionKind,
  slug: string,
): { thingId: string; visits: Released[] } {
  const rows = current.db
    .select({
      thingId: releasedMentions.thingId,
      visitId: releasedVisits.visitId,
      number: releasedVisits.number,
      releasedAt: releasedVisits.releasedAt,
    })
    .from(releasedMentions)
    .innerJoin(releasedVisits, eq(releasedVisits.visitId, releasedMentions.visitId))
    .where(
      and(
        eq(releasedMentions.kind, kind),
        eq(releasedMentions.reader, directoryReader(current.reader)),
        eq(releasedMentions.slug, slug),
      ),
    )
    .orderBy(desc(releasedVisits.firstDay))
    .limit(pageSize)
    .all();
  const visits = rows.flatMap((row): Released[] => {
    const content = seenRelease(current, row);
    return content ? [{ content, number: row.number, releasedAt: row.releasedAt as Instant }] : [];
  });
  if (rows.length === 0 || visits.length === 0) throw new DomainError("notFound", kind);
  return { thingId: rows[0]!.thingId, visits };
}
