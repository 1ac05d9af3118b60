import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  sqliteTable,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import { audiences, sides } from "#app/domain/access/audience.ts";
import {
  groupMemberRoles,
  instruments,
  outcomeKinds,
  outcomePartyRoles,
  outcomeStatuses,
  rhythmPlaces,
  rhythmUnits,
  topics,
  weekdays,
} from "#app/domain/outcome/outcome.ts";
import { citedKinds, sourceKinds } from "#app/domain/source/citation.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import {
  flag,
  id,
  isDate,
  isLocalised,
  isSlug,
  localDate,
  localised,
  oneOf,
  version,
} from "#db/schema/columns.ts";
import { organisations } from "#db/schema/directory.ts";
import { itemSteps, programmeItems } from "#db/schema/programme.ts";
import { participations, visits } from "#db/schema/visit.ts";

/** A document that facts are taken from. */
export const sources = sqliteTable(
  "sources",
  {
    id: id(),
    key: text().notNull().unique(),
    kind: text({ enum: sourceKinds }).notNull(),
    title: localised().notNull(), // the office's own description, not the headline
    publisher: localised().notNull(),
    language: text().notNull(),
    publishedOn: localDate(),
    address: text(),
    note: localised(),
    version: version(),
  },
  (source) => [
    check("source_key_is_plain", isSlug(source.key)),
    check("source_kind_is_known", oneOf(source.kind, sourceKinds)),
    check("source_title_is_localised", isLocalised(source.title)),
    check("source_publisher_is_localised", isLocalised(source.publisher)),
    check("source_note_is_localised", isLocalised(source.note)),
    check("source_published_on_is_a_date", isDate(source.publishedOn)),
    check("source_address_is_https", sql`${source.address} glob 'https://?*'`),
  ],
);

/** What a source says of one field of one thing, and where in the source it says so. */
export const citations = sqliteTable(
  "citations",
  {
    id: id(),
    visitId: text()
      .notNull()
      .references(() => visits.id, { onDelete: "cascade" }),
    aboutKind: text({ enum: citedKinds }).notNull(),
    aboutId: text().notNull(),
    field: text().notNull(), // "firstDay", "name.en"; "whole" for the thing itself
    value: text(), // what the source gives; null when it only supports what is stored
    sourceId: text()
      .notNull()
      .references(() => sources.id),
    locator: text().notNull(), // "paragraph:6", "day:2014-04-05", "section:guests"
    version: version(),
  },
  (claim) => [
    check("citation_is_about_a_known_kind", oneOf(claim.aboutKind, citedKinds)),
    check("citation_has_a_place", sql`${claim.locator} glob '?*:?*'`),
    unique("citation_is_made_once").on(
      claim.visitId,
      claim.aboutId,
      claim.field,
      claim.sourceId,
      claim.locator,
    ),
    index("citations_by_source").on(claim.sourceId),
    index("citations_with_values")
      .on(claim.visitId, claim.aboutId, claim.field, claim.value)
      .where(sql`value is not null`),
  ],
);

/** What a visit leaves behind. Its status is that of its last move. */
export const outcomes = sqliteTable(
  "outcomes",
  {
    id: id(),
    visitId: text()
      .notNull()
      .references(() => visits.id, { onDelete: "cascade" }),
    key: text().notNull(),
    kind: text({ enum: outcomeKinds }).notNull(),
    status: text({ enum: outcomeStatuses }).notNull(),
    title: localised().notNull(),
    detail: localised(),
    topic: text({ enum: topics }),
    itemId: text().references(() => programmeItems.id), // where it arose …
    stepId: text().references(() => itemSteps.id), // … and in which step of it
    followsFromId: text().references((): AnySQLiteColumn => outcomes.id),
    instrument: text({ enum: instruments }), // of agreements
    // Languages in which its text is valid, as [{"language":"ru"}].
    textLanguages: text({ mode: "json" }).$type<{ language: LanguageTag }[]>().notNull().default([]),
    signedIn: localised(), // the place of signing
    validFrom: localDate(),
    validUntil: localDate(), // null: without end
    noticeDays: integer(), // before its end
    renewsItself: flag().default(false), // goes on beyond its end unless notice is given
    address: text(), // where its text can be read
    audience: text({ enum: audiences }).notNull(),
    position: integer().notNull(),
    version: version(),
  },
  (outcome) => [
    unique("outcome_key_is_unique_in_visit").on(outcome.visitId, outcome.key),
    check("outcome_key_is_plain", isSlug(outcome.key)),
    check("outcome_kind_is_known", oneOf(outcome.kind, outcomeKinds)),
    check("outcome_status_is_known", oneOf(outcome.status, outcomeStatuses)),
    check("outcome_audience_is_known", oneOf(outcome.audience, audiences)),
    check("outcome_title_is_localised", isLocalised(outcome.title)),
    check("outcome_detail_is_localised", isLocalised(outcome.detail)),
    check("outcome_does_not_follow_from_itself", sql`${outcome.followsFromId} <> ${outcome.id}`),
    index("outcomes_by_item").on(outcome.itemId),
    index("outcomes_by_step").on(outcome.stepId),
    index("outcomes_by_origin").on(outcome.followsFromId),
    index("outcomes_by_status").on(outcome.status),
  ],
);

