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
import {
  attendanceRoles,
  contingencyConditions,
  itemKinds,
  itemStatuses,
} from "#app/domain/programme/programme-item.ts";
import { partsOfDay } from "#app/domain/programme/when.ts";
import {
  flag,
  id,
  instant,
  isDate,
  isLocalised,
  isSlug,
  localDate,
  localised,
  oneOf,
  version,
} from "#db/schema/columns.ts";
import { venueRooms, venues } from "#db/schema/directory.ts";
import { outcomes } from "#db/schema/outcome.ts";
import { legs, participations, parties, visits } from "#db/schema/visit.ts";

const whenKinds = ["exact", "about", "partOfDay", "day", "withinDays", "followsOn", "toBeConfirmed"] as const;
const occurrences = ["earlier", "later"] as const;

/** One entry of a visit's programme. Which time columns are filled follows from `whenKind`. */
export const programmeItems = sqliteTable(
  "programme_items",
  {
    id: id(),
    visitId: text()
      .notNull()
      .references(() => visits.id, { onDelete: "cascade" }),
    legId: text()
      .notNull()
      .references(() => legs.id),
    key: text().notNull(), // stands in calendar addresses, stays
    kind: text({ enum: itemKinds }).notNull(),
    status: text({ enum: itemStatuses }).notNull(),
    title: localised().notNull(),
    note: localised(),
    noteAudience: text({ enum: audiences }), // null: the note is for whoever sees the item
    officeNote: localised(), // for those who plan; never in a release
    audience: text({ enum: audiences }).notNull(),
    hostedBy: text({ enum: sides }),
    whenKind: text({ enum: whenKinds }).notNull(),
    startsWall: text(), // "2027-03-10T07:00", as printed in the programme
    startsZone: text().notNull(), // IANA zone of the place where it starts
    startsOccurrence: text({ enum: occurrences }), // the answer for an hour that happens twice
    endsWall: text(),
    endsZone: text(), // may differ: a flight lands elsewhere
    endsOccurrence: text({ enum: occurrences }),
    firstDay: localDate(), // of days, part of a day, or a day with the hour to be confirmed
    lastDay: localDate(),
    partOfDay: text({ enum: partsOfDay }),
    followsItemId: text().references((): AnySQLiteColumn => programmeItems.id),
    startsAt: instant().notNull(), // ms since epoch, UTC; derived anew when zone rules change
    endsAt: instant().notNull(), // for vague times both serve order only
    position: integer().notNull(), // officers' order among items that sort alike
    isOutsideLeg: flag(), // said to lie outside the leg's dates
    groupId: text().references((): AnySQLiteColumn => outcomes.id), // the working group that meets, perhaps of another visit
    removedAt: instant(), // taken off the programme; kept, so that it can come back
    version: version(),
  },
  (item) => [
    unique("item_key_is_unique_in_visit").on(item.visitId, item.key),
    check("item_key_is_plain", isSlug(item.key)),
    check("item_kind_is_known", oneOf(item.kind, itemKinds)),
    check("item_status_is_known", oneOf(item.status, itemStatuses)),
    check("item_audience_is_known", oneOf(item.audience, audiences)),
    check("item_host_is_known", oneOf(item.hostedBy, sides)),
    check("item_title_is_localised", isLocalised(item.title)),
    check("item_note_is_localised", isLocalised(item.note)),
    check("item_when_is_known", oneOf(item.whenKind, whenKinds)),
    check("item_part_of_day_is_known", oneOf(item.partOfDay, partsOfDay)),
    check("item_first_day_is_a_date", isDate(item.firstDay)),
    check("item_last_day_is_a_date", isDate(item.lastDay)),
    check("item_days_are_in_order", sql`${item.lastDay} >= ${item.firstDay}`),
    check("item_ends_after_it_starts", sql`${item.endsAt} >= ${item.startsAt}`),
    check("item_end_has_wall_and_zone", sql`(${item.endsWall} is null) = (${item.endsZone} is null)`),
    check(
      "item_has_a_clock_time_only_where_it_is_printed",
      sql`(${item.whenKind} in ('exact', 'about')) = (${item.startsWall} is not null)`,
    ),
    check("item_without_a_start_has_no_end", sql`${item.startsWall} is not null or ${item.endsWall} is null`),
    check(
      "item_names_its_days_where_it_has_no_clock",
      sql`(${item.whenKind} in ('partOfDay', 'day', 'withinDays')) <= (${item.firstDay} is not null and ${item.lastDay} is not null)`,
    ),
    check(
      "item_names_its_part_of_day",
      sql`(${item.whenKind} = 'partOfDay') = (${item.partOfDay} is not null)`,
    ),
    check(
      "item_names_what_it_follows",
      sql`(${item.whenKind} = 'followsOn') = (${item.followsItemId} is not null)`,
    ),
    check("item_does_not_follow_itself", sql`${item.followsItemId} <> ${item.id}`),
    index("items_of_visit_by_start").on(item.visitId, item.startsAt),
    index("items_by_leg").on(item.legId),
    index("items_by_start").on(item.startsAt),
    index("items_by_predecessor").on(item.followsItemId),
    index("items_by_group").on(item.groupId),
  ],
);

