import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import { VersionsPage } from "#app/components/plan/versions-page.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { versionsPage } from "#app/http/releases.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn(versionsPage);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ releases }) => releases.versions);

export default function VisitReleases() {
  const { plan, view } = useLoaderData<typeof loader>();
  return (
    <PlanFrame plan={plan}>
      <VersionsPage view={view} mayEdit={plan.mayEdit} />
    </PlanFrame>
  );
}
