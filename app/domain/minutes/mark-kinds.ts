import type { OutcomeKind } from "#app/domain/outcome/outcome.ts";

/** What a decision can become; a working group, which needs a mandate, has its own form. */
export const decisionKinds = [
  "commitment",
  "agreement",
  "jointStatement",
] as const satisfies readonly OutcomeKind[];
export type DecisionKind = (typeof decisionKinds)[number];
