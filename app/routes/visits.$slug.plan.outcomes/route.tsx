import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { VisitActions } from "#app/components/follow-up/visit-actions.tsx";
import { OutcomesPlan } from "#app/components/plan/outcomes-plan.tsx";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import { partnersOn } from "#app/domain/follow-up/partners.server.ts";
import { signedIn } from "#app/http/access.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { planTitled } from "#app/http/titles.ts";
import { visitActions } from "#app/http/visit-actions.server.ts";

export const loader = signedIn((asked) => {
  const plan = planOf(asked);
  const partners = partnersOn(asked.current, plan.content.visit.id, languageOf(asked.request));
  return { plan, partners, actions: visitActions(asked, plan.content.visit.id) };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ plan }) => plan.tabs.outcomes);

export default function PlanOutcomes() {
  const { plan, partners, actions } = useLoaderData<typeof loader>();
  return (
    <PlanFrame plan={plan}>
      <OutcomesPlan partners={partners} mayEdit={actions.mayEdit} />
      <VisitActions {...actions} />
    </PlanFrame>
  );
}
