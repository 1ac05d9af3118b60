import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReviewSheetPage } from "#app/components/follow-up/review-sheet.tsx";
import type { RefusedReview, ReviewSheet } from "#app/domain/review/review-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { reviewSheet } from "#app/http/review-sheet.server.ts";
import { changeReview } from "#app/http/reviews.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { formatsIn } from "#app/i18n/formats.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(reviewSheet);

export const action = signedIn(changeReview);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const language = languageIn(matches);
  const { actions, problem } = messagesIn[language];
  return titled(
    matches,
    data ? actions.review.of(formatsIn(language).day(data.review.onDate)) : problem.titles[404]!,
  );
};

export default function ReviewRoute() {
  const sheet = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedReview>();
  return <ReviewSheetPage sheet={refused?.act ? withRefused(sheet, refused) : sheet} />;
}

/** The sheet with what was refused as it was typed. */
function withRefused(sheet: ReviewSheet, { act, view }: RefusedReview): ReviewSheet {
  if (act === "hold") return { ...sheet, form: { ...sheet.form, ...view } };
  return sheet.next ? { ...sheet, next: { ...sheet.next, form: { ...sheet.next.form, ...view } } } : sheet;
}
