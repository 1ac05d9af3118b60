import type { Current } from "#app/domain/access/current.server.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { add, edit, remove, revise } from "#app/domain/editing/edit.server.ts";
import { keeperOf, type ThingIssue } from "#app/domain/editing/keepers.server.ts";
import type { Work } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import { isDirectoryKind, type ThingKind, type ThingRef } from "#app/domain/history/thing.ts";
import type { Db } from "#db/database.ts";

/** What keeps one thing of several from being changed; the others are then left as they are. */
export type RefusedBy = { code: "act.refusedBy"; thing: ThingRef; issue: ThingIssue };

/**
 * What an act over several things does to each, and whether it could be done; nothing at all is written when
 * one of them is refused.
 */
export type Steps = {
  db: Db;
  add: (thing: ThingRef, state: State) => boolean;
  change: (thing: ThingRef, next: (state: State) => State) => boolean;
  remove: (thing: ThingRef) => boolean;
};

/**
 * Changes several things of a visit in one transaction, each with its own entry: all of them or none. Gives
 * the entries of the visit's history in their order; what is added to the directories has its entry there.
 */
export function together<Issue>(
  current: Current,
  visitId: string,
  act: (steps: Steps) => Issue[],
  kind: ThingKind = "party", // whose permission it takes
): Result<number[], Issue | ThingIssue | RefusedBy> {
  const { db } = current;
  const entries: number[] = [];
  const refused: RefusedBy[] = [];
  const take = (thing: ThingRef, result: ReturnType<typeof add<ThingIssue>>): boolean => {
    if (!result.ok)
      refused.push(...result.issues.map((issue) => ({ code: "act.refusedBy" as const, thing, issue })));
    else if (result.value.entryId !== null && !isDirectoryKind(thing.kind))
      entries.push(result.value.entryId);
    return result.ok;
  };
  const stepsOf = (work: Work): Steps => ({
    db,
    add: (thing, state) => {
      const owner = isDirectoryKind(thing.kind) ? null : visitId;
      return take(thing, add(work, current, keeperOf(thing.kind), owner, state, thing.id));
    },
    change: (thing, next) => {
      const keeper = keeperOf(thing.kind);
      const { state, version } = keeper.find(db, thing.id)!;
      return take(thing, revise(work, current, keeper, { id: thing.id, visitId }, version, next(state)));
    },
    remove: (thing) => {
      const keeper = keeperOf(thing.kind);
      const { version } = keeper.find(db, thing.id)!;
      return take(thing, remove(work, current, keeper, { id: thing.id, visitId }, version));
    },
  });
  const acted = edit<Issue | ThingIssue | RefusedBy>(current, keeperOf(kind), (work) => {
    const issues = [...act(stepsOf(work)), ...refused];
    if (issues.length > 0) return rejected(issues);
    work.leave();
    return done({ id: visitId, state: {}, version: 0, entryId: entries[0] ?? null });
  });
  return acted.ok ? done(entries) : acted;
}
