import { and, eq, inArray, isNull } from "drizzle-orm";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { inProgrammeOrder } from "#app/domain/programme/programme-order.ts";
import { fromColumns } from "#app/domain/programme/when-columns.ts";
import type { Reads } from "#db/database.ts";
import { attendances, contingencies, itemSteps, itemVenues, programmeItems } from "#db/schema/index.ts";

/** The programme of a visit's draft, in order, with all parts of each item. Seven queries at most. */
export function itemsOf(db: Reads, visitId: string): ProgrammeItem[] {
  const rows = db
    .select()
    .from(programmeItems)
    .where(and(eq(programmeItems.visitId, visitId), isNull(programmeItems.removedAt)))
    .all();
  const ids = rows.map((one) => one.id);
  const parts = partsOf(db, ids);
  const items = rows.map((one): ProgrammeItem => {
    const { id, legId, key, kind, status, title, note, noteAudience, audience, hostedBy } = one;
    const { startsAt, endsAt, position, isOutsideLeg, version } = one;
    return {
      ...{ id, legId, key, kind, status, title, note, noteAudience, audience, hostedBy },
      ...{ when: fromColumns(one), startsAt, endsAt, position, isOutsideLeg, version },
      ...parts(id),
    };
  });
  return inProgrammeOrder(items);
}

type Parts = Pick<ProgrammeItem, "venues" | "steps" | "contingencies" | "attendances">;

/** Loads the parts of many items with one query per table; gives a look-up by item. */
function partsOf(db: Reads, ids: string[]): (itemId: string) => Parts {
  const load = <T extends typeof itemVenues | typeof itemSteps | typeof contingencies | typeof attendances>(
    table: T,
  ) => db.select().from(table).where(inArray(table.itemId, ids)).orderBy(table.itemId, table.position).all();
  const [venues, steps, plans, people] = [
    load(itemVenues),
    load(itemSteps),
    load(contingencies),
    load(attendances),
  ];
  return (itemId) => ({
    venues: venues.filter((one) => one.itemId === itemId).map(({ venueId, roomId }) => ({ venueId, roomId })),
    steps: steps
      .filter((one) => one.itemId === itemId)
      .map(({ id, title, minutesFromStart, venueId }) => ({ id, title, minutesFromStart, venueId })),
    contingencies: plans
      .filter((one) => one.itemId === itemId)
      .map(({ id, condition, title, venueId, roomId }) => ({ id, condition, title, venueId, roomId })),
    attendances: people
      .filter((one) => one.itemId === itemId)
      .map(({ id, participationId, partyId, side, role, isNeeded }) => ({
        id,
        who: participationId ? { participationId } : partyId ? { partyId } : { side: side! },
        role,
        isNeeded,
      })),
  });
}
