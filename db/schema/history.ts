import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "#db/schema/columns.ts";
import { visits } from "#db/schema/visit.ts";

/** Who changed what, and when. Append-only: triggers refuse an update and a delete. */
export const history = sqliteTable(
  "history",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: instant().notNull(),
    actorId: text().notNull(),
    visitId: text().references(() => visits.id), // null: a change of the directory
    event: text().notNull(), // "item.rescheduled"
    detail: text({ mode: "json" }).notNull(), // the facts, with values before and after
  },
  (entry) => [
    check("history_event_is_noun_and_past_tense", sql`${entry.event} glob '[a-z]*.[a-z]*'`),
    check("history_detail_is_json", sql`json_valid(${entry.detail})`),
    index("history_by_visit").on(entry.visitId, entry.id),
  ],
);
