import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { calendarPrinter } from "#app/calendar/printer.ts";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import { OneAddress } from "#app/components/plan/subscriptions/one-address.tsx";
import type { OneAddress as View } from "#app/domain/subscription/address.ts";
import { signedIn } from "#app/http/access.server.ts";
import { openAddress, saveAddress } from "#app/http/one-address.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn(openAddress);

export const action = signedIn((asked) => saveAddress(asked, calendarPrinter));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ subscriptions }) => subscriptions.tab);

export default function PlanSubscription() {
  const { plan, origin, view } = useLoaderData<typeof loader>();
  const refused = useActionData<View>();
  return (
    <PlanFrame plan={plan}>
      <OneAddress view={refused ?? view} origin={origin} />
    </PlanFrame>
  );
}
