import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ShownEntry } from "#app/domain/search/search-entry.ts";
import { searchKinds, searchReaders } from "#app/domain/search/search-kinds.ts";
import { instant, oneOf } from "#db/schema/columns.ts";
import { visits } from "#db/schema/visit.ts";

/**
 * What a search can find, each thing once per view of the office that shows it; a source once per visit that
 * cites it. Triggers carry the words over into the index itself, `search_words`.
 */
export const searchEntries = sqliteTable(
  "search_entries",
  {
    id: integer().primaryKey(), // says reader and kind, see entryNumbers
    reader: text({ enum: searchReaders }).notNull(),
    kind: text({ enum: searchKinds }).notNull(),
    thingId: text().notNull(),
    visitId: text().references(() => visits.id), // to which it belongs, or that shows it; null: a directory's
    key: text().notNull(), // the word in its address
    at: instant(), // by which finds are ordered, latest first
    shown: text({ mode: "json" }).$type<ShownEntry>().notNull(),
    names: text().notNull(), // the words of its names, as the index holds them
    texts: text().notNull(), // the words of what else it says
  },
  (entry) => [
    check("search_entry_reader_is_known", oneOf(entry.reader, searchReaders)),
    check("search_entry_kind_is_known", oneOf(entry.kind, searchKinds)),
    check("search_entry_shown_is_json", sql`json_valid(${entry.shown})`),
    index("search_entries_by_thing").on(entry.thingId, entry.reader),
    index("search_entries_by_visit").on(entry.visitId, entry.reader),
  ],
);

/** One row: by which rules the index was made, and up to which entry of history it knows the drafts. */
export const searchProgress = sqliteTable(
  "search_progress",
  {
    id: integer().primaryKey(),
    rules: integer().notNull(), // 0: not made yet
    historyId: integer().notNull(),
  },
  (progress) => [check("search_has_one_progress", sql`${progress.id} = 1`)],
);
