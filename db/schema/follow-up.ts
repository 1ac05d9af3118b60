import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { audiences, sides } from "#app/domain/access/audience.ts";
import { actionPriorities } from "#app/domain/action/action-item.ts";
import { judgements } from "#app/domain/review/review.ts";
import { accounts } from "#db/schema/account.ts";
import { flag, id, isDate, isLocalised, localDate, localised, oneOf, version } from "#db/schema/columns.ts";
import { organisations } from "#db/schema/directory.ts";
import { outcomes } from "#db/schema/outcome.ts";
import { programmeItems } from "#db/schema/programme.ts";
import { participations, visits } from "#db/schema/visit.ts";

const visitId = () =>
  text()
    .notNull()
    .references(() => visits.id, { onDelete: "cascade" });

/** A task out of an outcome or a meeting, with an owner on each side. */
export const actionItems = sqliteTable(
  "action_items",
  {
    id: id(),
    visitId: visitId(),
    title: localised().notNull(),
    detail: localised(),
    outcomeId: text().references(() => outcomes.id),
    itemId: text().references(() => programmeItems.id), // at which it was set, perhaps of another visit
    setOn: localDate().notNull(),
    dueOn: localDate(), // the whole day, in each owner's own zone; null: none agreed
    priority: text({ enum: actionPriorities }).notNull(),
    remindDays: integer(), // before it is due; null: no reminder
    audience: text({ enum: audiences }).notNull(),
    droppedOn: localDate(),
    dropReason: text(),
    version: version(),
  },
  (action) => [
    check("action_title_is_localised", isLocalised(action.title)),
    check("action_detail_is_localised", isLocalised(action.detail)),
    check("action_set_on_is_a_date", isDate(action.setOn)),
    check("action_due_on_is_a_date", isDate(action.dueOn)),
    check("action_dropped_on_is_a_date", isDate(action.droppedOn)),
    check("action_priority_is_known", oneOf(action.priority, actionPriorities)),
    check("action_audience_is_known", oneOf(action.audience, audiences)),
    check("action_reminds_within_a_year", sql`${action.remindDays} between 0 and 365`),
    check(
      "action_comes_from_somewhere",
      sql`${action.outcomeId} is not null or ${action.itemId} is not null`,
    ),
    check(
      "action_is_dropped_for_a_reason",
      sql`(${action.droppedOn} is null) = (trim(coalesce(${action.dropReason}, '')) = '')`,
    ),
    index("action_items_by_visit").on(action.visitId),
    index("action_items_by_outcome").on(action.outcomeId),
    index("action_items_by_item").on(action.itemId),
    index("action_items_by_due_date").on(action.dueOn),
  ],
);

