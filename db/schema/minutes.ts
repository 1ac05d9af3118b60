import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { audiences } from "#app/domain/access/audience.ts";
import { markKinds, minutesStates } from "#app/domain/minutes/minutes.ts";
import { id, isDate, isLocalised, localDate, localised, oneOf, version } from "#db/schema/columns.ts";
import { actionItems } from "#db/schema/follow-up.ts";
import { outcomes } from "#db/schema/outcome.ts";
import { programmeItems } from "#db/schema/programme.ts";
import { visits } from "#db/schema/visit.ts";

/** The agenda and the minutes of one programme item. Earlier wordings are in history. */
export const minutes = sqliteTable(
  "minutes",
  {
    id: id(),
    visitId: text()
      .notNull()
      .references(() => visits.id, { onDelete: "cascade" }),
    itemId: text()
      .notNull()
      .references(() => programmeItems.id),
    state: text({ enum: minutesStates }).notNull(),
    language: text().notNull(), // BCP 47, of the text
    recordedBy: text(),
    agreedOn: localDate(),
    body: text(), // paragraphs apart by an empty line; null: nothing written yet
    audience: text({ enum: audiences }).notNull(),
    version: version(),
  },
  (one) => [
    unique("item_has_one_record").on(one.itemId),
    check("minutes_state_is_known", oneOf(one.state, minutesStates)),
    check("minutes_agreed_on_is_a_date", isDate(one.agreedOn)),
    check("minutes_audience_is_known", oneOf(one.audience, audiences)),
    index("minutes_by_visit").on(one.visitId),
  ],
);

/** A topic of the agenda; what was carried over names the action or outcome that is still open. */
export const minutesTopics = sqliteTable(
  "minutes_topics",
  {
    id: id(),
    minutesId: text()
      .notNull()
      .references(() => minutes.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    title: localised().notNull(),
    outcomeId: text().references(() => outcomes.id),
    actionItemId: text().references(() => actionItems.id),
  },
  (topic) => [
    check("minutes_topic_title_is_localised", isLocalised(topic.title)),
    index("minutes_topics_by_minutes").on(topic.minutesId, topic.position),
    index("minutes_topics_by_outcome").on(topic.outcomeId),
    index("minutes_topics_by_action").on(topic.actionItemId),
  ],
);

/** A passage of the minutes that is a decision, a proposal or an action, and what became of it. */
export const minutesMarks = sqliteTable(
  "minutes_marks",
  {
    id: id(),
    minutesId: text()
      .notNull()
      .references(() => minutes.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    kind: text({ enum: markKinds }).notNull(),
    starts: integer().notNull(), // in characters (UTF-16) of the text in which it was marked
    passage: text().notNull(), // word for word
    outcomeId: text().references(() => outcomes.id),
    actionItemId: text().references(() => actionItems.id),
  },
  (mark) => [
    check("mark_kind_is_known", oneOf(mark.kind, markKinds)),
    check("mark_has_a_passage", sql`${mark.starts} >= 0 and trim(${mark.passage}) <> ''`),
    check("mark_became_one_thing", sql`${mark.outcomeId} is null or ${mark.actionItemId} is null`),
    index("minutes_marks_by_minutes").on(mark.minutesId, mark.position),
    index("minutes_marks_by_outcome").on(mark.outcomeId),
    index("minutes_marks_by_action").on(mark.actionItemId),
  ],
);
