import { eq, inArray, sql } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { edit, revise } from "#app/domain/editing/edit.server.ts";
import { type Keeper, tableKeeper } from "#app/domain/editing/keeper.server.ts";
import type { ContactPoint, Gift, PreparationTask, Ride, Vehicle } from "#app/domain/planning/planning.ts";
import {
  contactPointFields,
  giftFields,
  preparationTaskFields,
  vehicleFields,
} from "#app/domain/planning/planning-forms.ts";
import { findPlanningIssues, type PlanningIssue } from "#app/domain/planning/planning-issues.ts";
import { gatherWho, spreadWho } from "#app/domain/programme/who-columns.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
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

/** Whom to call on a visit, as they were added. */
export const contactsOf = (db: Db, visitId: string): ContactPoint[] =>
  db
    .select()
    .from(contactPoints)
    .where(eq(contactPoints.visitId, visitId))
    .orderBy(sql`rowid`)
    .all()
    .map(({ visitId: _visit, version: _version, ...one }) => one);

/** What is prepared for a visit and stays with the office: tasks, gifts, vehicles with their rides. */
export type Preparation = { tasks: PreparationTask[]; gifts: Gift[]; vehicles: Vehicle[] };

export function preparationOf(db: Db, visitId: string): Preparation {
  const rows = <T extends typeof preparationTasks | typeof gifts | typeof vehicles>(table: T) =>
    db.select().from(table).where(eq(table.visitId, visitId)).orderBy(sql`rowid`).all();
  const [tasks, vans] = [rows(preparationTasks), rows(vehicles)];
  const helpers = db
    .select()
    .from(preparationTaskHelpers)
    .where(inArray(preparationTaskHelpers.taskId, idsOf(tasks)))
    .orderBy(preparationTaskHelpers.position)
    .all();
  const rides = db
    .select()
    .from(vehicleRides)
    .where(inArray(vehicleRides.vehicleId, idsOf(vans)))
    .orderBy(vehicleRides.position)
    .all();
  return {
    tasks: tasks.map((task) => ({ ...task, helpers: helpers.filter(({ taskId }) => taskId === task.id) })),
    gifts: rows(gifts),
    vehicles: vans.map((vehicle) => ({
      ...vehicle,
      rides: rides.filter(({ vehicleId }) => vehicleId === vehicle.id).map((ride) => gatherWho(ride) as Ride),
    })),
  };
}

const idsOf = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id);

/** Marks a preparation task as done; one that is done already stays so. Throws `notFound`. */
export function finishTask(current: Current, slug: string, id: string) {
  const visit = editableVisit(current, slug);
  return edit(current, preparationTaskKeeper, (work) => {
    const task = preparationTaskKeeper.find(current.db, id);
    if (!task) throw new DomainError("notFound", "preparationTask");
    const done = { ...task.state, status: "done" };
    return revise(work, current, preparationTaskKeeper, { id, visitId: visit.id }, task.version, done);
  });
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
