import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReviewList } from "#app/components/follow-up/review-list.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { reviewsPage } from "#app/http/reviews.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(reviewsPage);

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].actions.review.title);

export default function ReviewsRoute() {
  return <ReviewList {...useLoaderData<typeof loader>()} />;
}
