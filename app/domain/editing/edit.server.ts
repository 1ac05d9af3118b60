import { randomUUID } from "node:crypto";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { differencesOf, type State } from "#app/domain/editing/differences.ts";
import { type Keeper, StillReferredTo, type Stored } from "#app/domain/editing/keeper.server.ts";
import { type Clash, mergeThreeWay } from "#app/domain/editing/merge.ts";
import { withPartIds } from "#app/domain/editing/part-ids.ts";
import { permissionToEdit } from "#app/domain/editing/permission-to-edit.ts";
import { hasAllItRefersTo, isCited } from "#app/domain/editing/references.server.ts";
import { change, type Work } from "#app/domain/history/change.server.ts";
import { hasBeenUndone, lastVersionOf, type ThingEntry } from "#app/domain/history/entries.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";

/** What keeps an edit from being made, whatever the kind of thing. */
export type EditIssue =
  /** Something else still refers to it. */
  | { code: "thing.inUse" }
  /** What is to be put back refers to something that was removed since. */
  | { code: "thing.refersToRemoved" }
  /** It was changed after the form was opened. */
  | { code: "thing.stale"; version: number }
  | { code: "thing.removed" }
  /** What the undone entry changed has been changed again since. */
  | { code: "thing.changedSince"; clashes: Clash[] };

/** A thing after an edit; `entryId` is the history entry, null when there was nothing to change. */
export type Edited = { id: string; state: State; version: number; entryId: number | null };

type Edit<Issue> = Result<Edited, Issue | EditIssue>;

/**
 * Runs an edit in one transaction with its history. A thing that something else refers to cannot be
 * removed: that is told as an issue. Throws `forbidden` for whoever may not edit this kind, and `notFound`
 * for a state that refers to something of another visit.
 */
export function edit<Issue>(
  current: Current,
  keeper: Keeper<Issue>,
  work: (work: Work) => Edit<Issue>,
): Edit<Issue> {
  permit(current, permissionToEdit(keeper.kind));
  try {
    return change(current, (given): Edit<Issue> => {
      // Parts are written anew under their ids; references to them are checked at the end.
      current.db.$client.pragma("defer_foreign_keys = ON");
      return work(given);
    });
  } catch (error) {
    if (error instanceof StillReferredTo || isRefusedBy("SQLITE_CONSTRAINT_FOREIGNKEY", error))
      return rejected([{ code: "thing.inUse" }]);
    if (isRefusedBy("SQLITE_CONSTRAINT_TRIGGER", error)) throw new DomainError("notFound", keeper.kind);
    throw error;
  }
}

