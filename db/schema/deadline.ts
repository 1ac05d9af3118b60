import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ShownView } from "#app/domain/deadline/deadline-address.ts";
import { languages } from "#app/domain/text/languages.ts";
import { accounts } from "#db/schema/account.ts";
import { flag, id, instant, localDate, oneOf, version } from "#db/schema/columns.ts";
import { savedViews } from "#db/schema/follow-up.ts";

/** The private address of an account's calendar of deadlines. Derived as those of subscriptions are. */
export const deadlineAddresses = sqliteTable(
  "deadline_addresses",
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    language: text({ enum: languages }).notNull(),
    viewId: text().references(() => savedViews.id, { onDelete: "set null" }), // null: over all visits
    removedView: text({ mode: "json" }).$type<ShownView>(), // what it showed until that view was removed
    reminderDays: integer(), // before each deadline; null: none
    generation: integer().notNull().default(1),
    tokenHash: text().notNull().unique(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(), // of its options
    revokedAt: instant(),
    fetchedAt: instant(),
    client: text(),
    version: version(),
  },
  (one) => [
    check("deadline_address_speaks_a_known_language", oneOf(one.language, languages)),
    check("deadline_address_reminds_within_a_month", sql`${one.reminderDays} between 0 and 31`),
    check("deadline_address_hash_is_one", sql`length(${one.tokenHash}) = 43`),
    index("deadline_addresses_by_account").on(one.accountId),
    index("deadline_addresses_by_view").on(one.viewId),
  ],
);

/** An entry of the calendars of deadlines: its identity and stamps for life, and its text as bytes. */
export const deadlineEntries = sqliteTable(
  "deadline_entries",
  {
    kind: text({ enum: ["task", "action", "review", "meeting", "rhythm", "term"] }).notNull(),
    thingId: text().notNull(),
    visitId: text().notNull(),
    language: text({ enum: languages }).notNull(),
    onDay: localDate().notNull(), // by which it is kept or let go
    isOpen: flag(),
    isGone: flag(), // removed: its last text is a cancelled one
    revision: integer().notNull(), // SEQUENCE
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
    hash: text().notNull(), // of what is rendered, without its stamps
    event: text().notNull(), // BEGIN:VEVENT … END:VEVENT CRLF
    todo: text(), // BEGIN:VTODO … for what can be done; null for meetings
  },
  (entry) => [
    primaryKey({ columns: [entry.kind, entry.thingId, entry.language] }),
    check(
      "deadline_entry_is_of_a_known_kind",
      oneOf(entry.kind, ["task", "action", "review", "meeting", "rhythm", "term"]),
    ),
    check("deadline_entry_is_an_event", sql`${entry.event} glob 'BEGIN:VEVENT*'`),
    check("deadline_entry_is_a_to_do", sql`${entry.todo} glob 'BEGIN:VTODO*'`),
    index("deadline_entries_by_day").on(entry.language, entry.onDay),
    index("deadline_entries_by_thing").on(entry.thingId),
  ],
);
