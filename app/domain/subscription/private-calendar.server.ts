import { gzipSync } from "node:zlib";
import { LRUCache } from "lru-cache";
import { hashOf } from "#app/domain/account/token.server.ts";
import type { PublishedCalendar } from "#app/domain/release/released-calendar.server.ts";
import { languagesKey, type SubjectKind, type Subscription } from "#app/domain/subscription/subscription.ts";
import { isLive } from "#app/domain/subscription/subscriptions.server.ts";
import {
  changedWithOptions,
  isAsPrinted,
  type Options,
  withOptions,
} from "#app/domain/subscription/with-options.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/**
 * Somebody's own calendar as bytes, which are joined when they are first asked for. `number` is the version
 * of the visit that it shows, 0 before the first release.
 */
export type PrivateCalendar = PublishedCalendar & { number: number };

type Feed = Options & {
  id: string; // of the subscription
  visitId: string;
  subjectKind: SubjectKind;
  subjectId: string;
  languages: string;
  changedAt: Instant;
  hash: string;
  number: number;
  expiresAt: Instant | null;
  revokedAt: Instant | null;
};

const KEPT_FEEDS = 10_000;
const KEPT_BYTES = 48 * 1024 * 1024;

const feedOfSubscription = `select s.id, s.visit_id as visitId, s.subject_kind as subjectKind,
    s.subject_id as subjectId, s.options_revision as optionsRevision, s.options_changed_at as optionsChangedAt,
    s.reminder_minutes as reminderMinutes, s.expires_at as expiresAt, s.revoked_at as revokedAt,
    f.languages, f.changed_at as changedAt, f.hash, coalesce(v.number, 0) as number
  from subscriptions s
  join subject_feeds f on f.visit_id = s.visit_id and f.subject_kind = s.subject_kind
    and f.subject_id = s.subject_id and f.languages = coalesce(?, s.languages)
  left join released_visits v on v.visit_id = s.visit_id`;

/**
 * Statements and the cache of one database, in SQL as those of public calendars are: every poll of every
 * subscriber runs the first one. Each goes by primary keys and the index of the tokens' hashes.
 */
const kept = perDatabase(({ $client: client }) => ({
  byToken: client.prepare<[string | null, string]>(`${feedOfSubscription} where s.token_hash = ?`),
  byId: client.prepare<[string | null, string]>(`${feedOfSubscription} where s.id = ?`),
  state: client.prepare<[]>("select total_changes() || ' ' || data_version from pragma_data_version").pluck(),
  feeds: new LRUCache<string, { feed: Feed; state: string }>({ max: KEPT_FEEDS }),
  head: client
    .prepare<[string, string, string, string]>(
      `select head from subject_feeds
       where visit_id = ? and subject_kind = ? and subject_id = ? and languages = ?`,
    )
    .pluck(),
  entries: client
    .prepare<[string, string, string, string, string]>(
      `select group_concat(text, '') from (
         select case when e.is_in then coalesce(o.text, r.text) else o.text end as text
         from subject_entries e
         left join subject_texts o on o.visit_id = e.visit_id and o.subject_kind = e.subject_kind
           and o.subject_id = e.subject_id and o.languages = ? and o.kind = e.kind and o.thing_id = e.thing_id
         left join reader_texts r on r.visit_id = e.visit_id and r.reader = e.span ->> '$.reader'
           and r.languages = ? and r.kind = e.kind and r.thing_id = e.thing_id
         where e.visit_id = ? and e.subject_kind = ? and e.subject_id = ?
         order by e.is_in desc, case when e.is_in then r.position end, e.changed_at, e.kind, e.thing_id)`,
    )
    .pluck(),
  bodies: new LRUCache<string, PrivateCalendar>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ body }) => Math.ceil(body.length * 1.2) + 500,
  }),
}));

/**
 * The calendar behind a secret, in a language other than the chosen one where that is asked for; null for a
 * secret that opens nothing. Whatever opens nothing is hashed and looked up alike, so that the time tells
 * nothing of why; what opened is known again until anything at all is written.
 */
export function calendarByToken(
  db: Db,
  secret: string,
  language: Language | null,
  now: Instant,
): { subscriptionId: string; calendar: PrivateCalendar } | null {
  const { byToken, state: stateOf, feeds } = kept(db);
  const state = stateOf.get() as string; // asked before: what is read after may only be newer
  const name = `${secret} ${language ?? ""}`;
  const known = feeds.get(name);
  const isCurrent = known?.state === state;
  const feed = isCurrent ? known.feed : (byToken.get(language, hashOf(secret)) as Feed | undefined);
  if (!feed || !isLive(feed, now)) return null;
  if (!isCurrent) feeds.set(name, { feed, state });
  return { subscriptionId: feed.id, calendar: calendarOf(db, feed) };
}

/** The calendar of an address, in its own languages unless another one is asked for. */
export function privateCalendar(
  db: Db,
  { id, languages }: Subscription,
  language?: Language,
): PrivateCalendar {
  const feed = kept(db).byId.get(language ?? languagesKey(languages), id) as Feed | undefined;
  if (!feed) throw new Error(`There is no calendar printed for subscription ${id}.`);
  return calendarOf(db, feed);
}

/** Whether anything changed is told by the feed's row and the options; only a whole answer needs the entries. */
function calendarOf(db: Db, feed: Feed): PrivateCalendar {
  const { bodies } = kept(db);
  const name = `${feed.id} ${feed.languages}`;
  const [etag, changedAt] = [etagOf(feed), changedWithOptions(feed.changedAt, feed)];
  const known = bodies.get(name);
  if (known && known.etag === etag && known.changedAt === changedAt) {
    known.number = feed.number; // a release that changed nothing here
    return known;
  }
  let body: Buffer | undefined;
  let packed: Buffer | undefined;
  const fresh: PrivateCalendar = {
    ...{ etag, changedAt, number: feed.number },
    get body() {
      if (body === undefined) {
        body = join(db, feed);
        bodies.set(name, fresh);
      }
      return body;
    },
    gzipped: () => {
      packed ??= gzipSync(fresh.body); // only for those who ask for it
      return packed;
    },
  };
  return fresh;
}

/** The same for all who have the same calendar with the same options. */
function etagOf(feed: Feed): string {
  const options = isAsPrinted(feed)
    ? ""
    : `.${feed.optionsRevision}.${feed.reminderMinutes ?? ""}.${feed.optionsChangedAt.toString(36)}`;
  return `W/"${feed.hash.slice(0, 27)}${options}"`;
}

function join(db: Db, feed: Feed): Buffer {
  const { head, entries } = kept(db);
  const { visitId, subjectKind, subjectId, languages } = feed;
  const start = head.get(visitId, subjectKind, subjectId, languages) as string;
  const texts = entries.get(languages, languages, visitId, subjectKind, subjectId) as string | null;
  return Buffer.from(`${start}${withOptions(texts ?? "", feed)}END:VCALENDAR\r\n`);
}
