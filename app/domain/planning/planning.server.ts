import { eq } from "drizzle-orm";
import { type Keeper, tableKeeper } from "#app/domain/editing/keeper.server.ts";
import type { ContactPoint, Gift, PreparationTask } from "#app/domain/planning/planning.ts";
import {
  contactPointFields,
  giftFields,
  preparationTaskFields,
  vehicleFields,
} from "#app/domain/planning/planning-forms.ts";
import { findPlanningIssues, type PlanningIssue } from "#app/domain/planning/planning-issues.ts";
import { gatherWho, spreadWho } from "#app/domain/programme/who-columns.ts";
import type { Db } from "#db/database.ts";
import {
  contactPoints,
  gifts,
  participations,
  preparationTaskHelpers,
  preparationTasks,
  vehicleRides,
  vehicles,
} from "#db/schema/index.ts";

export const contactPointKeeper: Keeper<PlanningIssue> = tableKeeper<PlanningIssue>({
  kind: "contactPoint",
  fields: contactPointFields,
  table: contactPoints,
  issuesOf: (_db, _place, state) => findPlanningIssues("contactPoint", state as Omit<ContactPoint, "id">),
});

export const preparationTaskKeeper: Keeper<PlanningIssue> = tableKeeper<PlanningIssue>({
  kind: "preparationTask",
  fields: preparationTaskFields,
  table: preparationTasks,
  parts: [{ name: "helpers", table: preparationTaskHelpers, owner: "taskId" }],
  issuesOf: (_db, _place, state) =>
    findPlanningIssues("preparationTask", state as Omit<PreparationTask, "id">),
});

export const giftKeeper: Keeper<PlanningIssue> = tableKeeper<PlanningIssue>({
  kind: "gift",
  fields: giftFields,
  table: gifts,
  issuesOf: (_db, _place, state) => findPlanningIssues("gift", state as Omit<Gift, "id">),
});

export const vehicleKeeper: Keeper<PlanningIssue> = tableKeeper<PlanningIssue>({
  kind: "vehicle",
  fields: vehicleFields,
  table: vehicles,
  parts: [{ name: "rides", table: vehicleRides, owner: "vehicleId", toRow: spreadWho, fromRow: gatherWho }],
  issuesOf: () => [],
});

/** The preparation tasks of a visit by due date; those without one come last. */
export function tasksOf(db: Db, visitId: string) {
  const rows = db.select().from(preparationTasks).where(eq(preparationTasks.visitId, visitId)).all();
  return rows.sort((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"));
}

/** What is kept beside the programme of a visit: contacts, tasks, gifts, vehicles with their rides. */
export function planningOf(db: Db, visitId: string) {
  const ridesOf = (vehicleId: string) =>
    db
      .select()
      .from(vehicleRides)
      .where(eq(vehicleRides.vehicleId, vehicleId))
      .orderBy(vehicleRides.position)
      .all();
  return {
    contacts: db.select().from(contactPoints).where(eq(contactPoints.visitId, visitId)).all(),
    tasks: tasksOf(db, visitId),
    gifts: db.select().from(gifts).where(eq(gifts.visitId, visitId)).all(),
    vehicles: db
      .select()
      .from(vehicles)
      .where(eq(vehicles.visitId, visitId))
      .all()
      .map((vehicle) => ({ ...vehicle, rides: ridesOf(vehicle.id) })),
  };
}

/** What only those who plan know of the participants of a visit, by participation. */
export const needsOf = (db: Db, visitId: string) =>
  db
    .select({
      id: participations.id,
      diet: participations.diet,
      access: participations.access,
      health: participations.health,
      privateTelephone: participations.privateTelephone,
    })
    .from(participations)
    .where(eq(participations.visitId, visitId))
    .all();
