import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import { AddressList } from "#app/components/plan/subscriptions/address-list.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { subscriptionsPage } from "#app/http/subscriptions.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn(subscriptionsPage);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ subscriptions }) => subscriptions.tab);

export default function PlanSubscriptions() {
  const { plan, list } = useLoaderData<typeof loader>();
  return (
    <PlanFrame plan={plan}>
      <AddressList list={list} mayEdit={plan.mayEdit} isReleased={plan.released !== null} />
    </PlanFrame>
  );
}
