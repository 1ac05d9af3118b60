import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import { WayBackPage } from "#app/components/plan/way-back-page.tsx";
import type { WayBackView } from "#app/domain/release/release-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { planTitled } from "#app/http/titles.ts";
import { openWayBack, saveWayBack } from "#app/http/way-back.server.ts";

export const loader = signedIn(openWayBack);

export const action = signedIn(saveWayBack);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ releases }) => releases.backTo(data?.view.number ?? 0));

export default function PlanWayBack() {
  const { plan, view } = useLoaderData<typeof loader>();
  const refused = useActionData<WayBackView>();
  return (
    <PlanFrame plan={plan}>
      <WayBackPage view={refused ?? view} slug={plan.content.visit.slug} />
    </PlanFrame>
  );
}
