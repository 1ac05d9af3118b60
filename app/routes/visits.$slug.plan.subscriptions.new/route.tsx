import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { calendarPrinter } from "#app/calendar/printer.ts";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import { MakingPage } from "#app/components/plan/subscriptions/making-page.tsx";
import type { MakingView } from "#app/domain/subscription/address.ts";
import { signedIn } from "#app/http/access.server.ts";
import { openMaking, saveMaking } from "#app/http/subscriptions.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn(openMaking);

export const action = signedIn((asked) => saveMaking(asked, calendarPrinter));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ subscriptions }) => subscriptions.form.title);

export default function MakeSubscriptions() {
  const { plan, view } = useLoaderData<typeof loader>();
  const refused = useActionData<MakingView>();
  return (
    <PlanFrame plan={plan}>
      <MakingPage view={refused ?? view} />
    </PlanFrame>
  );
}
