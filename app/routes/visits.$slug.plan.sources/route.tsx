import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import { SourcesPlan } from "#app/components/plan/sources-plan.tsx";
import { refusal, signedIn } from "#app/http/access.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { tellSettlements } from "#app/http/sources.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn((asked) => {
  const plan = planOf(asked);
  const by = asked.query.get("by") ?? "source";
  if (by !== "source" && by !== "thing") throw refusal(400, "query");
  return { plan, by: by as "source" | "thing", settlements: tellSettlements(asked, plan) };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ plan }) => plan.tabs.sources);

export default function PlanSources() {
  const { plan, by, settlements } = useLoaderData<typeof loader>();
  return (
    <PlanFrame plan={plan}>
      <SourcesPlan by={by} settlements={settlements} mayEdit={plan.mayEdit} />
    </PlanFrame>
  );
}
