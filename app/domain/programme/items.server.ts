import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { inProgrammeOrder } from "#app/domain/programme/programme-order.ts";
import { fromColumns } from "#app/domain/programme/when-columns.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import {
  attendances,
  contingencies,
  interpretationNeeds,
  itemSteps,
  itemVenues,
  programmeItems,
} from "#db/schema/index.ts";

/** The programme of a visit's draft, in order, with all parts of each item. Six queries. */
export function itemsOf(db: Db, visitId: string): ProgrammeItem[] {
  const parts = partsOf(db, visitId);
  const items = queries(db)
    .items.all({ visitId })
    .map((one): ProgrammeItem => {
      const { id, legId, key, kind, status, title, note, noteAudience, audience, hostedBy } = one;
      const { startsAt, endsAt, position, isOutsideLeg, groupId, version } = one;
      return {
        ...{ id, legId, key, kind, status, title, note, noteAudience, audience, hostedBy },
        ...{ when: fromColumns(one), startsAt, endsAt, position, isOutsideLeg, groupId, version },
        ...parts(id),
      };
    });
  return inProgrammeOrder(items);
}

const queries = perDatabase((db) => {
  const isTheirs = and(
    eq(programmeItems.visitId, sql.placeholder("visitId")),
    isNull(programmeItems.removedAt),
  );
  const ids = db.select({ id: programmeItems.id }).from(programmeItems).where(isTheirs);
  const partsIn = <
    T extends
      | typeof itemVenues
      | typeof itemSteps
      | typeof contingencies
      | typeof attendances
      | typeof interpretationNeeds,
  >(
    table: T,
  ) =>
    db.select().from(table).where(inArray(table.itemId, ids)).orderBy(table.itemId, table.position).prepare();
  return {
    items: db.select().from(programmeItems).where(isTheirs).prepare(),
    venues: partsIn(itemVenues),
    steps: partsIn(itemSteps),
    contingencies: partsIn(contingencies),
    attendances: partsIn(attendances),
    interpretation: partsIn(interpretationNeeds),
  };
});

type Parts = Pick<ProgrammeItem, "venues" | "steps" | "contingencies" | "attendances" | "interpretation">;

/** Loads the parts of all items of a visit with one query per table; gives a look-up by item. */
function partsOf(db: Db, visitId: string): (itemId: string) => Parts {
  const all = queries(db);
  const venues = byItem(all.venues.all({ visitId }));
  const steps = byItem(all.steps.all({ visitId }));
  const plans = byItem(all.contingencies.all({ visitId }));
  const people = byItem(all.attendances.all({ visitId }));
  const needs = byItem(all.interpretation.all({ visitId }));
  return (itemId) => ({
    venues: venues(itemId).map(({ venueId, roomId }) => ({ venueId, roomId })),
    steps: steps(itemId).map(({ id, title, minutesFromStart, venueId }) => ({
      ...{ id, title, minutesFromStart, venueId },
    })),
    contingencies: plans(itemId).map(({ id, condition, title, venueId, roomId }) => ({
      ...{ id, condition, title, venueId, roomId },
    })),
    attendances: people(itemId).map(({ id, participationId, partyId, side, role, isNeeded }) => ({
      id,
      who: participationId ? { participationId } : partyId ? { partyId } : { side: side! },
      role,
      isNeeded,
    })),
    interpretation: needs(itemId).map(({ itemId: _i, position: _p, ...need }) => need),
  });
}

/** The rows of each item, in the order given. */
function byItem<Row extends { itemId: string }>(rows: readonly Row[]): (itemId: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.itemId);
    if (group) group.push(row);
    else groups.set(row.itemId, [row]);
  }
  return (itemId) => groups.get(itemId) ?? [];
}