/** Where an item takes place; several when it moves. */
export const itemVenues = sqliteTable(
  "item_venues",
  {
    itemId: text()
      .notNull()
      .references(() => programmeItems.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    venueId: text()
      .notNull()
      .references(() => venues.id),
    roomId: text().references(() => venueRooms.id),
  },
  (place) => [
    primaryKey({ columns: [place.itemId, place.position] }),
    index("item_venues_by_venue").on(place.venueId),
    index("item_venues_by_room").on(place.roomId),
  ],
);

/** A step inside an item; moves with it. */
export const itemSteps = sqliteTable(
  "item_steps",
  {
    id: id(),
    itemId: text()
      .notNull()
      .references(() => programmeItems.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    title: localised().notNull(),
    minutesFromStart: integer(), // null when nobody said
    venueId: text().references(() => venues.id),
  },
  (step) => [
    check("step_title_is_localised", isLocalised(step.title)),
    check("step_lies_after_the_start", sql`${step.minutesFromStart} >= 0`),
    index("item_steps_by_item").on(step.itemId, step.position),
    index("item_steps_by_venue").on(step.venueId),
  ],
);

/** An item's alternative; switching to it is one act. */
export const contingencies = sqliteTable(
  "contingencies",
  {
    id: id(),
    itemId: text()
      .notNull()
      .references(() => programmeItems.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    condition: text({ enum: contingencyConditions }).notNull(),
    title: localised(),
    venueId: text().references(() => venues.id),
    roomId: text().references(() => venueRooms.id),
  },
  (plan) => [
    check("contingency_condition_is_known", oneOf(plan.condition, contingencyConditions)),
    check("contingency_title_is_localised", isLocalised(plan.title)),
    check("contingency_says_what_changes", sql`${plan.title} is not null or ${plan.venueId} is not null`),
    index("contingencies_by_item").on(plan.itemId, plan.position),
    index("contingencies_by_venue").on(plan.venueId),
    index("contingencies_by_room").on(plan.roomId),
  ],
);

/** Who is at an item: a participation, a party, or a whole side. */
export const attendances = sqliteTable(
  "attendances",
  {
    id: id(),
    itemId: text()
      .notNull()
      .references(() => programmeItems.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    participationId: text().references(() => participations.id),
    partyId: text().references(() => parties.id),
    side: text({ enum: sides }),
    role: text({ enum: attendanceRoles }), // null: takes part
    isNeeded: flag(),
    came: text({ enum: ["yes", "no"] }), // null until somebody says
  },
  (one) => [
    check("attendance_side_is_known", oneOf(one.side, sides)),
    check("attendance_role_is_known", oneOf(one.role, attendanceRoles)),
    check(
      "attendance_is_of_one_kind",
      sql`(${one.participationId} is not null) + (${one.partyId} is not null) + (${one.side} is not null) = 1`,
    ),
    unique("participation_attends_an_item_once").on(one.itemId, one.participationId),
    unique("party_attends_an_item_once").on(one.itemId, one.partyId),
    unique("side_attends_an_item_once").on(one.itemId, one.side),
    index("attendances_by_participation").on(one.participationId),
    index("attendances_by_party").on(one.partyId),
  ],
);
