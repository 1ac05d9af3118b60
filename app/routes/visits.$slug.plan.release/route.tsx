import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { calendarPrinter } from "#app/calendar/printer.ts";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import { ReleasePage } from "#app/components/plan/release-page.tsx";
import type { ReleaseView } from "#app/domain/release/release-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { openRelease, saveRelease } from "#app/http/release.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn(openRelease);

export const action = signedIn((asked) => saveRelease(asked, calendarPrinter));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ releases }) => releases.act);

export default function PlanRelease() {
  const { plan, open, view } = useLoaderData<typeof loader>();
  const refused = useActionData<ReleaseView>();
  return (
    <PlanFrame plan={plan}>
      <ReleasePage view={refused ?? view} plan={plan} open={open} />
    </PlanFrame>
  );
}
