import type { Outcome, OutcomeStatus } from "#app/domain/outcome/outcome.ts";

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

/** How far a status has come. A proposal never stands among the agreed. */
export const outcomeGroup = (status: OutcomeStatus): OutcomeGroup => groupOf[status];

/** Outcomes by how far they have come, what binds first. */
export function groupOutcomes(outcomes: readonly Outcome[]): { group: OutcomeGroup; outcomes: Outcome[] }[] {
  return outcomeGroups
    .map((group) => ({ group, outcomes: outcomes.filter(({ status }) => groupOf[status] === group) }))
    .filter(({ outcomes: some }) => some.length > 0);
}
