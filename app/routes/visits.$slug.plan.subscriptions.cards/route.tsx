import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CardSheet } from "#app/components/plan/subscriptions/card-sheet.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { cardsPage } from "#app/http/cards.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn(cardsPage);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ subscriptions }) => subscriptions.card.title);

export default function PlanCards() {
  const { plan, sheet, origin } = useLoaderData<typeof loader>();
  return <CardSheet sheet={sheet} draft={plan.content} origin={origin} />;
}
