import type { ActionFacts, OutcomeFacts } from "#app/domain/follow-up/follow-up.ts";
import { canBind } from "#app/domain/outcome/outcome-groups.ts";

/** What became of a promise. */
export type Promised = "kept" | "broken" | "open";

/**
 * What became of an outcome as a promise; null for what never was one. A promise is what both sides agreed
 * at some time: a proposal, an idea or a statement is none, whatever its status. It is kept once it is
 * completed or in force, broken when it lapsed, was withdrawn or declined after it had been agreed.
 */
export function promiseOfOutcome({
  kind,
  status,
  hasAgreed,
}: Pick<OutcomeFacts, "kind" | "status" | "hasAgreed">): Promised | null {
  if (!canBind(kind)) return null;
  if (status === "completed") return "kept";
  if (!hasAgreed) return null;
  if (status === "inForce") return "kept";
  return ["lapsed", "withdrawn", "declined"].includes(status) ? "broken" : "open";
}

/** What became of an action: every action is a promise of its owners. Dropped is not kept. */
export function promiseOfAction({ status }: Pick<ActionFacts, "status">): Promised {
  if (status === "done") return "kept";
  return status === "dropped" ? "broken" : "open";
}
