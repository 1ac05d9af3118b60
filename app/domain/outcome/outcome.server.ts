import { and, eq, max } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { add, type EditIssue, edit } from "#app/domain/editing/edit.server.ts";
import { type Keeper, type Stored, tableKeeper } from "#app/domain/editing/keeper.server.ts";
import { keyFromText } from "#app/domain/editing/key-from-text.ts";
import { entriesOfThing } from "#app/domain/history/entries.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import {
  noTerms,
  type Outcome,
  type OutcomeMove,
  type OutcomeParty,
  type Rhythm,
  type Terms,
  type WorkingGroup,
  type WorkingGroupMember,
} from "#app/domain/outcome/outcome.ts";
import { outcomeFields } from "#app/domain/outcome/outcome-form.ts";
import {
  findMoveIssues,
  findOutcomeIssues,
  type OutcomeIssue,
  type OutcomeState,
} from "#app/domain/outcome/outcome-issues.ts";
import { fromRhythm, noRhythm, rhythmColumns } from "#app/domain/outcome/rhythm-columns.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import type { Db } from "#db/database.ts";
import {
  outcomeMoves,
  outcomeParties,
  outcomes,
  workingGroupMembers,
  workingGroups,
} from "#db/schema/index.ts";
import { storeOf } from "#db/store.ts";

export type OutcomeDraft = Omit<
  Outcome,
  keyof Terms | "id" | "status" | "parties" | "moves" | "workingGroup"
> &
  Partial<Terms> & {
    parties: Omit<OutcomeParty, "id">[];
    moves: (Omit<OutcomeMove, "id" | "reason"> & { reason?: string | null })[]; // earliest first; the last gives the status
    workingGroup:
      | (Omit<WorkingGroup, "members" | "meets"> & {
          meets?: Rhythm | null;
          members: Omit<WorkingGroupMember, "id">[];
        })
      | null;
  };

const groups = storeOf(workingGroups, "outcomeId");

const rows = tableKeeper<OutcomeIssue>({
  kind: "outcome",
  fields: outcomeFields,
  table: outcomes,
  parts: [
    { name: "parties", table: outcomeParties, owner: "outcomeId" },
    { name: "moves", table: outcomeMoves, owner: "outcomeId" },
    { name: "members", table: workingGroupMembers, owner: "outcomeId" },
  ],
  fromRow: ({ status: _, ...row }) => row,
  issuesOf: () => [],
});

/** How outcomes are kept: with their chain, their parties and, for a working group, its mandate and members. */
export const outcomeKeeper: Keeper<OutcomeIssue> = {
  ...rows,
  find: (db, id) => {
    const stored = rows.find(db, id);
    return stored && withGroup(stored, groups.of(db, id)[0]);
  },
  findMany: (db, ids) => {
    const groupsOf = groups.ofMany(db, ids);
    const found = rows.findMany(db, ids);
    return new Map([...found].map(([id, stored]) => [id, withGroup(stored, groupsOf.get(id)?.[0])]));
  },
  complete: (db, { id, visitId }, state) => {
    const { key, title, position, moves = [] } = state as Partial<OutcomeState>;
    const isTaken = (word: string) => ![id, undefined].includes(idOfKey(db, visitId!, word));
    return {
      ...noTerms,
      ...noRhythm,
      ...state,
      moves: moves.map((move) => ({ ...move, reason: move.reason ?? null })),
      key: key || keyFromText(title ?? null, "outcome", isTaken),
      position: position ?? nextPosition(db, visitId!),
    };
  },
  judge: (db, { id, visitId }, state) => {
    const outcome = state as OutcomeState;
    const { key, kind, followsFromId, moves } = outcome;
    const isTaken = ![id, undefined].includes(idOfKey(db, visitId!, key));
    const issues = [
      ...(isTaken ? [{ code: "outcome.keyTaken" as const, key }] : []),
      ...(leadsBack(db, followsFromId, id) ? [{ code: "outcome.followsItself" as const }] : []),
      ...findOutcomeIssues({ ...noTerms, ...outcome }),
      ...(findMoveIssues(kind, moves).length > 0 ? findMoveIssues(kind, moves, whatStood(db, id)) : []),
    ];
    const status = moves[moves.length - 1]?.status;
    return issues.length > 0 ? rejected(issues) : done({ ...state, status });
  },
  write: (db, place, judged, before) => {
    const full = { ...noTerms, ...noRhythm, ...judged } as State; // older entries of history lack some
    const { mandate, rhythm } = full as OutcomeState;
    // Members are rows of the group: it is written before them, and taken off after them.
    if (mandate) {
      const meets = rhythmColumns(full as OutcomeState);
      const group = { outcomeId: place.id, mandate, rhythm, ...meets };
      db.insert(workingGroups)
        .values(group)
        .onConflictDoUpdate({ target: workingGroups.outcomeId, set: group })
        .run();
    }
    rows.write(db, place, full, before);
    if (!mandate) groups.remove(db, place.id);
  },
  remove: (db, place, now) => {
    rows.remove(db, place, now);
    groups.remove(db, place.id);
  },
};

function withGroup(stored: Stored, group: ReturnType<typeof groups.of>[number] | undefined): Stored {
  const { mandate = null, rhythm = null } = group ?? {};
  const {
    outcomeId: _o,
    mandate: _m,
    rhythm: _r,
    ...meets
  } = group ?? { ...noRhythm, outcomeId: "", mandate, rhythm };
  return { ...stored, state: { ...stored.state, mandate, rhythm, ...meets } };
}

/** Adds what a visit leaves behind, with its chain so far. No status without a source or a person. */
export function addOutcome(
  current: Current,
  slug: string,
  { workingGroup, ...draft }: OutcomeDraft,
): Result<{ id: string; key: string }, OutcomeIssue | EditIssue> {
  const visit = editableVisit(current, slug);
  const { mandate = null, rhythm = null, meets = null, members = [] } = workingGroup ?? {};
  const state: State = { ...noTerms, ...draft, mandate, rhythm, ...fromRhythm(meets), members };
  const added = edit(current, outcomeKeeper, (work) => add(work, current, outcomeKeeper, visit.id, state));
  return added.ok ? done({ id: added.value.id, key: draft.key }) : added;
}

const idOfKey = (db: Db, visitId: string, key: string): string | undefined =>
  db
    .select({ id: outcomes.id })
    .from(outcomes)
    .where(and(eq(outcomes.visitId, visitId), eq(outcomes.key, key)))
    .get()?.id;

/** The place after all outcomes of the visit. */
const nextPosition = (db: Db, visitId: string): number =>
  (db
    .select({ last: max(outcomes.position) })
    .from(outcomes)
    .where(eq(outcomes.visitId, visitId))
    .get()?.last ?? 0) + 1;

/** How an outcome stands, and every state that it ever had. */
function whatStood(db: Db, id: string): Pick<OutcomeState, "kind" | "moves">[] {
  const stored = rows.find(db, id)?.state;
  const told = entriesOfThing(db, id, EVERY).flatMap(({ detail }) => [detail.before, detail.after]);
  return [stored, ...told].filter((state) => state !== null && state !== undefined) as OutcomeState[];
}

/** More entries than any outcome has. */
const EVERY = 10_000;

/** Whether what led to an outcome, and what led to that, comes to the outcome itself. */
function leadsBack(db: Db, fromId: string | null, toId: string): boolean {
  const before = (id: string) =>
    db.select({ id: outcomes.followsFromId }).from(outcomes).where(eq(outcomes.id, id)).get()?.id;
  for (let id: string | null | undefined = fromId; id; id = before(id)) if (id === toId) return true;
  return false;
}
