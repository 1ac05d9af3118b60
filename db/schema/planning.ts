import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { audiences, sides } from "#app/domain/access/audience.ts";
import {
  giftStatuses,
  interpretationModes,
  taskStatuses,
  travelMeans,
} from "#app/domain/planning/planning.ts";
import { citedKinds } from "#app/domain/source/citation.ts";
import { id, isDate, isLocalised, localDate, localised, oneOf, version } from "#db/schema/columns.ts";
import { organisations, venues } from "#db/schema/directory.ts";
import { programmeItems } from "#db/schema/programme.ts";
import { legs, participations, parties, visits } from "#db/schema/visit.ts";

const visitId = () =>
  text()
    .notNull()
    .references(() => visits.id, { onDelete: "cascade" });

/** A language pair that an item needs, and who covers it. */
export const interpretationNeeds = sqliteTable(
  "interpretation_needs",
  {
    id: id(),
    itemId: text()
      .notNull()
      .references(() => programmeItems.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    fromLanguage: text().notNull(), // BCP 47
    toLanguage: text().notNull(),
    mode: text({ enum: interpretationModes }).notNull(),
    coveredById: text().references(() => participations.id), // null: nobody yet
  },
  (need) => [
    check("interpretation_mode_is_known", oneOf(need.mode, interpretationModes)),
    check("interpretation_is_between_two_languages", sql`${need.fromLanguage} <> ${need.toLanguage}`),
    index("interpretation_needs_by_item").on(need.itemId, need.position),
    index("interpretation_needs_by_interpreter").on(need.coveredById),
  ],
);

/** Whom to call: for the whole visit, or for one side, leg, item or venue. */
export const contactPoints = sqliteTable(
  "contact_points",
  {
    id: id(),
    visitId: visitId(),
    name: localised().notNull(),
    participationId: text().references(() => participations.id),
    telephone: text(),
    email: text(),
    hours: localised(),
    side: text({ enum: sides }),
    legId: text().references(() => legs.id),
    itemId: text().references(() => programmeItems.id),
    venueId: text().references(() => venues.id),
    audience: text({ enum: audiences }).notNull(),
    version: version(),
  },
  (one) => [
    check("contact_name_is_localised", isLocalised(one.name)),
    check("contact_hours_are_localised", isLocalised(one.hours)),
    check("contact_side_is_known", oneOf(one.side, sides)),
    check("contact_audience_is_known", oneOf(one.audience, audiences)),
    check(
      "contact_can_be_reached",
      sql`${one.participationId} is not null or ${one.telephone} is not null or ${one.email} is not null`,
    ),
    index("contact_points_by_visit").on(one.visitId),
    index("contact_points_by_participation").on(one.participationId),
    index("contact_points_by_leg").on(one.legId),
    index("contact_points_by_item").on(one.itemId),
    index("contact_points_by_venue").on(one.venueId),
  ],
);

/** Something to do before the visit. */
export const preparationTasks = sqliteTable(
  "preparation_tasks",
  {
    id: id(),
    visitId: visitId(),
    title: localised().notNull(),
    detail: localised(),
    status: text({ enum: taskStatuses }).notNull(),
    dueOn: localDate(), // the office's own date
    side: text({ enum: sides }),
    responsibleId: text().references(() => organisations.id),
    responsiblePersonId: text().references(() => participations.id),
    itemId: text().references(() => programmeItems.id),
    version: version(),
  },
  (task) => [
    check("task_title_is_localised", isLocalised(task.title)),
    check("task_detail_is_localised", isLocalised(task.detail)),
    check("task_status_is_known", oneOf(task.status, taskStatuses)),
    check("task_due_on_is_a_date", isDate(task.dueOn)),
    check("task_side_is_known", oneOf(task.side, sides)),
    index("preparation_tasks_by_visit").on(task.visitId),
    index("preparation_tasks_still_due").on(task.dueOn).where(sql`status in ('open', 'underWay')`),
    index("preparation_tasks_by_organisation").on(task.responsibleId),
    index("preparation_tasks_by_participation").on(task.responsiblePersonId),
    index("preparation_tasks_by_item").on(task.itemId),
  ],
);

/** The bodies that help with a preparation task. */
export const preparationTaskHelpers = sqliteTable(
  "preparation_task_helpers",
  {
    id: id(),
    taskId: text()
      .notNull()
      .references(() => preparationTasks.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
  },
  (helper) => [
    unique("organisation_helps_with_a_task_once").on(helper.taskId, helper.organisationId),
    index("task_helpers_by_task").on(helper.taskId, helper.position),
    index("task_helpers_by_organisation").on(helper.organisationId),
  ],
);

/** A present: from whom, to whom, at which item. Seen by the office alone. */
export const gifts = sqliteTable(
  "gifts",
  {
    id: id(),
    visitId: visitId(),
    title: localised().notNull(),
    status: text({ enum: giftStatuses }).notNull(),
    givenBy: text({ enum: sides }).notNull(),
    giverId: text().references(() => participations.id),
    recipientId: text().references(() => participations.id),
    itemId: text().references(() => programmeItems.id),
    note: text(),
    version: version(),
  },
  (gift) => [
    check("gift_title_is_localised", isLocalised(gift.title)),
    check("gift_status_is_known", oneOf(gift.status, giftStatuses)),
    check("gift_side_is_known", oneOf(gift.givenBy, sides)),
    index("gifts_by_visit").on(gift.visitId),
    index("gifts_by_giver").on(gift.giverId),
    index("gifts_by_recipient").on(gift.recipientId),
    index("gifts_by_item").on(gift.itemId),
  ],
);

/** A vehicle of the visit. */
export const vehicles = sqliteTable(
  "vehicles",
  {
    id: id(),
    visitId: visitId(),
    name: localised().notNull(),
    side: text({ enum: sides }), // who provides it
    seats: integer(), // for passengers
    plate: text(),
    driver: text(),
    driverTelephone: text(),
    version: version(),
  },
  (vehicle) => [
    check("vehicle_name_is_localised", isLocalised(vehicle.name)),
    check("vehicle_side_is_known", oneOf(vehicle.side, sides)),
    check("vehicle_has_a_seat", sql`${vehicle.seats} between 1 and 200`),
    index("vehicles_by_visit").on(vehicle.visitId),
  ],
);

/** Who rides in a vehicle; at one item, or all along where none is named. */
export const vehicleRides = sqliteTable(
  "vehicle_rides",
  {
    id: id(),
    vehicleId: text()
      .notNull()
      .references(() => vehicles.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    itemId: text().references(() => programmeItems.id),
    participationId: text().references(() => participations.id),
    partyId: text().references(() => parties.id),
    side: text({ enum: sides }),
  },
  (ride) => [
    check("ride_side_is_known", oneOf(ride.side, sides)),
    check(
      "ride_is_of_one_kind",
      sql`(${ride.participationId} is not null) + (${ride.partyId} is not null) + (${ride.side} is not null) = 1`,
    ),
    index("vehicle_rides_by_vehicle").on(ride.vehicleId, ride.position),
    index("vehicle_rides_by_item").on(ride.itemId),
    index("vehicle_rides_by_participation").on(ride.participationId),
    index("vehicle_rides_by_party").on(ride.partyId),
  ],
);

/** How long it takes from one venue to another, as staff know it. */
export const travelTimes = sqliteTable(
  "travel_times",
  {
    id: id(),
    fromVenueId: text()
      .notNull()
      .references(() => venues.id),
    toVenueId: text()
      .notNull()
      .references(() => venues.id),
    means: text({ enum: travelMeans }).notNull(),
    minutes: integer().notNull(),
    note: text(),
    version: version(),
  },
  (way) => [
    unique("travel_time_is_told_once").on(way.fromVenueId, way.toVenueId, way.means),
    check("travel_leads_elsewhere", sql`${way.fromVenueId} <> ${way.toVenueId}`),
    check("travel_means_is_known", oneOf(way.means, travelMeans)),
    check("travel_takes_a_while", sql`${way.minutes} between 0 and 6000`),
    index("travel_times_by_end").on(way.toVenueId),
  ],
);

/** Which of the values that sources give for one field holds, who said so, and why. */
export const settlements = sqliteTable(
  "settlements",
  {
    id: id(),
    visitId: visitId(),
    aboutKind: text({ enum: citedKinds }).notNull(),
    aboutId: text().notNull(),
    field: text().notNull(),
    value: text().notNull(), // one of those that a source gives
    reason: localised().notNull(),
    version: version(),
  },
  (one) => [
    unique("field_is_settled_once").on(one.visitId, one.aboutId, one.field),
    check("settlement_is_about_a_known_kind", oneOf(one.aboutKind, citedKinds)),
    check("settlement_reason_is_localised", isLocalised(one.reason)),
  ],
);

/**
 * That the office knows of a conflict in the draft and lets it be. Of one conflict as it stood: what it is
 * between, and what was so of it, decide whether the acceptance still holds.
 */
export const acceptances = sqliteTable(
  "acceptances",
  {
    id: id(),
    visitId: visitId(),
    conflict: text().notNull(), // its kind and the ids of what it is between
    stood: text().notNull(), // times, places, people when it was accepted, as a JSON object
    reason: text().notNull(),
    version: version(),
  },
  (one) => [
    unique("conflict_is_accepted_once_as_it_stands").on(one.visitId, one.conflict, one.stood),
    check("accepted_conflict_is_named", sql`${one.conflict} glob '[a-z]*.[a-z]*'`),
    check(
      "accepted_standing_is_an_object",
      sql`json_valid(${one.stood}) and json_type(${one.stood}) = 'object'`,
    ),
    check("acceptance_has_a_reason", sql`trim(${one.reason}) <> ''`),
  ],
);
