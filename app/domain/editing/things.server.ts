import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { add, type Edited, edit, remove, revise, takeBack } from "#app/domain/editing/edit.server.ts";
import { keeperOf, type ThingIssue } from "#app/domain/editing/keepers.server.ts";
import {
  entriesBetween,
  findEntry,
  isThingEntry,
  type ThingEntry,
} from "#app/domain/history/entries.server.ts";
import { done, type Result } from "#app/domain/history/result.ts";
import { isFollowUpKind, type ThingRef } from "#app/domain/history/thing.ts";

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
  return edit(current, keeper, (work) => takeBack(work, current, keeper, ownOf(entry), anyway));
}

/** An entry as its keeper knows its thing: a visit belongs to none. */
const ownOf = (entry: ThingEntry): ThingEntry =>
  entry.thing.kind === "visit" ? { ...entry, visitId: null } : entry;

/** A thing as it stands, with its version. Throws `notFound`, also for one of another visit. */
export function findThing(current: Current, { kind, id, visitId }: Whose): { state: State; version: number } {
  const stored = keeperOf(kind).find(current.db, id);
  if (!stored || stored.visitId !== visitId) throw new DomainError("notFound", kind);
  return stored;
}

/** As many entries as one act can be taken back with at once. */
const MOST_OF_AN_ACT = 1000;

/**
 * Takes back a whole act: entries that one person made of a visit in one transaction, `from` to `to`, the
 * latest first and all or none. Gives the entries that this makes. Throws `notFound` for anything else.
 */
export function undoAct(
  current: Current,
  visitId: string,
  { from, to }: { from: number; to: number },
): Result<number[], ThingIssue> {
  const { db } = current;
  const all = entriesBetween(db, visitId, from, to, MOST_OF_AN_ACT).filter(isThingEntry);
  const [first] = all;
  const isWhole = all.length === to - from + 1 && first?.id === from;
  if (!isWhole || !all.every(({ at, actorId }) => at === first.at && actorId === first.actorId))
    throw new DomainError("notFound", "entry");
  const made: number[] = [];
  const kinds = all.map(({ thing }) => thing.kind);
  const undone = edit<ThingIssue>(
    current,
    keeperOf(kinds.find((kind) => !isFollowUpKind(kind)) ?? kinds[0]!),
    (work) => {
      for (const entry of all.reverse()) {
        const keeper = keeperOf(entry.thing.kind);
        const back = takeBack(work, current, keeper, ownOf(entry), false);
        if (!back.ok) return back;
        if (back.value.entryId !== null) made.push(back.value.entryId);
      }
      work.leave();
      return done({ id: visitId, state: {}, version: 0, entryId: made[0] ?? null });
    },
  );
  return undone.ok ? done(made) : undone;
}
