import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import type {
  Outcome,
  OutcomeMove,
  OutcomeParty,
  WorkingGroup,
  WorkingGroupMember,
} from "#app/domain/outcome/outcome.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import {
  outcomeMoves,
  outcomeParties,
  outcomes,
  workingGroupMembers,
  workingGroups,
} from "#db/schema/index.ts";

export type OutcomeDraft = Omit<Outcome, "id" | "status" | "parties" | "moves" | "workingGroup"> & {
  parties: Omit<OutcomeParty, "id">[];
  moves: Omit<OutcomeMove, "id">[]; // earliest first; the last gives the status
  workingGroup: (Omit<WorkingGroup, "members"> & { members: Omit<WorkingGroupMember, "id">[] }) | null;
};

export type OutcomeIssue =
  | { code: "outcome.keyTaken"; key: string }
  | { code: "outcome.statusRequired" }
  | { code: "outcome.statusWithoutSource"; status: string }
  | { code: "outcome.groupRequired" }
  | { code: "outcome.groupForAnotherKind" };

/** Adds what a visit leaves behind, with its chain so far. No status without a source or a person. */
export const addOutcome = (current: Current, slug: string, draft: OutcomeDraft) =>
  change(current, ({ tx, record }): Result<Outcome, OutcomeIssue> => {
    const visit = editableVisit(current, slug);
    const here = and(eq(outcomes.visitId, visit.id), eq(outcomes.key, draft.key));
    const issues = findOutcomeIssues(draft);
    if (tx.select({ id: outcomes.id }).from(outcomes).where(here).get()) {
      issues.push({ code: "outcome.keyTaken", key: draft.key });
    }
    if (issues.length > 0) return rejected(issues);
    const outcome = withIds(draft);
    const { parties, moves, workingGroup, ...rest } = outcome;
    tx.insert(outcomes)
      .values({ ...rest, visitId: visit.id })
      .run();
    for (const [position, party] of parties.entries()) {
      tx.insert(outcomeParties)
        .values({ ...party, position, outcomeId: outcome.id })
        .run();
    }
    for (const [position, move] of moves.entries()) {
      tx.insert(outcomeMoves)
        .values({ ...move, position, outcomeId: outcome.id })
        .run();
    }
    if (workingGroup) {
      const { members, ...group } = workingGroup;
      tx.insert(workingGroups)
        .values({ ...group, outcomeId: outcome.id })
        .run();
      for (const [position, member] of members.entries()) {
        tx.insert(workingGroupMembers)
          .values({ ...member, position, outcomeId: outcome.id })
          .run();
      }
    }
    const { id: outcomeId, key, status } = outcome;
    record({ visitId: visit.id, event: "outcome.added", detail: { outcomeId, key, status } });
    return done(outcome);
  });

function findOutcomeIssues(draft: OutcomeDraft): OutcomeIssue[] {
  const issues: OutcomeIssue[] = [];
  if (draft.moves.length === 0) issues.push({ code: "outcome.statusRequired" });
  for (const { status, sourceId, locator, decidedBy } of draft.moves) {
    if (!(sourceId && locator) && !decidedBy?.trim())
      issues.push({ code: "outcome.statusWithoutSource", status });
  }
  if (draft.kind === "workingGroup" && !draft.workingGroup) issues.push({ code: "outcome.groupRequired" });
  if (draft.kind !== "workingGroup" && draft.workingGroup)
    issues.push({ code: "outcome.groupForAnotherKind" });
  return issues;
}

function withIds(draft: OutcomeDraft): Outcome {
  const named = <T extends object>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, id: randomUUID() as string }));
  const { workingGroup, ...rest } = draft;
  return {
    ...rest,
    id: randomUUID(),
    status: draft.moves[draft.moves.length - 1]!.status,
    parties: named(draft.parties),
    moves: named(draft.moves),
    workingGroup: workingGroup && { ...workingGroup, members: named(workingGroup.members) },
  };
}
