import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DelegationsPlan } from "#app/components/plan/delegations-plan.tsx";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import type { MergeRefused } from "#app/domain/delegation/delegations-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { changeDelegations, delegationsOf } from "#app/http/delegations.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn(delegationsOf);

export const action = signedIn(changeDelegations);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ plan }) => plan.tabs.delegations);

export default function PlanDelegations() {
  const { plan, needs } = useLoaderData<typeof loader>();
  return (
    <PlanFrame plan={plan}>
      <DelegationsPlan needs={needs} refused={useActionData<MergeRefused>()} mayEdit={plan.mayEdit} />
    </PlanFrame>
  );
}
