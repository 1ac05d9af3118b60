import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { add, type Edited, edit, remove, revise, takeBack } from "#app/domain/editing/edit.server.ts";
import { keeperOf, type ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { findEntry, isThingEntry, type ThingEntry } from "#app/domain/history/entries.server.ts";
import type { Result } from "#app/domain/history/result.ts";
import type { ThingRef } from "#app/domain/history/thing.ts";

type Saved = Result<Edited, ThingIssue>;
/** A thing and the visit that it belongs to; null for the directories and for a visit itself. */
export type Whose = ThingRef & { visitId: string | null };

/** Adds a thing of any kind. `id` comes from the form: sent twice, it makes one thing. */
export const addThing = (current: Current, { kind, id, visitId }: Whose, draft: State): Saved =>
  edit(current, keeperOf(kind), (work) => add(work, current, keeperOf(kind), visitId, draft, id));

/** Changes a thing of any kind from the version that its form was opened with. */
export const changeThing = (current: Current, whose: Whose, version: number, state: State): Saved =>
  edit(current, keeperOf(whose.kind), (work) =>
    revise(work, current, keeperOf(whose.kind), whose, version, state),
  );

/** Removes a thing of any kind; history can bring it back. */
export const removeThing = (current: Current, whose: Whose, version: number): Saved =>
  edit(current, keeperOf(whose.kind), (work) => remove(work, current, keeperOf(whose.kind), whose, version));

/**
 * Takes back one entry of the history of a visit (or of the directories, for null). Throws `notFound` for
 * an entry of another visit, and for one that changed no thing.
 */
export function undoEntry(current: Current, visitId: string | null, entryId: number, anyway: boolean): Saved {
  const entry = findEntry(current.db, entryId);
  if (!entry || entry.visitId !== visitId || !isThingEntry(entry)) throw new DomainError("notFound", "entry");
  const keeper = keeperOf(entry.thing.kind);
  const own: ThingEntry = entry.thing.kind === "visit" ? { ...entry, visitId: null } : entry;
  return edit(current, keeper, (work) => takeBack(work, current, keeper, own, anyway));
}

/** A thing as it stands, with its version. Throws `notFound`, also for one of another visit. */
export function findThing(current: Current, { kind, id, visitId }: Whose): { state: State; version: number } {
  const stored = keeperOf(kind).find(current.db, id);
  if (!stored || stored.visitId !== visitId) throw new DomainError("notFound", kind);
  return stored;
}
