import { and, asc, eq, isNull } from "drizzle-orm";
import type { VisitPartKind } from "#app/domain/history/thing.ts";
import type { Db } from "#db/database.ts";
import * as schema from "#db/schema/index.ts";

const tables = {
  leg: schema.legs,
  party: schema.parties,
  participation: schema.participations,
  contactPoint: schema.contactPoints,
  preparationTask: schema.preparationTasks,
  gift: schema.gifts,
  vehicle: schema.vehicles,
  citation: schema.citations,
  settlement: schema.settlements,
  acceptance: schema.acceptances,
  actionItem: schema.actionItems,
  review: schema.reviews,
  minutes: schema.minutes,
} satisfies Partial<Record<VisitPartKind, unknown>>;

/**
 * The ids of a visit's things of one kind; whatever leans on another thing of that kind comes after it:
 * side legs after main legs, items after those that they follow on from, outcomes after what led to them.
 */
export function partIdsOf(db: Db, kind: VisitPartKind, visitId: string): string[] {
  if (kind === "item") return leadersFirst(itemsIn(db, visitId));
  if (kind === "outcome") return leadersFirst(outcomesIn(db, visitId));
  const table = tables[kind];
  const rows = db.select({ id: table.id }).from(table).where(eq(table.visitId, visitId));
  // Null, no main leg, comes first.
  return (kind === "leg" ? rows.orderBy(asc(schema.legs.insideLegId), asc(schema.legs.firstDay)) : rows)
    .all()
    .map(({ id }) => id);
}

const itemsIn = (db: Db, visitId: string) =>
  db
    .select({ id: schema.programmeItems.id, follows: schema.programmeItems.followsItemId })
    .from(schema.programmeItems)
    .where(and(eq(schema.programmeItems.visitId, visitId), isNull(schema.programmeItems.removedAt)))
    .orderBy(asc(schema.programmeItems.startsAt))
    .all();

const outcomesIn = (db: Db, visitId: string) =>
  db
    .select({ id: schema.outcomes.id, follows: schema.outcomes.followsFromId })
    .from(schema.outcomes)
    .where(eq(schema.outcomes.visitId, visitId))
    .orderBy(asc(schema.outcomes.position))
    .all();

type Following = { id: string; follows: string | null };

function leadersFirst(all: readonly Following[]): string[] {
  const byId = new Map(all.map((one) => [one.id, one]));
  const ids = new Set<string>();
  const take = (one: Following | undefined): void => {
    if (!one || ids.has(one.id)) return;
    if (one.follows) take(byId.get(one.follows));
    ids.add(one.id);
  };
  for (const one of all) take(one);
  return [...ids];
}
