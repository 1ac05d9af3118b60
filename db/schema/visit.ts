import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import { audiences, sides } from "#app/domain/access/audience.ts";
import { participationRoles } from "#app/domain/delegation/participation.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { visitCategories, visitStatuses } from "#app/domain/visit/visit-content.ts";
import { id, isDate, isLocalised, isSlug, localDate, localised, oneOf, version } from "#db/schema/columns.ts";
import { organisations, persons, positions } from "#db/schema/directory.ts";

/** An official visit: the whole undertaking. */
export const visits = sqliteTable(
  "visits",
  {
    id: id(),
    slug: text().notNull().unique(),
    title: localised().notNull(),
    purpose: localised(),
    category: text({ enum: visitCategories }).notNull(),
    status: text({ enum: visitStatuses }).notNull(),
    referenceLanguage: text().notNull(), // the language that stands in where another is missing
    // Languages of its texts beside those of the interface, such as ["ja"].
    contentLanguages: text({ mode: "json" }).$type<LanguageTag[]>().notNull().default([]),
    audience: text({ enum: audiences }).notNull(),
    ourSide: text({ enum: sides }), // null: the office belongs to neither side
    operatorId: text().references(() => organisations.id),
    returnOfId: text().references((): AnySQLiteColumn => visits.id),
    version: version(),
  },
  (visit) => [
    check("visit_slug_is_plain", isSlug(visit.slug)),
    check("visit_title_is_localised", isLocalised(visit.title)),
    check("visit_purpose_is_localised", isLocalised(visit.purpose)),
    check("visit_category_is_known", oneOf(visit.category, visitCategories)),
    check("visit_status_is_known", oneOf(visit.status, visitStatuses)),
    check("visit_audience_is_known", oneOf(visit.audience, audiences)),
    check("visit_our_side_is_known", oneOf(visit.ourSide, sides)),
    check("visit_returns_another", sql`${visit.returnOfId} <> ${visit.id}`),
    index("visits_by_operator").on(visit.operatorId),
    index("visits_by_return").on(visit.returnOfId),
  ],
);

/** The sides of a visit, as they are called on it. */
export const visitSides = sqliteTable(
  "visit_sides",
  {
    visitId: text()
      .notNull()
      .references(() => visits.id, { onDelete: "cascade" }),
    side: text({ enum: sides }).notNull(),
    name: localised().notNull(),
    country: text().notNull(),
  },
  (side) => [
    primaryKey({ columns: [side.visitId, side.side] }),
    check("visit_side_is_known", oneOf(side.side, sides)),
    check("visit_side_name_is_localised", isLocalised(side.name)),
    check("visit_side_country_has_two_letters", sql`${side.country} glob '[A-Z][A-Z]'`),
  ],
);

/** Parts of a delegation with a programme of their own. */
export const parties = sqliteTable(
  "parties",
  {
    id: id(),
    visitId: text()
      .notNull()
      .references(() => visits.id, { onDelete: "cascade" }),
    side: text({ enum: sides }).notNull(),
    name: localised().notNull(),
    headId: text().references((): AnySQLiteColumn => participations.id),
    version: version(),
  },
  (party) => [
    check("party_side_is_known", oneOf(party.side, sides)),
    check("party_name_is_localised", isLocalised(party.name)),
    index("parties_by_visit").on(party.visitId),
    index("parties_by_head").on(party.headId),
  ],
);

/** A stay in one place; legs follow each other, or a side leg lies inside its main leg. */
export const legs = sqliteTable(
  "legs",
  {
    id: id(),
    visitId: text()
      .notNull()
      .references(() => visits.id, { onDelete: "cascade" }),
    key: text().notNull(), // stands in calendar addresses, stays
    city: localised().notNull(),
    country: text().notNull(),
    zone: text().notNull(), // the one IANA zone of the place
    firstDay: localDate().notNull(), // local dates of the place, both included
    lastDay: localDate().notNull(),
    insideLegId: text().references((): AnySQLiteColumn => legs.id),
    partyId: text().references(() => parties.id),
    version: version(),
  },
  (leg) => [
    unique("leg_key_is_unique_in_visit").on(leg.visitId, leg.key),
    check("leg_key_is_plain", isSlug(leg.key)),
    check("leg_city_is_localised", isLocalised(leg.city)),
    check("leg_country_has_two_letters", sql`${leg.country} glob '[A-Z][A-Z]'`),
    check("leg_first_day_is_a_date", isDate(leg.firstDay)),
    check("leg_last_day_is_a_date", isDate(leg.lastDay)),
    check("leg_ends_after_it_begins", sql`${leg.lastDay} >= ${leg.firstDay}`),
    check("leg_is_not_inside_itself", sql`${leg.insideLegId} <> ${leg.id}`),
    index("legs_by_main_leg").on(leg.insideLegId),
    index("legs_by_party").on(leg.partyId),
  ],
);

/** A person's part in a visit, or that of people known by their function and number only. */
export const participations = sqliteTable(
  "participations",
  {
    id: id(),
    visitId: text()
      .notNull()
      .references(() => visits.id, { onDelete: "cascade" }),
    side: text({ enum: sides }).notNull(),
    role: text({ enum: participationRoles }).notNull(),
    precedence: integer().notNull(), // 1 first, within the side; those who share one follow as they were added
    personId: text().references(() => persons.id),
    positionId: text().references(() => positions.id),
    organisationId: text().references(() => organisations.id),
    description: localised(), // who the unnamed are
    headcount: integer(), // of the unnamed; null when not stated
    accompaniesId: text().references((): AnySQLiteColumn => participations.id),
    counterpartId: text().references((): AnySQLiteColumn => participations.id),
    partyId: text().references(() => parties.id),
    audience: text({ enum: audiences }).notNull(),
    // What only those who plan may read; never in a release.
    diet: text(),
    access: text(),
    health: text(),
    privateTelephone: text(),
    email: text(), // where the office writes to
    version: version(),
  },
  (one) => [
    index("participations_by_precedence").on(one.visitId, one.side, one.precedence),
    unique("person_takes_part_once_in_a_visit").on(one.visitId, one.personId),
    check("participation_side_is_known", oneOf(one.side, sides)),
    check("participation_role_is_known", oneOf(one.role, participationRoles)),
    check("participation_audience_is_known", oneOf(one.audience, audiences)),
    check("participation_description_is_localised", isLocalised(one.description)),
    check("participation_says_who", sql`${one.personId} is not null or ${one.description} is not null`),
    check(
      "participation_counts_the_unnamed_only",
      sql`${one.headcount} is null or (${one.personId} is null and ${one.headcount} >= 1)`,
    ),
    check("participation_precedence_starts_at_one", sql`${one.precedence} >= 1`),
    index("participations_by_person").on(one.personId),
    index("participations_by_organisation").on(one.organisationId),
    index("participations_by_position").on(one.positionId),
    index("participations_by_party").on(one.partyId),
    index("participations_by_accompanied").on(one.accompaniesId),
    index("participations_by_counterpart").on(one.counterpartId),
  ],
);
