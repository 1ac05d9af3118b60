import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { Role } from "#app/domain/access/actor.ts";
import { may } from "#app/domain/access/permissions.ts";
import { hashOf } from "#app/domain/account/token.server.ts";
import type { DeadlineAddress, ShownView } from "#app/domain/deadline/deadline-address.ts";
import type { DeadlinePrinter } from "#app/domain/deadline/deadline-printer.ts";
import { historyNow, type Ready, readyDeadlines } from "#app/domain/deadline/ready-deadlines.server.ts";
import { scopeOfView, viewOf } from "#app/domain/deadline/scope-of-view.server.ts";
import { lastChangeIn, textOf } from "#app/domain/deadline/stored-entries.server.ts";
import { withReminder } from "#app/domain/deadline/with-reminder.ts";
import type { PublishedCalendar } from "#app/domain/release/released-calendar.server.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { addDays, dayAt, startOfDay } from "#app/time/local-days.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

export type DeadlinesAsked = {
  what: "events" | "todos";
  language: Language | null; // other than the chosen one
  now: Instant;
  zone: ZoneName; // of the office
  printer: DeadlinePrinter;
};

type Row = Omit<DeadlineAddress, "removedView"> & {
  removedView: string | null; // JSON
  role: Role;
  disabledAt: Instant | null;
};

const KEPT = 200;
const MOST_BYTES = 1_000_000;

const kept = perDatabase(({ $client }) => ({
  byToken: $client.prepare<[string]>(
    `select a.id, a.account_id as accountId, a.language, a.view_id as viewId, a.removed_view as removedView, a.reminder_days as reminderDays,
       a.generation, a.created_at as createdAt, a.changed_at as changedAt, a.revoked_at as revokedAt,
       a.fetched_at as fetchedAt, a.client, a.version, o.role, o.disabled_at as disabledAt
     from deadline_addresses a join accounts o on o.id = a.account_id where a.token_hash = ?`,
  ),
  changedIn: $client.prepare<[number]>("select at from history where id = ?").pluck(),
  calendars: new LRUCache<string, { state: string; calendar: PublishedCalendar }>({ max: KEPT }),
}));

/**
 * The calendar of deadlines behind a secret; null for one that opens nothing: unknown, renewed or revoked, of
 * an account that is shut or may not read follow-ups any more. One look-up tells all of these.
 */
export function deadlinesByToken(
  db: Db,
  secret: string,
  asked: DeadlinesAsked,
): { addressId: string; calendar: PublishedCalendar } | null {
  const found = kept(db).byToken.get(hashOf(secret)) as Row | undefined;
  if (!found || !opens(found)) return null;
  const removedView = found.removedView === null ? null : (JSON.parse(found.removedView) as ShownView);
  return { addressId: found.id, calendar: deadlineCalendar(db, { ...found, removedView }, asked) };
}

const opens = ({ revokedAt, disabledAt, accountId, role }: Row): boolean =>
  revokedAt === null && disabledAt === null && may({ id: accountId, role }, "followUp.read");

/** The calendar of an address: as it was made before, while nothing changed and the day is the same. */
export function deadlineCalendar(db: Db, address: DeadlineAddress, asked: DeadlinesAsked): PublishedCalendar {
  const { calendars } = kept(db);
  const { what, now, zone } = asked;
  const language = asked.language ?? address.language;
  const view = viewOf(db, address);
  const name = `${address.id} ${language} ${what}`;
  const historyId = historyNow(db);
  const state = JSON.stringify([historyId, dayAt(now, zone), address.version, view]);
  const known = calendars.get(name);
  if (known?.state === state) return known.calendar;
  const { printer } = asked;
  const scope = scopeOfView(db, view, now);
  const ready = readyDeadlines(db, { printer, language, scope, now, zone });
  const body = join(db, address, { ...asked, language }, view, ready);
  const calendar =
    known?.calendar.body.equals(body) === true
      ? known.calendar
      : published(body, changedAt(db, address, language, view === null ? null : historyId));
  if (!ready.isBehind) calendars.set(name, { state, calendar });
  return calendar;
}

/**
 * When the calendar changed last: with an entry of its language, or with its options. A view also lets go of
 * entries that did not change themselves, so it goes by the last change of anything.
 */
function changedAt(db: Db, address: DeadlineAddress, language: Language, historyId: number | null): Instant {
  const last = historyId === null ? 0 : ((kept(db).changedIn.get(historyId) as Instant | undefined) ?? 0);
  return Math.max(lastChangeIn(db, language), address.changedAt, last);
}

function published(body: Buffer, at: Instant): PublishedCalendar {
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  let packed: Buffer | undefined;
  return {
    ...{ body, etag, changedAt: at },
    gzipped: () => {
      packed ??= gzipSync(body);
      return packed;
    },
  };
}

/** The calendar as bytes: below a megabyte, what lies farthest ahead left out first. */
function join(
  db: Db,
  address: DeadlineAddress,
  { what, printer, language }: DeadlinesAsked & { language: Language },
  view: ShownView | null,
  ready: Ready,
): Buffer {
  const texts: { text: string; onDay: string }[] = [];
  let size = 4096; // of head and clocks
  for (const one of ready[what]) {
    const stored = textOf(db, one, language);
    const text = what === "events" ? stored?.event : stored?.todo;
    if (!stored || !text) continue;
    const own = withReminder(text, stored.isOpen, address);
    size += Buffer.byteLength(own);
    if (size > MOST_BYTES) break;
    texts.push({ text: own, onDay: stored.onDay });
  }
  if (texts.length === 0 && view !== null) texts.push(nothingIn(address, printer, language, what));
  const all = texts.map(({ text }) => text).join("");
  const zones = [
    ...new Set([...all.matchAll(/^(?:DTSTART|DTEND);TZID=([^:\r\n]+):/gm)].map(([, zone]) => zone!)),
  ];
  const days = texts.map(({ onDay }) => onDay).sort();
  const repeats = /^RRULE:FREQ=(?:WEEKLY|MONTHLY|YEARLY)/m.test(all);
  const head = printer.head(view?.name ?? null, what, language, {
    zones: texts.length === 0 ? ["UTC"] : zones,
    from: startOfDay(days[0] ?? "2000-01-01", "UTC"),
    to: startOfDay(addDays(days.at(-1) ?? "2000-01-01", repeats ? AHEAD : 1), "UTC"),
  });
  return Buffer.from(`${head}${all}END:VCALENDAR\r\n`);
}

const AHEAD = 3650; // days for which the clocks of a repeated entry are told

/** The entry of a view that holds nothing: a calendar that had something must not become empty. */
function nothingIn(
  { id, createdAt, changedAt: at, ...options }: DeadlineAddress,
  printer: DeadlinePrinter,
  language: Language,
  what: "events" | "todos",
) {
  const onDay = dayAt(createdAt, "UTC");
  const [uid, todoUid] = [`deadline-none-${id}@${printer.domain}`, `todo-none-${id}@${printer.domain}`];
  const stamps = { uid, todoUid, revision: 0, createdAt, changedAt: at };
  const { event, todo } = printer.nothing(onDay, language, stamps);
  const text = withReminder(what === "events" ? event : todo!, false, { ...options, changedAt: at });
  return { text, onDay };
}
