import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import { ProgrammePlan } from "#app/components/plan/programme-plan.tsx";
import { TimelinePicture } from "#app/components/visit/timeline-picture.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn((asked) => ({ plan: planOf(asked) }));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ plan }) => plan.tabs.programme);

export default function PlanProgramme() {
  const { plan } = useLoaderData<typeof loader>();
  return (
    <PlanFrame plan={plan}>
      {plan.content.legs.length > 0 && <TimelinePicture />}
      <ProgrammePlan mayEdit={plan.mayEdit} />
    </PlanFrame>
  );
}
