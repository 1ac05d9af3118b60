import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { AcceptRefused } from "#app/components/plan/accepting.tsx";
import { ConflictList } from "#app/components/plan/conflict-list.tsx";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { acceptFromForm, conflictsOnPage } from "#app/http/conflicts.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn((asked) => {
  const plan = planOf(asked);
  return { plan, conflicts: conflictsOnPage(asked, plan) };
});

export const action = signedIn(acceptFromForm);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ conflicts }) => conflicts.title);

export default function PlanConflicts() {
  const { plan, conflicts } = useLoaderData<typeof loader>();
  return (
    <PlanFrame plan={plan}>
      <ConflictList of={conflicts} refused={useActionData<AcceptRefused>()} mayEdit={plan.mayEdit} />
    </PlanFrame>
  );
}
