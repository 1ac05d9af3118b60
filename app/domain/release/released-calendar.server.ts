import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { CalendarAddress } from "#app/domain/release/released-visit.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/** A published calendar as bytes. `etag` is weak, because the same calendar is also sent gzipped. */
export type PublishedCalendar = { body: Buffer; gzipped: () => Buffer; etag: string; changedAt: Instant };

/** Asked for without a language, a calendar speaks the visit's reference language, or English. */
type Asked = Omit<CalendarAddress, "language"> & { language: CalendarAddress["language"] | null };

type FeedRow = { visitId: string; thingId: string; language: string; version: number; changedAt: number };

const KEPT_BYTES = 32 * 1024 * 1024;

/**
 * Statements and the cache of one database. Written in SQL and not through the query builder: this is
 * what every poll of every subscriber runs. Each uses the primary key or the address index only.
 */
const kept = perDatabase(({ $client: client }) => ({
  find: client.prepare<[string, string, string, string]>(
    `select visit_id as visitId, thing_id as thingId, language, version, changed_at as changedAt
     from calendar_feeds where slug = ? and scope = ? and key = ? and language = ? and reader = 'public'`,
  ),
  languageOf: client
    .prepare<[string]>("select summary ->> '$.referenceLanguage' from released_visits where slug = ?")
    .pluck(),
  head: client
    .prepare<[string, string, string, string]>(
      `select cast(head as blob) from calendar_feeds
     where visit_id = ? and reader = 'public' and language = ? and scope = ? and thing_id = ?`,
    )
    .pluck(),
  ofVisit: client
    .prepare<[string, string]>(
      `select cast(group_concat(text, '') as blob) from (select text from calendar_texts
     where visit_id = ? and reader = 'public' and language = ? order by position)`,
    )
    .pluck(),
  ofLeg: client
    .prepare<[string, string, string]>(
      `select cast(group_concat(text, '') as blob) from (select text from calendar_texts
     where visit_id = ? and reader = 'public' and language = ? and leg_id = ? order by position)`,
    )
    .pluck(),
  ofItem: client
    .prepare<[string, string, string]>(
      `select cast(text as blob) from calendar_texts
     where visit_id = ? and reader = 'public' and language = ? and thing_id = ? order by position limit 1`,
    )
    .pluck(),
  bodies: new LRUCache<string, PublishedCalendar & { version: number }>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ body }) => Math.ceil(body.length * 1.2) + 300,
  }),
}));

/**
 * The calendar at a public address, or null when there is none. A poll costs one look-up; the body is
 * joined from texts that were printed at release, and kept until the calendar's version moves.
 */
export function publishedCalendar(db: Db, asked: Asked): PublishedCalendar | null {
  const { find, languageOf, bodies } = kept(db);
  const { slug, scope, key } = asked;
  const language = asked.language ?? asInterface(languageOf.get(slug) as string | undefined);
  const feed = find.get(slug, scope, key, language) as FeedRow | undefined;
  if (!feed) return null;
  const name = `${feed.visitId} ${scope} ${feed.thingId} ${language}`;
  const known = bodies.get(name);
  if (known && known.version === feed.version && known.changedAt === feed.changedAt) return known;
  const body = joinCalendar(db, scope, feed);
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  let packed: Buffer | undefined;
  const gzipped = () => {
    packed ??= gzipSync(body); // only for those who ask for it
    return packed;
  };
  const fresh = { body, gzipped, etag, changedAt: feed.changedAt, version: feed.version };
  bodies.set(name, fresh);
  return fresh;
}

const asInterface = (language: string | undefined): string =>
  language === "ru" || language === "zh" ? language : "en";

/** Head, entries and tail of a calendar, as they were printed. */
export function joinCalendar(
  db: Db,
  scope: CalendarAddress["scope"],
  feed: Omit<FeedRow, "version" | "changedAt">,
): Buffer {
  const { head, ofVisit, ofLeg, ofItem } = kept(db);
  const { visitId, language, thingId } = feed;
  const entries =
    scope === "visit"
      ? ofVisit.get(visitId, language)
      : scope === "leg"
        ? ofLeg.get(visitId, language, thingId)
        : ofItem.get(visitId, language, thingId);
  const start = head.get(visitId, language, scope, thingId) as Buffer;
  return Buffer.concat([start, (entries as Buffer | null) ?? NOTHING, TAIL]);
}

const NOTHING = Buffer.alloc(0);
const TAIL = Buffer.from("END:VCALENDAR\r\n");
