import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { add, type Edited, type EditIssue, edit, remove, revise } from "#app/domain/editing/edit.server.ts";
import { done, type Result } from "#app/domain/history/result.ts";
import type { ItemIssue } from "#app/domain/programme/item-issues.ts";
import {
  type ItemDraft,
  type ItemState,
  idOfKey,
  itemKeeper,
  spanOf,
} from "#app/domain/programme/item-keeper.server.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { switchedTo } from "#app/domain/programme/switch-contingency.ts";
import type { When } from "#app/domain/programme/when.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import type { Db } from "#db/database.ts";

/** Adds an item with its places, steps, contingencies and whoever attends. */
export function addItem(
  current: Current,
  slug: string,
  draft: ItemDraft,
): Result<ProgrammeItem, ItemIssue | EditIssue> {
  const visit = editableVisit(current, slug);
  const added = edit(current, itemKeeper, (work) => add(work, current, itemKeeper, visit.id, draft));
  return added.ok ? done(itemFrom(current.db, visit.id, added.value)) : added;
}

/**
 * Replaces everything of an item but its id and key. `version` is the one that the change was made
 * from; another one throws `stale`. Items that follow on move with it.
 */
export const changeItem = (current: Current, slug: string, version: number, draft: ItemDraft) =>
  reviseItem(current, slug, draft.key, version, () => draft);

/** Moves an item to another time; whatever follows on from it moves too. */
export const rescheduleItem = (current: Current, slug: string, key: string, version: number, when: When) =>
  reviseItem(current, slug, key, version, (state) => ({ ...state, when }));

/** Cancels an item. It stays in the programme, so that everyone is told. */
export const cancelItem = (current: Current, slug: string, key: string, version: number) =>
  reviseItem(current, slug, key, version, (state) => ({ ...state, status: "cancelled" }));

/**
 * Lets an item take place as one of its contingencies says; what stood before becomes the way back.
 * Throws `notFound` where the item has no such contingency.
 */
export function switchToContingency(
  current: Current,
  slug: string,
  { id, version }: { id: string; version: number },
  contingencyId: string,
): Result<Edited, ItemIssue | EditIssue> {
  const visit = editableVisit(current, slug);
  return edit(current, itemKeeper, (work) => {
    const stored = itemKeeper.find(current.db, id);
    const switched = stored && switchedTo(stored.state as State & ProgrammeItem, contingencyId);
    if (!switched) throw new DomainError("notFound", "contingency");
    return revise(work, current, itemKeeper, { id, visitId: visit.id }, version, switched);
  });
}

/** Takes an item off the programme. Calendars announce that it is gone. */
export function removeItem(
  current: Current,
  slug: string,
  key: string,
  version: number,
): Result<null, EditIssue | ItemIssue> {
  const visit = editableVisit(current, slug);
  const id = idByKey(current.db, visit.id, key);
  const removed = edit(current, itemKeeper, (work) =>
    insistOnVersion(remove(work, current, itemKeeper, { id, visitId: visit.id }, version)),
  );
  return removed.ok ? done(null) : removed;
}

function reviseItem(
  current: Current,
  slug: string,
  key: string,
  version: number,
  next: (state: State) => State,
): Result<ProgrammeItem, ItemIssue | EditIssue> {
  const visit = editableVisit(current, slug);
  const id = idByKey(current.db, visit.id, key);
  const changed = edit(current, itemKeeper, (work) => {
    const stored = itemKeeper.find(current.db, id);
    const place = { id, visitId: visit.id };
    return insistOnVersion(revise(work, current, itemKeeper, place, version, next(stored?.state ?? {})));
  });
  return changed.ok ? done(itemFrom(current.db, visit.id, changed.value)) : changed;
}

/** Throws `stale` where someone else was faster. */
function insistOnVersion<Value, Issue extends { code: string }>(
  result: Result<Value, Issue>,
): Result<Value, Issue> {
  const isStale =
    !result.ok && result.issues.some(({ code }) => code === "thing.stale" || code === "thing.removed");
  if (isStale) throw new DomainError("stale", "item");
  return result;
}

/** The item with this key in the draft. Throws `notFound`, also for one that was removed. */
function idByKey(db: Db, visitId: string, key: string): string {
  const id = idOfKey(db, visitId, key);
  if (!id || !itemKeeper.find(db, id)) throw new DomainError("notFound", "item");
  return id;
}

/** An item as the programme holds it. */
function itemFrom(db: Db, visitId: string, { id, state, version }: Edited): ProgrammeItem {
  const { officeNote: _note, interpretation: _needs, attendances: people, ...item } = state as ItemState;
  const span = spanOf(db, visitId, id)!;
  const shown = people.map(({ came: _came, ...one }) => one);
  return { ...item, ...span, id, version, attendances: shown } as unknown as ProgrammeItem;
}
