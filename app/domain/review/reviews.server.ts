import { type Keeper, tableKeeper } from "#app/domain/editing/keeper.server.ts";
import type { Review } from "#app/domain/review/review.ts";
import { reviewFields } from "#app/domain/review/review-form.ts";
import { findReviewIssues, type ReviewIssue } from "#app/domain/review/review-issues.ts";
import { reviewFindings, reviews } from "#db/schema/index.ts";

/** How reviews are kept. */
export const reviewKeeper: Keeper<ReviewIssue> = tableKeeper<ReviewIssue>({
  kind: "review",
  fields: reviewFields,
  table: reviews,
  parts: [{ name: "findings", table: reviewFindings, owner: "reviewId" }],
  issuesOf: (_db, _place, state) => findReviewIssues(state as Omit<Review, "id">),
});
