import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { thingKinds } from "#app/domain/history/thing.ts";
import { instant } from "#db/schema/columns.ts";
import { visits } from "#db/schema/visit.ts";

/**
 * Who changed what, and when. Append-only: triggers refuse an update and a delete. A change of a thing
 * names it, the version that it then had, and, when it takes another entry back, that entry.
 */
export const history = sqliteTable(
  "history",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: instant().notNull(),
    actorId: text().notNull(),
    visitId: text().references(() => visits.id), // null: a change of the directory
    event: text().notNull(), // "item.rescheduled"
    thingKind: text({ enum: thingKinds }),
    thingId: text(),
    version: integer(), // of the thing after the change
    undoes: integer(), // the entry that this one takes back
    detail: text({ mode: "json" }).notNull(), // the facts, with values before and after
  },
  (entry) => [
    check("history_event_is_noun_and_past_tense", sql`${entry.event} glob '[a-z]*.[a-z]*'`),
    check("history_detail_is_json", sql`json_valid(${entry.detail})`),
    index("history_by_visit").on(entry.visitId, entry.id),
    index("history_by_thing").on(entry.thingId, entry.version),
    index("history_by_undone_entry").on(entry.undoes),
    index("releases_in_history").on(entry.visitId, entry.id).where(sql`event = 'visit.released'`),
  ],
);
