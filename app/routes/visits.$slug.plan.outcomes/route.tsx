import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OutcomesPlan } from "#app/components/plan/outcomes-plan.tsx";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn((asked) => ({ plan: planOf(asked) }));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ plan }) => plan.tabs.outcomes);

export default function PlanOutcomes() {
  const { plan } = useLoaderData<typeof loader>();
  return (
    <PlanFrame plan={plan}>
      <OutcomesPlan mayEdit={plan.mayEdit} />
    </PlanFrame>
  );
}
