import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { AssignRefused } from "#app/components/plan/interpreters/assign-form.tsx";
import { InterpretersPlan } from "#app/components/plan/interpreters/interpreters-plan.tsx";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { assignFromForm, interpretersOf } from "#app/http/interpreters.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn(interpretersOf);

export const action = signedIn(assignFromForm);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ interpreters }) => interpreters.title);

export default function PlanInterpreters() {
  const { plan, matrix, loads } = useLoaderData<typeof loader>();
  return (
    <PlanFrame plan={plan}>
      <InterpretersPlan
        matrix={matrix}
        loads={loads}
        refused={useActionData<AssignRefused>()}
        mayEdit={plan.mayEdit}
      />
    </PlanFrame>
  );
}
