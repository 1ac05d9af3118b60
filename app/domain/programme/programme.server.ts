import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import { type ItemIssue, isOutsideEveryLeg } from "#app/domain/programme/item-issues.ts";
import type {
  Attendance,
  Contingency,
  ItemStep,
  ProgrammeItem,
} from "#app/domain/programme/programme-item.ts";
import { inProgrammeOrder } from "#app/domain/programme/programme-order.ts";
import { settleWhen } from "#app/domain/programme/settle-when.ts";
import type { Span, When } from "#app/domain/programme/when.ts";
import { fromColumns, toColumns } from "#app/domain/programme/when-columns.ts";
import { editableVisit, legsOf } from "#app/domain/visit/visit.server.ts";
import type { Visit } from "#app/domain/visit/visit-content.ts";
import type { Db, Reads, Tx } from "#db/database.ts";
import { insertInto } from "#db/insert.ts";
import { perDatabase } from "#db/per-database.ts";
import { attendances, contingencies, itemSteps, itemVenues, programmeItems } from "#db/schema/index.ts";

export type ItemDraft = Omit<
  ProgrammeItem,
  "id" | "startsAt" | "endsAt" | "version" | "steps" | "contingencies" | "attendances"
> & {
  steps: Omit<ItemStep, "id">[];
  contingencies: Omit<Contingency, "id">[];
  attendances: Omit<Attendance, "id">[];
};

/** Adds an item with its places, steps, contingencies and whoever attends. */
export const addItem = (current: Current, slug: string, draft: ItemDraft) =>
  change(current, ({ tx, record }): Result<ProgrammeItem, ItemIssue> => {
    const visit = editableVisit(current, slug);
    const taken = findKey(current.db).get({ visitId: visit.id, key: draft.key });
    if (taken) return rejected([{ code: "item.keyTaken", key: draft.key }]);
    const settled = settle(current, tx, visit, draft);
    if (!settled.ok) return settled;
    const item: ProgrammeItem = { ...withIds(draft), ...settled.value, id: randomUUID(), version: 1 };
    insertItem(current.db, { ...row(item), id: item.id, visitId: visit.id });
    insertParts(current.db, item);
    record({ visitId: visit.id, event: "item.added", detail: { itemId: item.id, key: item.key } });
    return done(item);
  });

/**
 * Replaces everything of an item but its id and key. `version` is the one that the change was made
 * from; another one throws `stale`. Items that follow on move with it.
 */
export const changeItem = (current: Current, slug: string, version: number, draft: ItemDraft) =>
  change(current, ({ tx, record }): Result<ProgrammeItem, ItemIssue> => {
    const visit = editableVisit(current, slug);
    const before = itemByKey(tx, visit.id, draft.key);
    const settled = settle(current, tx, visit, draft, before.id);
    if (!settled.ok) return settled;
    const after: ProgrammeItem = { ...withIds(draft), ...settled.value, id: before.id, version: version + 1 };
    updateItem(tx, before.id, version, row(after));
    for (const parts of [itemVenues, itemSteps, contingencies, attendances]) {
      tx.delete(parts).where(eq(parts.itemId, before.id)).run();
    }
    insertParts(current.db, after);
    moveFollowers(tx, visit, after);
    record({ visitId: visit.id, event: "item.changed", detail: { itemId: before.id, before, after } });
    return done(after);
  });

/** Moves an item to another time; whatever follows on from it moves too. */
export const rescheduleItem = (current: Current, slug: string, key: string, version: number, when: When) =>
  change(current, ({ tx, record }): Result<ProgrammeItem, ItemIssue> => {
    const visit = editableVisit(current, slug);
    const before = itemByKey(tx, visit.id, key);
    const settled = settle(current, tx, visit, { ...before, when }, before.id);
    if (!settled.ok) return settled;
    const after: ProgrammeItem = { ...before, ...settled.value, when, version: version + 1 };
    updateItem(tx, before.id, version, row(after));
    moveFollowers(tx, visit, after);
    record({
      visitId: visit.id,
      event: "item.rescheduled",
      detail: { itemId: before.id, before: before.when, after: when },
    });
    return done(after);
  });

/** Cancels an item. It stays in the programme, so that everyone is told. */
export const cancelItem = (current: Current, slug: string, key: string, version: number) =>
  change(current, ({ tx, record }): Result<null, never> => {
    const visit = editableVisit(current, slug);
    const before = itemByKey(tx, visit.id, key);
    updateItem(tx, before.id, version, { status: "cancelled" });
    record({
      visitId: visit.id,
      event: "item.cancelled",
      detail: { itemId: before.id, before: before.status },
    });
    return done(null);
  });

