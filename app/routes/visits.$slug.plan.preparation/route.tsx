import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import { PreparationPlan } from "#app/components/plan/preparation-plan.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { finishFromForm, preparationPage } from "#app/http/preparation.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn(preparationPage);

export const action = signedIn(finishFromForm);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ plan }) => plan.tabs.preparation);

export default function PlanPreparation() {
  const { plan, view } = useLoaderData<typeof loader>();
  return (
    <PlanFrame plan={plan}>
      <PreparationPlan view={view} mayEdit={plan.mayEdit} />
    </PlanFrame>
  );
}
