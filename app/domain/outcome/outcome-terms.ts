import type { OutcomeKind, Terms } from "#app/domain/outcome/outcome.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

export type TermsIssue =
  | { code: "outcome.endsFirst"; validFrom: LocalDate }
  | { code: "outcome.instrumentForAnotherKind" }
  | { code: "outcome.noticeWithoutEnd" };

/** What cannot be true of the terms of an outcome: an end before its beginning, the form of an agreement on what is none, a notice before no end. */
export function findTermsIssues({
  kind,
  instrument,
  validFrom,
  validUntil,
  noticeDays,
}: { kind: OutcomeKind } & Pick<
  Terms,
  "instrument" | "validFrom" | "validUntil" | "noticeDays"
>): TermsIssue[] {
  const issues: TermsIssue[] = [];
  if (validFrom !== null && validUntil !== null && validUntil < validFrom)
    issues.push({ code: "outcome.endsFirst", validFrom });
  if (instrument !== null && kind !== "agreement") issues.push({ code: "outcome.instrumentForAnotherKind" });
  if (noticeDays !== null && validUntil === null) issues.push({ code: "outcome.noticeWithoutEnd" });
  return issues;
}
