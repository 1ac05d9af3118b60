import type { Minutes } from "#app/domain/minutes/minutes.ts";

export type MinutesIssue =
  /** The item has minutes already. */
  | { code: "minutes.keptAlready"; id: string }
  | { code: "minutes.agreedWithoutDate" }
  | { code: "minutes.agreedWithoutText" }
  | { code: "minutes.markBecameTwoThings" };

/** What cannot be true of minutes by themselves. */
export function findMinutesIssues({
  state,
  agreedOn,
  body,
  marks,
}: Pick<Minutes, "state" | "agreedOn" | "body"> & {
  marks: readonly Omit<Minutes["marks"][number], "id">[];
}): MinutesIssue[] {
  const issues: MinutesIssue[] = [];
  if ((state === "agreed") !== (agreedOn !== null)) issues.push({ code: "minutes.agreedWithoutDate" });
  if ((state === "circulated" || state === "agreed") && !body?.trim())
    issues.push({ code: "minutes.agreedWithoutText" });
  if (marks.some(({ outcomeId, actionItemId }) => outcomeId && actionItemId))
    issues.push({ code: "minutes.markBecameTwoThings" });
  return issues;
}
