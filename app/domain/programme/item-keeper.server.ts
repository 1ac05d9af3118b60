import { eq } from "drizzle-orm";
import { DomainError } from "#app/domain/access/domain-error.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { type Keeper, StillReferredTo, type Stored, tableKeeper } from "#app/domain/editing/keeper.server.ts";
import { keyFromText } from "#app/domain/editing/key-from-text.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import type { InterpretationNeed } from "#app/domain/planning/planning.ts";
import { followersOf, moveFollowers } from "#app/domain/programme/follow-on.server.ts";
import { itemFields } from "#app/domain/programme/item-form.ts";
import {
  findAttendanceIssues,
  findPartIssues,
  type ItemIssue,
  isOutsideEveryLeg,
} from "#app/domain/programme/item-issues.ts";
import type {
  Attendance,
  Contingency,
  ItemStep,
  ProgrammeItem,
} from "#app/domain/programme/programme-item.ts";
import { settleWhen, withNeededAnswers } from "#app/domain/programme/settle-when.ts";
import { type Span, type When, zoneOf } from "#app/domain/programme/when.ts";
import { fromColumns, toColumns, type WhenColumns } from "#app/domain/programme/when-columns.ts";
import { gatherWho, spreadWho } from "#app/domain/programme/who-columns.ts";
import { legsOf } from "#app/domain/visit/visit.server.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import {
  actionItems,
  attendances,
  contactPoints,
  contingencies,
  gifts,
  interpretationNeeds,
  itemSteps,
  itemVenues,
  minutes,
  outcomes,
  preparationTasks,
  programmeItems,
  vehicleRides,
} from "#db/schema/index.ts";

export type ItemDraft = Omit<
  ProgrammeItem,
  | "id"
  | "startsAt"
  | "endsAt"
  | "version"
  | "noteAudience"
  | "steps"
  | "contingencies"
  | "attendances"
  | "interpretation"
  | "groupId"
> & {
  groupId?: ProgrammeItem["groupId"];
  noteAudience?: ProgrammeItem["noteAudience"];
  steps: Omit<ItemStep, "id">[];
  contingencies: Omit<Contingency, "id">[];
  attendances: (Omit<Attendance, "id"> & { came?: "yes" | "no" | null })[];
  interpretation?: Omit<InterpretationNeed, "id">[];
};

/** An item as its form holds it. */
export type ItemState = ItemDraft & State;

const rows = tableKeeper<ItemIssue>({
  kind: "item",
  fields: itemFields,
  table: programmeItems,
  parts: [
    { name: "venues", table: itemVenues, owner: "itemId" },
    { name: "steps", table: itemSteps, owner: "itemId" },
    { name: "contingencies", table: contingencies, owner: "itemId" },
    { name: "attendances", table: attendances, owner: "itemId", toRow: spreadWho, fromRow: gatherWho },
    { name: "interpretation", table: interpretationNeeds, owner: "itemId" },
  ],
  toRow: (state) => ({ ...state, ...toColumns(state.when as When) }),
  fromRow: ({ startsAt: _s, endsAt: _e, ...row }) => {
    const when = fromColumns(row as WhenColumns);
    for (const column of Object.keys(toColumns(when))) delete row[column];
    return { ...row, when };
  },
  issuesOf: () => [],
});

/**
 * How items are kept. The span is derived from what is printed; items that follow on move along. A
 * removed item leaves a bare row, so that its key is not given away; history can bring it back.
 */
