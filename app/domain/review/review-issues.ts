import type { Review } from "#app/domain/review/review.ts";

export type ReviewIssue =
  /** A review that was held has a judgement and somebody who gave it; one to come has neither. */
  | { code: "review.judgedByNobody" }
  | { code: "review.nextBeforeThis" }
  | { code: "review.findingAboutOneThing" }
  | { code: "review.findingTwice" };

/** What cannot be true of a review. */
export function findReviewIssues(review: Omit<Review, "id">): ReviewIssue[] {
  const { onDate, heldOn, heldBy, judgement, nextOn, findings } = review;
  const issues: ReviewIssue[] = [];
  const said = [heldOn !== null, Boolean(heldBy?.trim()), judgement !== null];
  if (new Set(said).size > 1) issues.push({ code: "review.judgedByNobody" });
  if (nextOn !== null && nextOn <= (heldOn ?? onDate)) issues.push({ code: "review.nextBeforeThis" });
  if (findings.some(({ outcomeId, actionItemId }) => (outcomeId === null) === (actionItemId === null)))
    issues.push({ code: "review.findingAboutOneThing" });
  const about = findings.map(({ outcomeId, actionItemId }) => outcomeId ?? actionItemId);
  if (new Set(about).size < about.length) issues.push({ code: "review.findingTwice" });
  return issues;
}
