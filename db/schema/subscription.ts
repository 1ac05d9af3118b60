import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Withdrawn } from "#app/domain/release/calendar-printer.ts";
import { type PrintedReader, printedReaders, subjectKinds } from "#app/domain/subscription/subscription.ts";
import { flag, id, instant, oneOf, version } from "#db/schema/columns.ts";
import { visits } from "#db/schema/visit.ts";

const visitId = () =>
  text()
    .notNull()
    .references(() => visits.id);

/** Whose calendar: a participation, a party, a side ("guest") of one visit, or our office ("office"). */
const subject = () => ({
  subjectKind: text({ enum: subjectKinds }).notNull(),
  subjectId: text().notNull(), // kept when the participation or party goes: its calendar takes leave
});

/**
 * A private address of a calendar and a page. The address itself is stored nowhere: it is derived from
 * the office's key, the id and the generation; the hash finds it.
 */
export const subscriptions = sqliteTable(
  "subscriptions",
  {
    id: id(),
    visitId: visitId(),
    ...subject(),
    languages: text().notNull(), // "ru", or "ru en" for two beside each other
    homeZone: text(), // IANA; beside the time of the place. Null: none
    reminderMinutes: integer(), // before each timed entry; null: none
    generation: integer().notNull().default(1), // grows when the address is renewed
    tokenHash: text().notNull().unique(), // SHA-256 of the address's secret, base64url
    // A choice of language or reminder changes what every entry says, so all their stamps move with it.
    optionsRevision: integer().notNull().default(0),
    optionsChangedAt: instant().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant(), // null: while the office keeps it
    revokedAt: instant(),
    version: version(),
  },
  (one) => [
    check("subscription_is_of_a_known_kind", oneOf(one.subjectKind, subjectKinds)),
    check(
      "subscription_speaks_known_languages",
      sql`${one.languages} in ('en', 'ru', 'zh',
      'en ru', 'en zh', 'ru en', 'ru zh', 'zh en', 'zh ru')`,
    ),
    check("subscription_reminds_within_a_week", sql`${one.reminderMinutes} between 0 and 10080`),
    check("subscription_generation_starts_at_one", sql`${one.generation} >= 1`),
    check("subscription_hash_is_one", sql`length(${one.tokenHash}) = 43`),
    index("subscriptions_by_subject").on(one.visitId, one.subjectKind, one.subjectId),
  ],
);

/** When a subscription was last fetched; apart, since it is written for every poll of the day. */
export const subscriptionFetches = sqliteTable(
  "subscription_fetches",
  {
    subscriptionId: text()
      .primaryKey()
      .references(() => subscriptions.id, { onDelete: "cascade" }),
    fetchedAt: instant().notNull(),
    client: text().notNull(), // "Google Calendar"; never an address or a whole User-Agent
    number: integer().notNull(), // the version that it saw
  },
  (fetch) => [check("fetched_version_starts_at_one", sql`${fetch.number} >= 1`)],
);

/** What stands, or once stood, in the calendar of one subject. */
export const subjectEntries = sqliteTable(
  "subject_entries",
  {
    visitId: visitId(),
    ...subject(),
    kind: text({ enum: ["leg", "item"] }).notNull(),
    thingId: text().notNull(),
    isIn: flag(), // 0: withdrawn from this subject; the row and its cancelled entry stay
    uid: text().notNull(), // the same as in every other calendar
    revision: integer().notNull(), // SEQUENCE, as this calendar last gave it
    changedAt: instant().notNull(),
    changedIn: integer().notNull(),
    createdAt: instant().notNull(),
    // By how much this calendar is ahead of the entry's own revision, since it was put in again.
    ahead: integer().notNull().default(0),
    // Where and when it was last seen, and as whom its subject then read.
    span: text({ mode: "json" }).$type<Withdrawn & { reader: PrintedReader }>().notNull(),
  },
  (entry) => [
    primaryKey({ columns: [entry.visitId, entry.subjectKind, entry.subjectId, entry.kind, entry.thingId] }),
    check("subject_entry_is_of_a_known_kind", oneOf(entry.kind, ["leg", "item"])),
    check("subject_entry_revision_starts_at_zero", sql`${entry.revision} >= 0 and ${entry.ahead} >= 0`),
  ],
);

