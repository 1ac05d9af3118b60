import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MovementsPlan } from "#app/components/plan/movements-plan.tsx";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import type { MovementRefused } from "#app/domain/movement/movements-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { changeMovements, movementsPage } from "#app/http/movements.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn(movementsPage);

export const action = signedIn(changeMovements);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ movements }) => movements.tab);

export default function PlanMovements() {
  const { plan, view } = useLoaderData<typeof loader>();
  return (
    <PlanFrame plan={plan}>
      <MovementsPlan view={view} refused={useActionData<MovementRefused>()} mayEdit={plan.mayEdit} />
    </PlanFrame>
  );
}