const isRefusedBy = (constraint: string, error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === constraint;

/**
 * Adds a thing. `sentId` comes from the form that was sent: sent twice, it makes one thing, and the second
 * time gives what the first one made.
 */
export function add<Issue>(
  { record, leave }: Work,
  current: Current,
  keeper: Keeper<Issue>,
  visitId: string | null,
  draft: State,
  sentId?: string,
): Edit<Issue> {
  const { db } = current;
  const id = sentId ?? randomUUID();
  // Only an id that was sent can be one that there is already.
  if (sentId !== undefined) {
    const made = keeper.find(db, id);
    if (made && made.visitId === visitId) {
      leave();
      return done({ id, state: made.state, version: made.version, entryId: null });
    }
    if (made || lastVersionOf(db, id) > 0) throw new DomainError("notFound", keeper.kind);
  }
  const full = completed(db, keeper, { id, visitId }, draft, null);
  return put(record, current, keeper, { id, visitId, version: 1 }, full, null, null);
}

/**
 * Changes a thing. `version` is the one that the change was made from; when another one is stored, the
 * issue says so and nothing is written. What is fixed for life stays as it is stored.
 */
export function revise<Issue>(
  { record, leave }: Work,
  current: Current,
  keeper: Keeper<Issue>,
  { id, visitId }: { id: string; visitId: string | null },
  version: number,
  wanted: State,
): Edit<Issue> {
  const stored = storedIn(current, keeper, id, visitId);
  if (!stored) return rejected([{ code: "thing.removed" }]);
  const own = { ...wanted, ...fixedOf(keeper, stored.state) };
  const state = completed(current.db, keeper, { id, visitId }, own, stored.state);
  if (differencesOf(keeper.fields, stored.state, state).length === 0) {
    leave();
    return done({ id, state: stored.state, version: stored.version, entryId: null });
  }
  if (stored.version !== version) return rejected([{ code: "thing.stale", version: stored.version }]);
  return put(record, current, keeper, { id, visitId, version: version + 1 }, state, stored.state, null);
}

/** Removes a thing, if it is still at `version`. */
export function remove<Issue>(
  { record }: Work,
  current: Current,
  keeper: Keeper<Issue>,
  { id, visitId }: { id: string; visitId: string | null },
  version: number,
): Edit<Issue> {
  const stored = storedIn(current, keeper, id, visitId);
  if (!stored) return rejected([{ code: "thing.removed" }]);
  if (stored.version !== version) return rejected([{ code: "thing.stale", version: stored.version }]);
  return takeOff(record, current, keeper, { id, visitId, version: version + 1 }, stored.state, null);
}

/**
 * Takes back what one entry did, as a new entry. Only what that entry changed is set back; where it has
 * been changed again since, the issue shows both values, unless the officer wants it `anyway`.
 */
export function takeBack<Issue>(
  { record, leave }: Work,
  current: Current,
  keeper: Keeper<Issue>,
  entry: ThingEntry,
  anyway: boolean,
): Edit<Issue> {
  const { db } = current;
  const { id } = entry.thing;
  const { visitId } = entry;
  const { before, after } = entry.detail;
  const stored = storedIn(current, keeper, id, visitId);
  if (hasBeenUndone(db, entry.id)) {
    leave();
    return done({ id, state: stored?.state ?? {}, version: stored?.version ?? 0, entryId: null });
  }
  const version = Math.max(stored?.version ?? 0, lastVersionOf(db, id)) + 1;
  const place = { id, visitId, version };
  if (before === null) {
    if (!stored) return rejected([{ code: "thing.removed" }]);
    const since = differencesOf(keeper.fields, after, stored.state);
    const clashes = since.map(({ path, before: base, after: theirs }) => ({
      path,
      base,
      mine: null,
      theirs,
    }));
    if (clashes.length > 0 && !anyway) return rejected([{ code: "thing.changedSince", clashes }]);
    return takeOff(record, current, keeper, place, stored.state, entry.id);
  }
  if (after === null) {
    if (!stored) return putBack(record, current, keeper, place, before, null, entry.id);
    leave();
    return done({ id, state: stored.state, version: stored.version, entryId: null });
  }
  if (!stored) return rejected([{ code: "thing.removed" }]);
  const { merged, clashes } = mergeThreeWay(keeper.fields, after, before, stored.state);
  if (clashes.length > 0 && !anyway) return rejected([{ code: "thing.changedSince", clashes }]);
  if (differencesOf(keeper.fields, stored.state, merged).length === 0) {
    leave();
    return done({ id, state: stored.state, version: stored.version, entryId: null });
  }
  return putBack(record, current, keeper, place, merged, stored.state, entry.id);
}

/**
 * Gives a thing a state that it had before, with the ids of all its parts, as a new entry: it is changed, or
 * added again where it is gone. What the state refers to must be there.
 */
export function restore<Issue>(
  { record, leave }: Work,
  current: Current,
  keeper: Keeper<Issue>,
  { id, visitId }: { id: string; visitId: string | null },
  state: State,
): Edit<Issue> {
  const stored = storedIn(current, keeper, id, visitId);
  if (stored && differencesOf(keeper.fields, stored.state, state).length === 0) {
    leave();
    return done({ id, state: stored.state, version: stored.version, entryId: null });
  }
  const version = (stored?.version ?? lastVersionOf(current.db, id)) + 1;
  return putBack(record, current, keeper, { id, visitId, version }, state, stored?.state ?? null, null);
}

type Record = Work["record"];
type Place = { id: string; visitId: string | null; version: number };

function put<Issue>(
  record: Record,
  current: Current,
  keeper: Keeper<Issue>,
  place: Place,
  state: State,
  before: State | null,
  undoes: number | null,
): Edit<Issue> {
  const judged = keeper.judge(current.db, place, state);
  if (!judged.ok) return judged;
  keeper.write(current.db, place, judged.value, before);
  const { id, visitId, version } = place;
  const entryId = record({
    event: `${keeper.kind}.${before ? "changed" : "added"}`,
    visitId: keeper.kind === "visit" ? id : visitId,
    thing: { kind: keeper.kind, id },
    version,
    detail: { before, after: state },
    undoes,
  });
  return done({ id, state, version, entryId });
}

/** Writes what stood before; what it refers to must still be there. */
function putBack<Issue>(...given: Parameters<typeof put<Issue>>): Edit<Issue> {
  const [, { db }, { fields }, , state] = given;
  if (!hasAllItRefersTo(db, fields, state)) return rejected([{ code: "thing.refersToRemoved" }]);
  return put(...given);
}

function takeOff<Issue>(
  record: Record,
  current: Current,
  keeper: Keeper<Issue>,
  place: Place,
  before: State,
  undoes: number | null,
): Edit<Issue> {
  const { id, visitId, version } = place;
  if (isCited(current.db, id)) return rejected([{ code: "thing.inUse" }]);
  keeper.remove(current.db, place, current.now);
  const entryId = record({
    event: `${keeper.kind}.removed`,
    visitId,
    thing: { kind: keeper.kind, id },
    version,
    detail: { before, after: null },
    undoes,
  });
  return done({ id, state: before, version, entryId });
}

/** The thing as it stands; one of another visit looks missing. */
function storedIn(
  current: Current,
  keeper: Keeper<unknown>,
  id: string,
  visitId: string | null,
): Stored | undefined {
  const stored = keeper.find(current.db, id);
  if (stored && stored.visitId !== visitId) throw new DomainError("notFound", keeper.kind);
  return stored;
}

function completed(
  db: Current["db"],
  keeper: Keeper<unknown>,
  place: { id: string; visitId: string | null },
  state: State,
  before: State | null,
): State {
  const full = keeper.complete?.(db, place, state, before) ?? state;
  return withPartIds(keeper.fields, full, before, randomUUID);
}

const fixedOf = ({ fields }: Keeper<unknown>, state: State): State =>
  Object.fromEntries(Object.entries(state).filter(([name]) => fields[name]?.isFixed));
