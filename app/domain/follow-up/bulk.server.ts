import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { edit, revise, takeBack } from "#app/domain/editing/edit.server.ts";
import { keeperOf, type ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { type BulkAct, type BulkIssue, nextState } from "#app/domain/follow-up/bulk.ts";
import { findEntry, isThingEntry } from "#app/domain/history/entries.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import { isFollowUpKind } from "#app/domain/history/thing.ts";

/** A follow-up that was ticked, and the version in which it was shown; null for whatever version there is. */
export type Picked = { kind: "outcome" | "actionItem"; id: string; version: number | null };

/** What an act would do to one of those that were ticked. */
export type Verdict = { picked: Picked; version: number } & (
  | { will: "change" }
  | { will: "stay" } // it is so already
  | { will: "refuse"; issue: BulkIssue | ThingIssue }
);

/** As many as one page of the board can have ticked, and some more. */
export const MOST_PICKED = 200;

type Acted = { verdicts: Verdict[]; entries: number[] };

/** Throws `notFound` for whoever may not change follow-ups. */
function insistOnEditing(current: Current): void {
  if (!may(current.actor, "followUp.edit")) throw new DomainError("notFound", "page");
}

/**
 * What an act would do to each, found out by doing it and taking it back within one transaction: so the page
 * that asks and the act that follows cannot differ. Throws `notFound` for whoever may not edit.
 */
export function previewBulk(current: Current, picks: readonly Picked[], act: BulkAct): Verdict[] {
  const tried = run(current, picks, act, () => true);
  return tried.verdicts;
}

/**
 * Changes several follow-ups of whatever visits in one transaction, each with its own entry: all that were
 * shown as "will change", or, when one of them no longer can, none. Gives the entries, which follow each
 * other, or what each would come to now.
 */
export function changeSeveral(
  current: Current,
  picks: readonly Picked[],
  act: BulkAct,
): Result<number[], Verdict> {
  const acted = run(current, picks, act, ({ verdicts }) => verdicts.some(({ will }) => will === "refuse"));
  return acted.isTakenBack ? rejected(acted.verdicts) : done(acted.entries);
}

function run(
  current: Current,
  picks: readonly Picked[],
  act: BulkAct,
  isTakenBack: (acted: Acted) => boolean,
): Acted & { isTakenBack: boolean } {
  insistOnEditing(current);
  const acted: Acted = { verdicts: [], entries: [] };
  const result = edit<ThingIssue>(current, keeperOf("actionItem"), (work) => {
    for (const picked of picks) {
      const keeper = keeperOf(picked.kind);
      const stored = keeper.find(current.db, picked.id);
      const version = stored?.version ?? 0;
      const say = (will: "change" | "stay") => acted.verdicts.push({ picked, version, will });
      const refuse = (issue: BulkIssue | ThingIssue) =>
        acted.verdicts.push({ picked, version, will: "refuse", issue });
      if (!stored) {
        refuse({ code: "bulk.gone" });
        continue;
      }
      const next = nextState(act, picked.kind, stored.state);
      if (!next.ok) {
        refuse(next.issue);
        continue;
      }
      const whose = { id: picked.id, visitId: stored.visitId };
      const revised = revise(work, current, keeper, whose, picked.version ?? stored.version, next.state);
      if (!revised.ok) refuse(revised.issues[0]!);
      else if (revised.value.entryId === null) say("stay");
      else {
        acted.entries.push(revised.value.entryId);
        say("change");
      }
    }
    work.leave();
    if (isTakenBack(acted)) return rejected([{ code: "thing.inUse" }]);
    return done({ id: "", state: {}, version: 0, entryId: acted.entries[0] ?? null });
  });
  return { ...acted, isTakenBack: !result.ok };
}

/** The entries of an act over several visits, if they are one person's, made in one transaction, and all there. */
function entriesOfAct(current: Current, from: number, to: number) {
  if (to < from || to - from >= MOST_PICKED) return null;
  const all = Array.from({ length: to - from + 1 }, (_, n) => findEntry(current.db, from + n)).flatMap(
    (entry) => (entry && isThingEntry(entry) && isFollowUpKind(entry.thing.kind) ? [entry] : []),
  );
  const [first] = all;
  const isWhole =
    first !== undefined &&
    all.length === to - from + 1 &&
    first.actorId === current.actor.id &&
    all.every(({ at, actorId }) => at === first.at && actorId === first.actorId);
  return isWhole ? all : null;
}

/** How many things an own act changed, and whether it can still be taken back; null where there is no such act. */
export function actOverVisits(current: Current, from: number, to: number) {
  const all = entriesOfAct(current, from, to);
  return all && { count: all.length, isUndone: all.some(({ isUndone }) => isUndone) };
}

/** Takes an own act over several visits back, the latest first and all or none. Throws `notFound` for any other. */
export function undoSeveral(current: Current, from: number, to: number): Result<number[], ThingIssue> {
  insistOnEditing(current);
  const all = entriesOfAct(current, from, to);
  if (!all) throw new DomainError("notFound", "entry");
  const made: number[] = [];
  const undone = edit<ThingIssue>(current, keeperOf("actionItem"), (work) => {
    for (const entry of all.reverse()) {
      const back = takeBack(work, current, keeperOf(entry.thing.kind), entry, false);
      if (!back.ok) return back;
      if (back.value.entryId !== null) made.push(back.value.entryId);
    }
    work.leave();
    return done({ id: "", state: {}, version: 0, entryId: made[0] ?? null });
  });
  return undone.ok ? done(made) : undone;
}
