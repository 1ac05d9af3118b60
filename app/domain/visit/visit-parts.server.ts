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
} satisfies Partial<Record<VisitPartKind, unknown>>;

/**
 * The ids of a visit's things of one kind; whatever leans on another thing of that kind comes after it:
 * side legs after main legs, items after those that they follow on from.
 */
export function partIdsOf(db: Db, kind: VisitPartKind, visitId: string): string[] {
  if (kind === "item") return leadersFirst(itemsIn(db, visitId));
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

type Item = ReturnType<typeof itemsIn>[number];

function leadersFirst(items: readonly Item[]): string[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const ids = new Set<string>();
  const take = (item: Item | undefined): void => {
    if (!item || ids.has(item.id)) return;
    if (item.follows) take(byId.get(item.follows));
    ids.add(item.id);
  };
  for (const item of items) take(item);
  return [...ids];
}