/** Who owes an action on one side, and when that side said that it was done. */
export const actionOwners = sqliteTable(
  "action_owners",
  {
    id: id(),
    actionItemId: text()
      .notNull()
      .references(() => actionItems.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    side: text({ enum: sides }).notNull(),
    organisationId: text().references(() => organisations.id),
    participationId: text().references(() => participations.id), // neither: the side as a whole
    zone: text().notNull(), // IANA, the owner's own: the day it is due ends there
    doneOn: localDate(),
    doneBy: text(), // who said so
  },
  (owner) => [
    check("action_owner_side_is_known", oneOf(owner.side, sides)),
    check("action_owner_done_on_is_a_date", isDate(owner.doneOn)),
    check(
      "action_is_done_by_somebody",
      sql`(${owner.doneOn} is null) = (trim(coalesce(${owner.doneBy}, '')) = '')`,
    ),
    index("action_owners_by_action").on(owner.actionItemId, owner.position),
    index("action_owners_by_organisation").on(owner.organisationId),
    index("action_owners_by_participation").on(owner.participationId),
  ],
);

/** What one side told of an action's progress, with what proves it. */
export const actionUpdates = sqliteTable(
  "action_updates",
  {
    id: id(),
    actionItemId: text()
      .notNull()
      .references(() => actionItems.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    onDate: localDate().notNull(),
    side: text({ enum: sides }).notNull(),
    saidBy: text(),
    progress: integer(), // per cent; null: not stated
    note: localised().notNull(),
    evidence: text(), // an https address
  },
  (update) => [
    check("action_update_on_is_a_date", isDate(update.onDate)),
    check("action_update_side_is_known", oneOf(update.side, sides)),
    check("action_update_note_is_localised", isLocalised(update.note)),
    check("action_progress_is_a_percentage", sql`${update.progress} between 0 and 100`),
    check("action_evidence_is_https", sql`${update.evidence} glob 'https://?*'`),
    index("action_updates_by_action").on(update.actionItemId, update.position),
  ],
);

/** What has to be done before an action can be. */
export const actionNeeds = sqliteTable(
  "action_needs",
  {
    id: id(),
    actionItemId: text()
      .notNull()
      .references(() => actionItems.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    needsId: text()
      .notNull()
      .references(() => actionItems.id),
  },
  (need) => [
    unique("action_needs_another_once").on(need.actionItemId, need.needsId),
    check("action_does_not_need_itself", sql`${need.actionItemId} <> ${need.needsId}`),
    index("action_needs_by_needed").on(need.needsId),
  ],
);

/** A date on which progress is judged, and the judgement. */
export const reviews = sqliteTable(
  "reviews",
  {
    id: id(),
    visitId: visitId(),
    onDate: localDate().notNull(),
    outcomeId: text().references(() => outcomes.id), // null: all that the visit left
    place: localised(),
    heldOn: localDate(), // null: still to come
    heldBy: text(), // who judged
    judgement: text({ enum: judgements }),
    summary: localised(),
    nextOn: localDate(), // proposed for the next
    audience: text({ enum: audiences }).notNull(),
    version: version(),
  },
  (review) => [
    check("review_on_is_a_date", isDate(review.onDate)),
    check("review_held_on_is_a_date", isDate(review.heldOn)),
    check("review_next_on_is_a_date", isDate(review.nextOn)),
    check("review_place_is_localised", isLocalised(review.place)),
    check("review_summary_is_localised", isLocalised(review.summary)),
    check("review_judgement_is_known", oneOf(review.judgement, judgements)),
    check("review_audience_is_known", oneOf(review.audience, audiences)),
    check(
      "review_is_judged_when_it_is_held",
      sql`(${review.heldOn} is null) = (${review.judgement} is null) and (${review.heldOn} is null) = (trim(coalesce(${review.heldBy}, '')) = '')`,
    ),
    index("reviews_by_visit").on(review.visitId),
    index("reviews_by_outcome").on(review.outcomeId),
    index("reviews_by_date").on(review.onDate),
  ],
);

/** What a review found of one outcome or action. */
export const reviewFindings = sqliteTable(
  "review_findings",
  {
    id: id(),
    reviewId: text()
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    outcomeId: text().references(() => outcomes.id),
    actionItemId: text().references(() => actionItems.id),
    judgement: text({ enum: judgements }).notNull(),
    note: localised(),
  },
  (finding) => [
    check(
      "finding_is_about_one_thing",
      sql`(${finding.outcomeId} is null) <> (${finding.actionItemId} is null)`,
    ),
    check("finding_judgement_is_known", oneOf(finding.judgement, judgements)),
    check("finding_note_is_localised", isLocalised(finding.note)),
    index("review_findings_by_review").on(finding.reviewId, finding.position),
    index("review_findings_by_outcome").on(finding.outcomeId),
    index("review_findings_by_action").on(finding.actionItemId),
  ],
);

/** A view of the follow-up board that somebody keeps under a name. */
export const savedViews = sqliteTable(
  "saved_views",
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    name: text().notNull(),
    query: text().notNull(), // as it stands in the board's address, in its own order
    isShared: flag(), // seen by all who may see the board
    version: version(),
  },
  (view) => [
    unique("view_is_named_once").on(view.accountId, view.name),
    check("view_has_a_name", sql`trim(${view.name}) <> ''`),
  ],
);
