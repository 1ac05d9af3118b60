import type { Outcome, OutcomeMove, WorkingGroup, WorkingGroupMember } from "#app/domain/outcome/outcome.ts";
import type { RhythmColumns } from "#app/domain/outcome/rhythm-columns.ts";

/** An outcome as its form holds it: the working group's own facts stand beside the others. */
export type OutcomeState = Omit<Outcome, "id" | "status" | "workingGroup"> &
  RhythmColumns & {
    mandate: WorkingGroup["mandate"] | null;
    rhythm: WorkingGroup["rhythm"];
    members: WorkingGroupMember[];
  };

export type OutcomeIssue =
  | { code: "outcome.keyTaken"; key: string }
  | { code: "outcome.followsItself" }
  | { code: "outcome.statusRequired" }
  | { code: "outcome.statusWithoutSource"; status: string }
  | { code: "outcome.groupRequired" }
  | { code: "outcome.groupForAnotherKind" }
  | { code: "outcome.memberIsNobody" };

/**
 * What cannot be true of an outcome by itself: no status without a source and the place in it, or a
 * person who says so; a mandate and members for working groups, and for nothing else; no member who is
 * neither a body nor a person.
 */
export function findOutcomeIssues(
  state: Pick<OutcomeState, "kind" | "mandate" | "rhythm"> & {
    moves: readonly Omit<OutcomeMove, "id">[];
    members: readonly Omit<WorkingGroupMember, "id">[];
  },
): OutcomeIssue[] {
  const { kind, moves, mandate, rhythm, members } = state;
  const issues: OutcomeIssue[] = [];
  if (moves.length === 0) issues.push({ code: "outcome.statusRequired" });
  for (const { status, sourceId, locator, decidedBy } of moves) {
    if (!(sourceId && locator) && !decidedBy?.trim())
      issues.push({ code: "outcome.statusWithoutSource", status });
  }
  const hasGroup = mandate !== null || rhythm !== null || members.length > 0;
  if (kind === "workingGroup" && !mandate) issues.push({ code: "outcome.groupRequired" });
  if (kind !== "workingGroup" && hasGroup) issues.push({ code: "outcome.groupForAnotherKind" });
  if (members.some(({ organisationId, participationId }) => !organisationId && !participationId)) {
    issues.push({ code: "outcome.memberIsNobody" });
  }
  return issues;
}
