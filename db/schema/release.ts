import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { audiences } from "#app/domain/access/audience.ts";
import type { Withdrawn } from "#app/domain/release/calendar-printer.ts";
import { type Mention, mentionKinds, type VisitSummary } from "#app/domain/release/released-visit.ts";
import { printedReaders } from "#app/domain/subscription/subscription.ts";
import { languages } from "#app/domain/text/languages.ts";
import { instant, isLocalised, localised, oneOf } from "#db/schema/columns.ts";
import { visits } from "#db/schema/visit.ts";

/** A frozen, numbered copy of a visit. Never changes: triggers refuse an update and a delete. */
export const releases = sqliteTable(
  "releases",
  {
    visitId: text()
      .notNull()
      .references(() => visits.id),
    number: integer().notNull(), // 1, 2, 3 … within the visit
    releasedAt: instant().notNull(),
    actorId: text().notNull(),
    note: localised(),
    content: text().notNull(), // VisitContent as JSON, everything, whoever may see it
  },
  (release) => [
    primaryKey({ columns: [release.visitId, release.number] }),
    check("release_numbers_start_at_one", sql`${release.number} >= 1`),
    check("release_note_is_localised", isLocalised(release.note)),
    check("release_content_is_json", sql`json_valid(${release.content})`),
  ],
);

/** What everyone reads now: the latest release of each visit, with what a list shows of it. */
export const releasedVisits = sqliteTable(
  "released_visits",
  {
    visitId: text()
      .primaryKey()
      .references(() => visits.id),
    slug: text().notNull().unique(),
    number: integer().notNull(),
    releasedAt: instant().notNull(),
    audience: text({ enum: audiences }).notNull(),
    firstDay: text(),
    lastDay: text(),
    summary: text({ mode: "json" }).$type<VisitSummary>().notNull(),
  },
  (released) => [
    check("released_visit_audience_is_known", oneOf(released.audience, audiences)),
    index("released_visits_by_date").on(released.audience, released.firstDay),
    index("released_visits_by_end").on(released.lastDay),
  ],
);

/** The people, organisations and venues that the latest releases show, and to whom. */
export const releasedMentions = sqliteTable(
  "released_mentions",
  {
    visitId: text()
      .notNull()
      .references(() => visits.id),
    reader: text({ enum: ["public", "office"] }).notNull(),
    kind: text({ enum: mentionKinds }).notNull(),
    thingId: text().notNull(),
    slug: text().notNull(),
    detail: text({ mode: "json" }).$type<Mention>().notNull(),
  },
  (mention) => [
    primaryKey({ columns: [mention.kind, mention.reader, mention.slug, mention.visitId] }),
    check("mention_reader_is_known", oneOf(mention.reader, ["public", "office"])),
    check("mention_kind_is_known", oneOf(mention.kind, mentionKinds)),
    index("mentions_by_visit").on(mention.visitId),
  ],
);

/** Under what each mentioned thing stands in the directory of one language, and which visit names it last. */
export const releasedNames = sqliteTable(
  "released_names",
  {
    reader: text({ enum: ["public", "office"] }).notNull(),
    kind: text({ enum: mentionKinds }).notNull(),
    language: text({ enum: languages }).notNull(),
    slug: text().notNull(),
    sortKey: text().notNull(), // compared as it is
    visitId: text()
      .notNull()
      .references(() => visits.id),
  },
  (name) => [
    primaryKey({ columns: [name.reader, name.kind, name.language, name.slug] }),
    check("released_name_reader_is_known", oneOf(name.reader, ["public", "office"])),
    check("released_name_kind_is_known", oneOf(name.kind, mentionKinds)),
    check("released_name_language_is_known", oneOf(name.language, languages)),
    index("released_names_in_order").on(name.reader, name.kind, name.language, name.sortKey, name.slug),
    index("released_names_by_visit").on(name.visitId),
  ],
);

const entryKinds = ["visit", "leg", "item"] as const;

/**
 * The identity of one calendar entry for one kind of reader: its UID for life and its revision.
 * Rows stay when the item goes: subscribers are told that it was cancelled.
 */
export const calendarEntries = sqliteTable(
  "calendar_entries",
  {
    visitId: text()
      .notNull()
      .references(() => visits.id),
    reader: text({ enum: ["public", ...printedReaders] }).notNull(),
    kind: text({ enum: entryKinds }).notNull(),
    thingId: text().notNull(), // the visit's, leg's or item's id
    uid: text().notNull(), // the same for every reader
    revision: integer().notNull(), // SEQUENCE
    createdAt: instant().notNull(), // CREATED, never moves
    changedAt: instant().notNull(), // LAST-MODIFIED and DTSTAMP: the release that changed it
    changedIn: integer().notNull(), // that release's number
    hash: text().notNull(), // of everything a reader sees, and of the instants
    item: text({ mode: "json" }).$type<Withdrawn>(), // where and when the public last saw an item
  },
  (entry) => [
    primaryKey({ columns: [entry.visitId, entry.reader, entry.kind, entry.thingId] }),
    check("calendar_entry_kind_is_known", oneOf(entry.kind, entryKinds)),
    check("calendar_revision_starts_at_zero", sql`${entry.revision} >= 0`),
  ],
);

/** A calendar's entries, ready as bytes: rendered, escaped and folded when they were released. */
export const calendarTexts = sqliteTable(
  "calendar_texts",
  {
    visitId: text()
      .notNull()
      .references(() => visits.id),
    reader: text({ enum: ["public"] }).notNull(),
    language: text({ enum: languages }).notNull(),
    position: integer().notNull(),
    kind: text({ enum: entryKinds }).notNull(),
    thingId: text().notNull(),
    legId: text(), // the leg whose calendar holds it; null for the visit itself
    text: text().notNull(), // BEGIN:VEVENT … END:VEVENT CRLF
  },
  (entry) => [
    primaryKey({ columns: [entry.visitId, entry.reader, entry.language, entry.position] }),
    check("calendar_text_language_is_known", oneOf(entry.language, languages)),
    check("calendar_text_is_an_event", sql`${entry.text} glob 'BEGIN:VEVENT*'`),
  ],
);

/** One public calendar address: what stands before its entries, and when it last changed. */
export const calendarFeeds = sqliteTable(
  "calendar_feeds",
  {
    visitId: text()
      .notNull()
      .references(() => visits.id),
    reader: text({ enum: ["public"] }).notNull(),
    language: text({ enum: languages }).notNull(),
    scope: text({ enum: entryKinds }).notNull(),
    slug: text().notNull(), // the visit's
    key: text().notNull(), // the leg's or item's; "" for the visit
    thingId: text().notNull(),
    head: text().notNull(), // BEGIN:VCALENDAR, properties and time zones
    version: integer().notNull(), // grows with every change of this calendar
    changedAt: instant().notNull(), // Last-Modified; never goes back
    hash: text().notNull(), // of head and entries together
  },
  (feed) => [
    primaryKey({ columns: [feed.visitId, feed.reader, feed.language, feed.scope, feed.thingId] }),
    uniqueIndex("calendar_feed_has_one_address").on(
      feed.slug,
      feed.scope,
      feed.key,
      feed.language,
      feed.reader,
    ),
    check("calendar_feed_scope_is_known", oneOf(feed.scope, entryKinds)),
    check("calendar_feed_language_is_known", oneOf(feed.language, languages)),
  ],
);