/** Entries as bytes for readers other than the public, shared by all calendars of such readers. */
export const readerTexts = sqliteTable(
  "reader_texts",
  {
    visitId: visitId(),
    reader: text({ enum: printedReaders }).notNull(),
    languages: text().notNull(),
    position: integer().notNull(),
    kind: text({ enum: ["leg", "item"] }).notNull(),
    thingId: text().notNull(),
    text: text().notNull(), // BEGIN:VEVENT … END:VEVENT CRLF
  },
  (entry) => [
    primaryKey({ columns: [entry.visitId, entry.reader, entry.languages, entry.kind, entry.thingId] }),
    check("reader_text_is_of_a_known_reader", oneOf(entry.reader, printedReaders)),
    check("reader_text_is_an_event", sql`${entry.text} glob 'BEGIN:VEVENT*'`),
  ],
);

/** Entries of one subject alone: withdrawn ones, and those whose stamps run ahead of the shared text. */
export const subjectTexts = sqliteTable(
  "subject_texts",
  {
    visitId: visitId(),
    ...subject(),
    languages: text().notNull(),
    kind: text({ enum: ["leg", "item"] }).notNull(),
    thingId: text().notNull(),
    text: text().notNull(),
  },
  (entry) => [
    primaryKey({
      columns: [
        entry.visitId,
        entry.subjectKind,
        entry.subjectId,
        entry.languages,
        entry.kind,
        entry.thingId,
      ],
    }),
    check("subject_text_is_an_event", sql`${entry.text} glob 'BEGIN:VEVENT*'`),
  ],
);

/** The calendar of one subject in one language or two: what stands before its entries, and its version. */
export const subjectFeeds = sqliteTable(
  "subject_feeds",
  {
    visitId: visitId(),
    ...subject(),
    languages: text().notNull(),
    head: text().notNull(), // BEGIN:VCALENDAR, properties and time zones
    version: integer().notNull(), // grows with every change of this calendar
    changedAt: instant().notNull(), // Last-Modified; never goes back
    hash: text().notNull(), // of head and entries together
  },
  (feed) => [
    primaryKey({ columns: [feed.visitId, feed.subjectKind, feed.subjectId, feed.languages] }),
    check("subject_feed_version_starts_at_one", sql`${feed.version} >= 1`),
  ],
);

/** "I have read version 4": said by a participant on their page. */
export const readings = sqliteTable(
  "readings",
  {
    visitId: visitId(),
    participationId: text().notNull(), // kept when the participation goes
    number: integer().notNull(), // the version
    readAt: instant().notNull(),
  },
  (reading) => [
    primaryKey({ columns: [reading.visitId, reading.participationId, reading.number] }),
    check("read_version_starts_at_one", sql`${reading.number} >= 1`),
  ],
);

/** "I cannot come": a participant's own word, with a reason, to the whole visit or one item of it. */
export const regrets = sqliteTable(
  "regrets",
  {
    id: id(),
    visitId: visitId(),
    participationId: text().notNull(),
    itemId: text(), // null: to the whole visit
    reason: text().notNull(),
    saidAt: instant().notNull(),
    takenBackAt: instant(), // by the participant
    settledAt: instant(), // the office has taken note of it …
    settledBy: text(), // … this account
  },
  (regret) => [
    check("regret_has_a_reason", sql`trim(${regret.reason}) <> ''`),
    check(
      "regret_is_settled_by_somebody",
      sql`(${regret.settledAt} is null) = (${regret.settledBy} is null)`,
    ),
    index("regrets_by_visit").on(regret.visitId, regret.participationId),
    index("regrets_that_wait").on(regret.visitId).where(sql`taken_back_at is null and settled_at is null`),
  ],
);
