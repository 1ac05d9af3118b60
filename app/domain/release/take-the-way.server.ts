import type { Current } from "#app/domain/access/current.server.ts";
import { remove, restore } from "#app/domain/editing/edit.server.ts";
import { StillReferredTo } from "#app/domain/editing/keeper.server.ts";
import { keeperOf, type ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { isPointedAt } from "#app/domain/editing/references.server.ts";
import type { Work } from "#app/domain/history/change.server.ts";
import { type Result, rejected } from "#app/domain/history/result.ts";
import type { ThingRef } from "#app/domain/history/thing.ts";
import { type Goal, loosened, namedBy, type Standing, whatStays } from "#app/domain/release/way-back.ts";

/** A thing that could not become what it was to become, why, and what keeps it. */
export type NotTaken = { thing: ThingRef; issue: ThingIssue; by: ThingRef[] };

/**
 * Brings the things of a draft to their goals, as far as can be, in an order in which every step is true in
 * itself and can be taken back, latest first: something is added after what it names and goes before it; where two
 * name each other, one does without for a while. Gives the entries made, and what could not be.
 */
export function takeTheWay(
  work: Work,
  current: Current,
  visitId: string,
  goals: readonly Goal[],
  draft: ReadonlyMap<string, Standing>,
): { entries: number[]; refused: NotTaken[] } {
  const { db } = current;
  const things = new Map(draft);
  const names = new Map([...draft.values()].map((thing) => [thing.id, new Set(namedBy(thing))]));
  const entries: number[] = [];
  const issues = new Map<string, ThingIssue>();
  const ofVisit = new Set([...draft.keys(), ...goals.map(({ id }) => id)]);
  const ownerOf = ({ kind }: ThingRef) => (kind === "visit" ? null : visitId);
  const namersOf = (id: string) =>
    [...things.values()].filter((one) => one.id !== id && names.get(one.id)!.has(id));
  const isThere = (id: string) => !ofVisit.has(id) || things.has(id);
  const isTrue = ({ kind, id, state }: Standing) =>
    keeperOf(kind).judge(db, { id, visitId: ownerOf({ kind, id }) }, state).ok;

  const staying = whatStays(goals, draft);
  let pending = goals.filter(({ id }) => !staying.has(id));

  const note = (id: string, result: Result<{ entryId: number | null }, ThingIssue>): boolean => {
    if (!result.ok) issues.set(id, result.issues[0]!);
    else if (result.value.entryId !== null) entries.push(result.value.entryId);
    return result.ok;
  };
  const set = (thing: Standing): boolean => {
    const { kind, id, state } = thing;
    const isSet = note(id, restore(work, current, keeperOf(kind), { id, visitId: ownerOf(thing) }, state));
    if (isSet) {
      things.set(id, thing);
      names.set(id, new Set(namedBy(thing)));
    }
    return isSet;
  };
  const takeOff = (ref: ThingRef): boolean => {
    const isGone = note(ref.id, removeOrStay(work, current, ref, visitId));
    if (isGone) {
      things.delete(ref.id);
      names.delete(ref.id);
    }
    return isGone;
  };
  /** `canReturn`: only a step that can be taken back as things are then, which is as they are now. */
  const take = ({ state, ...ref }: Goal, canReturn: boolean): boolean => {
    const now = things.get(ref.id);
    if (canReturn && now && !isTrue(now)) return false;
    if (state === null) return namersOf(ref.id).length === 0 && takeOff(ref);
    if (!namedBy({ ...ref, state }).every(isThere)) return false;
    if (set({ ...ref, state })) return true;
    // Where the stays move with the item, it is said to lie outside of them for the while.
    const isOutside = issues.get(ref.id)?.code === "item.outsideEveryLeg" && pending.some(isStay);
    if (canReturn && now && isOutside) set({ ...ref, state: { ...state, isOutsideLeg: true } });
    return false;
  };

  /** Adds, or prepares to remove, one of several things that name each other. */
  const loosenOne = (): boolean => {
    const awaited = new Set(pending.map(({ id }) => id));
    for (const { state, ...ref } of pending) {
      if (state === null) {
        for (const namer of namersOf(ref.id)) {
          const next = loosened(namer, (id) => id !== ref.id);
          const isLoose = !namedBy({ ...namer, state: next }).includes(ref.id);
          if (awaited.has(namer.id) && isLoose && set({ ...namer, state: next })) return true;
        }
      } else if (!things.has(ref.id)) {
        const next = loosened({ ...ref, state }, (id) => isThere(id) || !awaited.has(id));
        if (namedBy({ ...ref, state: next }).every(isThere) && set({ ...ref, state: next })) return true;
      }
    }
    return false;
  };
  /** Takes whatever can be taken of some goals; an item that is still to change may have moved already. */
  const advance = (some: (goal: Goal) => boolean): boolean => {
    const made = entries.length;
    const left = pending.filter((goal) => !some(goal) || !take(goal, true));
    const isFurther = left.length < pending.length || entries.length > made;
    pending = left;
    return isFurther;
  };
  while (pending.length > 0) {
    // Stays move once nothing else can: what lies in them could not be put back otherwise.
    if (advance((goal) => !isStay(goal)) || advance(isStay) || loosenOne()) continue;
    const anyway = pending.find((goal) => take(goal, false));
    if (!anyway) break;
    pending = pending.filter((goal) => goal !== anyway);
  }
  return {
    entries,
    refused: [
      ...pending.map(({ kind, id, state }) => ({
        thing: { kind, id },
        issue: issues.get(id) ?? {
          code: state === null ? ("thing.inUse" as const) : ("thing.refersToRemoved" as const),
        },
        by: state === null ? namersOf(id).map(refOf) : [],
      })),
      ...[...staying].map(([id, by]) => ({
        thing: refOf(draft.get(id)!),
        issue: { code: "thing.inUse" as const },
        by,
      })),
    ],
  };
}

const isStay = ({ kind }: ThingRef): boolean => kind === "leg";
const refOf = ({ kind, id }: ThingRef): ThingRef => ({ kind, id });

/** Removes a thing unless anything at all still points at it; then nothing of it is touched. */
function removeOrStay(
  work: Work,
  current: Current,
  { kind, id }: ThingRef,
  visitId: string,
): ReturnType<typeof remove<ThingIssue>> {
  const { $client } = current.db;
  const keeper = keeperOf(kind);
  const { version } = keeper.find(current.db, id)!;
  const stays = () => {
    $client.exec("rollback to removal");
    return rejected([{ code: "thing.inUse" as const }]);
  };
  $client.exec("savepoint removal");
  try {
    const removed = remove(work, current, keeper, { id, visitId }, version);
    return removed.ok && isPointedAt(current.db, kind, id) ? stays() : removed;
  } catch (error) {
    if (error instanceof StillReferredTo) return stays();
    throw error;
  } finally {
    $client.exec("release removal");
  }
}