export const itemKeeper: Keeper<ItemIssue> = {
  ...rows,
  find: (db, id) => {
    const stored = rows.find(db, id);
    return stored && unlessRemoved(stored);
  },
  findMany: (db, ids) =>
    new Map(
      [...rows.findMany(db, ids)].flatMap(([id, stored]) => {
        const present = unlessRemoved(stored);
        return present ? [[id, present]] : [];
      }),
    ),
  complete: (db, { id, visitId }, state) => {
    const { key, title, when, position, attendances: people = [] } = state as Partial<ItemDraft>;
    const isTaken = (word: string) => ![id, undefined].includes(idOfKey(db, visitId!, word));
    return {
      ...state,
      key: key || keyFromText(title ?? null, "item", isTaken),
      position: position ?? 0,
      isOutsideLeg: state.isOutsideLeg ?? false,
      noteAudience: state.noteAudience ?? null,
      officeNote: state.officeNote ?? null,
      interpretation: state.interpretation ?? [],
      groupId: state.groupId ?? null,
      attendances: people.map((one) => ({ ...one, came: one.came ?? null })),
      ...(when ? { when: withNeededAnswers(when) } : {}),
    };
  },
  judge: (db, place, state) => {
    const { key, attendances: people } = state as ItemState;
    const isTaken = ![place.id, undefined].includes(idOfKey(db, place.visitId!, key));
    if (isTaken) return rejected([{ code: "item.keyTaken", key }]);
    const settled = settle(db, place, state as ItemState);
    const issues = [
      ...(settled.ok ? [] : settled.issues),
      ...findAttendanceIssues(people),
      ...findPartIssues(state as ItemState),
    ];
    return settled.ok && issues.length === 0 ? done({ ...state, ...settled.value }) : rejected(issues);
  },
  write: (db, place, judged, before) => {
    // One that was removed still has its row.
    const was = before ?? rows.find(db, place.id)?.state ?? null;
    rows.write(db, place, { ...judged, removedAt: null }, was);
    const { startsAt, endsAt } = judged as State & Span;
    if (was) moveFollowers(db, { id: place.id, startsAt, endsAt }); // nothing follows what is new
  },
  remove: (db, place, now) => {
    // The row stays, so that no foreign key would refuse.
    if (isReferredTo(db, place.id)) throw new StillReferredTo();
    const { state } = rows.find(db, place.id)!;
    const zone = zoneOf(state.when as When);
    // A bare trace: whoever attended, and what it followed, can be removed after it.
    const trace = {
      ...{ ...state, when: { kind: "toBeConfirmed", day: null, zone }, startsAt: 0, endsAt: 0 },
      ...{ venues: [], steps: [], contingencies: [], attendances: [], interpretation: [] },
      removedAt: now,
    };
    rows.write(db, place, trace, state);
  },
};

/** The item, unless the row is but the trace of one that was removed. */
function unlessRemoved(stored: Stored): Stored | undefined {
  const { removedAt, ...state } = stored.state;
  return removedAt === null ? { ...stored, state } : undefined;
}

/** Derives an item's span, or says what cannot be true of it. Throws when its leg is not the visit's. */
function settle(
  db: Db,
  { id: ownId, visitId }: { id: string; visitId: string | null },
  draft: ItemState,
): Result<Span, ItemIssue> {
  const legs = legsOf(db, visitId!);
  const leg = legs.find((one) => one.id === draft.legId);
  if (!leg) throw new DomainError("notFound", "leg");
  if (Object.keys(draft.title ?? {}).length === 0) return rejected([{ code: "item.titleRequired" }]);
  const { when } = draft;
  if (when.kind === "followsOn" && leadsBack(db, when.itemId, ownId)) {
    return rejected([{ code: "when.followsItself", itemId: when.itemId }]);
  }
  const settled = settleWhen(when, { spanOf: (id) => spanOf(db, visitId!, id), lastDay: leg.lastDay });
  if (!settled.ok) return settled;
  const { firstDay, lastDay } = leg;
  if (
    !draft.isOutsideLeg &&
    draft.groupId === null &&
    isOutsideEveryLeg({ ...settled.value, id: ownId, when }, legs)
  ) {
    return rejected([{ code: "item.outsideEveryLeg", firstDay, lastDay }]);
  }
  return settled;
}

/** Whether a chain of "follows on" that starts at one item comes to another. */
function leadsBack(db: Db, fromId: string, toId: string): boolean {
  const before = (id: string) =>
    db
      .select({ id: programmeItems.followsItemId })
      .from(programmeItems)
      .where(eq(programmeItems.id, id))
      .get()?.id;
  for (let id: string | null | undefined = fromId; id; id = before(id)) if (id === toId) return true;
  return false;
}

const findSpan = perDatabase(({ $client }) =>
  $client.prepare<[string, string], Span>(
    "select starts_at as startsAt, ends_at as endsAt from programme_items " +
      "where id = ? and visit_id = ? and removed_at is null",
  ),
);

/** Where an item of the draft lies; undefined for none, or one that was removed. */
export const spanOf = (db: Db, visitId: string, itemId: string): Span | undefined =>
  findSpan(db).get(itemId, visitId);

/** Whether something names an item: what follows on from it, or what is planned, given or agreed at it. */
const isReferredTo = (db: Db, id: string): boolean =>
  followersOf(db, id).length > 0 ||
  [actionItems, contactPoints, gifts, minutes, outcomes, preparationTasks, vehicleRides].some((table) =>
    db.select({ id: table.id }).from(table).where(eq(table.itemId, id)).get(),
  );

const findKey = perDatabase(({ $client }) =>
  $client.prepare<[string, string]>("select id from programme_items where visit_id = ? and key = ?").pluck(),
);

/** The item of a visit with this key, removed ones too. */
export const idOfKey = (db: Db, visitId: string, key: string): string | undefined =>
  findKey(db).get(visitId, key) as string | undefined;
