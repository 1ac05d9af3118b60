import { findChainFaults } from "#app/domain/outcome/allowed-moves.ts";
import type {
  Outcome,
  OutcomeKind,
  OutcomeMove,
  OutcomeStatus,
  WorkingGroup,
  WorkingGroupMember,
} from "#app/domain/outcome/outcome.ts";
import { findTermsIssues, type TermsIssue } from "#app/domain/outcome/outcome-terms.ts";
import type { RhythmColumns } from "#app/domain/outcome/rhythm-columns.ts";
import { findRhythmIssues, hasRhythm, type RhythmIssue } from "#app/domain/outcome/rhythm-issues.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** An outcome as its form holds it: the working group's own facts stand beside the others. */
export type OutcomeState = Omit<Outcome, "id" | "status" | "workingGroup"> &
  RhythmColumns & {
    mandate: WorkingGroup["mandate"] | null;
    rhythm: WorkingGroup["rhythm"];
    members: WorkingGroupMember[];
  };

export type OutcomeIssue =
  | RhythmIssue
  | { code: "outcome.keyTaken"; key: string }
  | { code: "outcome.followsItself" }
  | { code: "outcome.statusRequired" }
  | { code: "outcome.statusWithoutSource"; status: string }
  | MoveIssue
  | TermsIssue
  | { code: "outcome.groupRequired" }
  | { code: "outcome.groupForAnotherKind" }
  | { code: "outcome.memberIsNobody" };

/** A link of the chain that cannot be; `from` is null for the first. */
export type MoveIssue =
  | { code: "outcome.moveNotAllowed"; kind: OutcomeKind; from: OutcomeStatus | null; to: OutcomeStatus }
  | { code: "outcome.movesOutOfOrder"; onDate: LocalDate; before: LocalDate };

type TermName = "instrument" | "validFrom" | "validUntil" | "noticeDays";
type Link = Pick<OutcomeMove, "status" | "onDate"> & { id?: string };

/**
 * The links that cannot be, of those that stand anew. What stood once, `stood` (any earlier state of the same
 * outcome), is not asked about again: it was recorded before the rule was, and history must be able to put it back.
 */
export function findMoveIssues(
  kind: OutcomeKind,
  moves: readonly Link[],
  stood: readonly { kind: OutcomeKind; moves: readonly Link[] }[] = [],
): MoveIssue[] {
  const faults = findChainFaults(kind, moves);
  if (faults.length === 0) return [];
  const wordOf = (one: OutcomeKind, { at, ...fault }: (typeof faults)[number], links: readonly Link[]) => {
    const { id, onDate } = links[at]!;
    return JSON.stringify([one, id, fault.code === "notAllowed" ? links[at - 1]?.id : onDate, fault]);
  };
  const known = new Set(
    stood.flatMap((one) =>
      findChainFaults(one.kind, one.moves).map((fault) => wordOf(one.kind, fault, one.moves)),
    ),
  );
  return faults
    .filter((fault) => moves[fault.at]!.id === undefined || !known.has(wordOf(kind, fault, moves)))
    .map((fault) =>
      fault.code === "notAllowed"
        ? { code: "outcome.moveNotAllowed", kind, from: fault.from, to: fault.to }
        : { code: "outcome.movesOutOfOrder", onDate: moves[fault.at]!.onDate!, before: fault.before },
    );
}

/**
 * What cannot be true of an outcome by itself, its chain apart (`findMoveIssues`): no status without a source and
 * the place in it, or a person who says so; terms that contradict each other; a mandate and members for working groups, and
 * for nothing else; no member who is neither a body nor a person; of a rhythm, what `findRhythmIssues` finds.
 */
export function findOutcomeIssues(
  state: Pick<OutcomeState, "kind" | "mandate" | "rhythm" | TermName> &
    RhythmColumns & {
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
  issues.push(...findTermsIssues(state));
  const hasGroup = mandate !== null || rhythm !== null || members.length > 0 || hasRhythm(state);
  if (kind === "workingGroup" && !mandate) issues.push({ code: "outcome.groupRequired" });
  if (kind !== "workingGroup" && hasGroup) issues.push({ code: "outcome.groupForAnotherKind" });
  if (members.some(({ organisationId, participationId }) => !organisationId && !participationId)) {
    issues.push({ code: "outcome.memberIsNobody" });
  }
  if (kind === "workingGroup") issues.push(...findRhythmIssues(state));
  return issues;
}