/** Who proposed, supports, signs or witnesses an outcome. */
export const outcomeParties = sqliteTable(
  "outcome_parties",
  {
    id: id(),
    outcomeId: text()
      .notNull()
      .references(() => outcomes.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    role: text({ enum: outcomePartyRoles }).notNull(),
    side: text({ enum: sides }).notNull(),
    organisationId: text().references(() => organisations.id),
    participationId: text().references(() => participations.id),
  },
  (party) => [
    check("outcome_party_role_is_known", oneOf(party.role, outcomePartyRoles)),
    check("outcome_party_side_is_known", oneOf(party.side, sides)),
    index("outcome_parties_by_outcome").on(party.outcomeId, party.position),
    index("outcome_parties_by_organisation").on(party.organisationId),
    index("outcome_parties_by_participation").on(party.participationId),
  ],
);

/** The links of an outcome's chain; none without a source or a person who says so. */
export const outcomeMoves = sqliteTable(
  "outcome_moves",
  {
    id: id(),
    outcomeId: text()
      .notNull()
      .references(() => outcomes.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    status: text({ enum: outcomeStatuses }).notNull(),
    onDate: localDate(), // null when the source gives no date
    sourceId: text().references(() => sources.id),
    locator: text(),
    decidedBy: text(), // the person who said so, when no source does
    reason: text(),
  },
  (move) => [
    check("outcome_move_status_is_known", oneOf(move.status, outcomeStatuses)),
    check("outcome_move_date_is_a_date", isDate(move.onDate)),
    check(
      "outcome_status_has_a_source_or_a_person",
      sql`(${move.sourceId} is not null and ${move.locator} is not null) or trim(coalesce(${move.decidedBy}, '')) <> ''`,
    ),
    unique("outcome_moves_are_in_order").on(move.outcomeId, move.position),
    index("outcome_moves_by_source").on(move.sourceId),
  ],
);

/** A standing body of both sides, born of an outcome. */
export const workingGroups = sqliteTable(
  "working_groups",
  {
    outcomeId: text()
      .primaryKey()
      .references(() => outcomes.id, { onDelete: "cascade" }),
    mandate: localised().notNull(),
    rhythm: localised(), // as agreed, in words
    // The same as a rule; all empty where there is none.
    meetsEvery: integer(),
    meetsUnit: text({ enum: rhythmUnits }),
    meetsPlace: text({ enum: rhythmPlaces }), // the last Friday; null: the same day as the first
    meetsWeekday: text({ enum: weekdays }),
    meetsFrom: localDate(),
    meetsAt: text(), // "10:00", by the clock of the zone
    meetsZone: text(), // IANA
    meetsMinutes: integer(),
    // Dates on which it does not meet, as [{"on":"2020-05-01"}].
    meetsNot: text({ mode: "json" }).$type<{ on: string }[]>().notNull().default([]),
  },
  (group) => [
    check("working_group_mandate_is_localised", isLocalised(group.mandate)),
    check("working_group_rhythm_is_localised", isLocalised(group.rhythm)),
  ],
);

/** The two sides of a working group. */
export const workingGroupMembers = sqliteTable(
  "working_group_members",
  {
    id: id(),
    outcomeId: text()
      .notNull()
      .references(() => workingGroups.outcomeId, { onDelete: "cascade" }),
    position: integer().notNull(),
    side: text({ enum: sides }).notNull(),
    role: text({ enum: groupMemberRoles }).notNull(),
    organisationId: text().references(() => organisations.id),
    participationId: text().references(() => participations.id),
  },
  (member) => [
    check("working_group_member_side_is_known", oneOf(member.side, sides)),
    check("working_group_member_role_is_known", oneOf(member.role, groupMemberRoles)),
    check(
      "working_group_member_is_someone",
      sql`${member.organisationId} is not null or ${member.participationId} is not null`,
    ),
    index("working_group_members_by_group").on(member.outcomeId, member.position),
    index("working_group_members_by_organisation").on(member.organisationId),
    index("working_group_members_by_participation").on(member.participationId),
  ],
);
