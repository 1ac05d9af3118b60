import {
  type Outcome,
  type OutcomeKind,
  type OutcomeStatus,
  outcomeStatuses,
} from "#app/domain/outcome/outcome.ts";

export const outcomeGroups = ["agreed", "open", "said", "closed"] as const;
export type OutcomeGroup = (typeof outcomeGroups)[number];

const groupOf: Record<OutcomeStatus, OutcomeGroup> = {
  noted: "said",
  proposed: "open",
  underConsideration: "open",
  agreed: "agreed",
  initialled: "agreed",
  signed: "agreed",
  inForce: "agreed",
  completed: "closed",
  declined: "closed",
  lapsed: "closed",
  withdrawn: "closed",
};

/** What binds nobody, however far it has come: a proposal that was accepted leads to another outcome. */
const bindsNobody: readonly OutcomeKind[] = [
  "proposal",
  "application",
  "statement",
  "intention",
  "idea",
  "figure",
];

/**
 * Whether both sides can hold each other to an outcome of this kind. What only one side put forward or said
 * is no agreement, whatever became of it.
 */
export const canBind = (kind: OutcomeKind): boolean => !bindsNobody.includes(kind);

/** How far an outcome has come. A proposal never stands among the agreed: one that was accepted is settled. */
export function outcomeGroup({ kind, status }: Pick<Outcome, "kind" | "status">): OutcomeGroup {
  const group = groupOf[status];
  return group === "agreed" && !canBind(kind) ? "closed" : group;
}

/** By what outcomes are counted and asked for: their status, but for what was accepted of one side's wishes. */
export const countedStatuses = [...outcomeStatuses, "accepted"] as const;
export type CountedStatus = (typeof countedStatuses)[number];

/** Under which status an outcome counts. A proposal or application that was agreed to is "accepted". */
export const countedStatus = ({ kind, status }: Pick<Outcome, "kind" | "status">): CountedStatus =>
  groupOf[status] === "agreed" && !canBind(kind) ? "accepted" : status;

/** Outcomes by how far they have come, what binds first. */
export function groupOutcomes(outcomes: readonly Outcome[]): { group: OutcomeGroup; outcomes: Outcome[] }[] {
  return outcomeGroups
    .map((group) => ({ group, outcomes: outcomes.filter((one) => outcomeGroup(one) === group) }))
    .filter(({ outcomes: some }) => some.length > 0);
}
