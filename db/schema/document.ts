import { sql } from "drizzle-orm";
import { blob, check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant, oneOf } from "#db/schema/columns.ts";
import { visits } from "#db/schema/visit.ts";

/** A file that proves or holds something: the text of an agreement, the evidence of an action. */
export const documents = sqliteTable(
  "documents",
  {
    id: id(),
    visitId: text()
      .notNull()
      .references(() => visits.id, { onDelete: "cascade" }),
    thingKind: text({ enum: ["outcome", "actionItem", "minutes"] }).notNull(),
    thingId: text().notNull(),
    name: text().notNull(), // as it was called where it came from
    mediaType: text().notNull(),
    size: integer().notNull(), // bytes
    hash: text().notNull(), // SHA-256, base64url
    content: blob({ mode: "buffer" }).notNull(),
    addedAt: instant().notNull(),
    addedBy: text().notNull(),
  },
  (file) => [
    check("document_is_of_a_known_kind", oneOf(file.thingKind, ["outcome", "actionItem", "minutes"])),
    check("document_has_a_size", sql`${file.size} = length(${file.content}) and ${file.size} > 0`),
    check("document_hash_is_one", sql`length(${file.hash}) = 43`),
    index("documents_by_visit").on(file.visitId),
    index("documents_by_thing").on(file.thingId),
  ],
);
