import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import { ReadBoard } from "#app/components/plan/readers/read-board.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { changeReaders, readersPage } from "#app/http/readers.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn(readersPage);

export const action = signedIn(changeReaders);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ readers }) => readers.tab);

export default function PlanReaders() {
  const { plan, view } = useLoaderData<typeof loader>();
  return (
    <PlanFrame plan={plan}>
      <ReadBoard view={view} mayEdit={plan.mayEdit} />
    </PlanFrame>
  );
}
