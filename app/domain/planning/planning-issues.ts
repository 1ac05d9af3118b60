import type { ContactPoint, Gift, PreparationTask } from "#app/domain/planning/planning.ts";

export type PlanningIssue =
  | { code: "contactPoint.cannotBeReached" }
  | { code: "preparationTask.helperTwice" }
  | { code: "gift.givenToGiver" };

type Draft<T> = Omit<T, "id">;

/** What cannot be true of a contact, a task or a gift. */
export function findPlanningIssues(
  ...[kind, one]:
    | ["contactPoint", Draft<ContactPoint>]
    | ["preparationTask", Draft<PreparationTask>]
    | ["gift", Draft<Gift>]
): PlanningIssue[] {
  switch (kind) {
    case "contactPoint":
      return one.participationId || one.telephone || one.email
        ? []
        : [{ code: "contactPoint.cannotBeReached" }];
    case "preparationTask": {
      const helpers = one.helpers.map((helper) => helper.organisationId);
      return new Set(helpers).size < helpers.length ? [{ code: "preparationTask.helperTwice" }] : [];
    }
    case "gift":
      return one.giverId && one.giverId === one.recipientId ? [{ code: "gift.givenToGiver" }] : [];
  }
}
