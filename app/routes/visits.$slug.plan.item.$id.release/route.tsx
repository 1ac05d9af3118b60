import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { calendarPrinter } from "#app/calendar/printer.ts";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import { ReleaseItemPage } from "#app/components/plan/release-item-page.tsx";
import type { ItemReleaseView } from "#app/domain/release/release-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { openItemRelease, saveItemRelease } from "#app/http/release-item.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn(openItemRelease);

export const action = signedIn((asked) => saveItemRelease(asked, calendarPrinter));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ releases }) => releases.onlyItemTitle(data?.view.title ?? ""));

export default function PlanItemRelease() {
  const { plan, view } = useLoaderData<typeof loader>();
  const refused = useActionData<ItemReleaseView>();
  return (
    <PlanFrame plan={plan}>
      <ReleaseItemPage view={refused ?? view} plan={plan} />
    </PlanFrame>
  );
}