/** Takes an item off the programme. The row stays; calendars announce that it is gone. */
export const removeItem = (current: Current, slug: string, key: string, version: number) =>
  change(current, ({ tx, record }): Result<null, never> => {
    const visit = editableVisit(current, slug);
    const before = itemByKey(tx, visit.id, key);
    updateItem(tx, before.id, version, { removedAt: current.now });
    record({ visitId: visit.id, event: "item.removed", detail: { itemId: before.id } });
    return done(null);
  });

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
    const { id, legId, key, kind, status, title, note, audience, hostedBy } = one;
    const { startsAt, endsAt, position, isOutsideLeg, version } = one;
    return {
      ...{ id, legId, key, kind, status, title, note, audience, hostedBy },
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

/** The item as it stands in the draft. Throws `notFound`, also for one that was removed. */
function itemByKey(tx: Tx, visitId: string, key: string): ProgrammeItem {
  const item = itemsOf(tx, visitId).find((one) => one.key === key);
  if (!item) throw new DomainError("notFound", "item");
  return item;
}

/** Derives an item's span, or says what cannot be true of it. Throws when its leg is not the visit's. */
function settle(
  current: Current,
  tx: Tx,
  visit: Visit,
  draft: Omit<ItemDraft, "steps" | "contingencies" | "attendances">,
  ownId?: string,
): Result<Span, ItemIssue> {
  const legs = legsOf(current.db, visit.id);
  const leg = legs.find((one) => one.id === draft.legId);
  if (!leg) throw new DomainError("notFound", "leg");
  if (Object.keys(draft.title).length === 0) return rejected([{ code: "item.titleRequired" }]);
  const { when } = draft;
  if (ownId && when.kind === "followsOn" && leadsBack(tx, when.itemId, ownId)) {
    return rejected([{ code: "when.followsItself", itemId: when.itemId }]);
  }
  const settled = settleWhen(when, { spanOf: (id) => spanOf(tx, visit.id, id), lastDay: leg.lastDay });
  if (!settled.ok) return settled;
  const { firstDay, lastDay } = leg;
  if (!draft.isOutsideLeg && isOutsideEveryLeg({ ...settled.value, id: ownId ?? "", when }, legs)) {
    return rejected([{ code: "item.outsideEveryLeg", firstDay, lastDay }]);
  }
  return settled;
}

/** Whether a chain of "follows on" that starts at one item comes to another. */
function leadsBack(tx: Tx, fromId: string, toId: string): boolean {
  const before = (id: string) =>
    tx
      .select({ id: programmeItems.followsItemId })
      .from(programmeItems)
      .where(eq(programmeItems.id, id))
      .get()?.id;
  for (let id: string | null | undefined = fromId; id; id = before(id)) if (id === toId) return true;
  return false;
}

const spanOf = (tx: Tx, visitId: string, itemId: string): Span | undefined =>
  tx
    .select({ startsAt: programmeItems.startsAt, endsAt: programmeItems.endsAt })
    .from(programmeItems)
    .where(
      and(
        eq(programmeItems.visitId, visitId),
        eq(programmeItems.id, itemId),
        isNull(programmeItems.removedAt),
      ),
    )
    .get();

/** Writes columns of an item, if it is still at `version`; otherwise throws `stale`. */
function updateItem(
  tx: Tx,
  id: string,
  version: number,
  columns: Partial<typeof programmeItems.$inferInsert>,
): void {
  const written = tx
    .update(programmeItems)
    .set({ ...columns, version: version + 1 })
    .where(and(eq(programmeItems.id, id), eq(programmeItems.version, version)))
    .run();
  if (written.changes !== 1) throw new DomainError("stale", "item");
}

/** Items that follow on from a moved one start where it now ends, and so on down the chain. */
function moveFollowers(tx: Tx, visit: Visit, moved: Span & { id: string }): void {
  const rows = tx
    .select({ id: programmeItems.id })
    .from(programmeItems)
    .where(and(eq(programmeItems.visitId, visit.id), eq(programmeItems.followsItemId, moved.id)))
    .all();
  for (const { id } of rows) {
    const span = { startsAt: moved.endsAt, endsAt: moved.endsAt };
    tx.update(programmeItems).set(span).where(eq(programmeItems.id, id)).run();
    moveFollowers(tx, visit, { id, ...span });
  }
}

/** The item's own row; its parts have tables of their own. */
function row(item: Omit<ProgrammeItem, "id">) {
  const { when, venues: _v, steps: _s, contingencies: _c, attendances: _a, ...rest } = item;
  const { id: _id, ...columns } = rest as typeof rest & { id?: string };
  return { ...columns, ...toColumns(when) };
}

const insertItem = insertInto(programmeItems);
const insertVenue = insertInto(itemVenues);
const insertStep = insertInto(itemSteps);
const insertContingency = insertInto(contingencies);
const insertAttendance = insertInto(attendances);

function insertParts(db: Db, item: ProgrammeItem): void {
  const itemId = item.id;
  for (const [position, venue] of item.venues.entries()) insertVenue(db, { ...venue, itemId, position });
  for (const [position, step] of item.steps.entries()) insertStep(db, { ...step, itemId, position });
  for (const [position, plan] of item.contingencies.entries())
    insertContingency(db, { ...plan, itemId, position });
  for (const [position, { who, ...attendance }] of item.attendances.entries()) {
    insertAttendance(db, { ...attendance, ...who, itemId, position });
  }
}

const findKey = perDatabase((db) =>
  db
    .select({ id: programmeItems.id })
    .from(programmeItems)
    .where(
      and(
        eq(programmeItems.visitId, sql.placeholder("visitId")),
        eq(programmeItems.key, sql.placeholder("key")),
      ),
    )
    .prepare(),
);

function withIds(draft: ItemDraft) {
  const named = <T extends object>(rows: readonly T[]) =>
    rows.map((one) => ({ ...one, id: randomUUID() as string }));
  return {
    ...draft,
    steps: named(draft.steps),
    contingencies: named(draft.contingencies),
    attendances: named(draft.attendances),
  };
}
