import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DriversPage } from "#app/components/plan/drivers-page.tsx";
import { type AskedByAccount, refusal, signedIn } from "#app/http/access.server.ts";
import { movementsPage } from "#app/http/movements.server.ts";
import { planTitled } from "#app/http/titles.ts";
import { isLocalDate } from "#app/time/wall-time.ts";

export const loader = signedIn((asked: AskedByAccount) => {
  const { plan, view } = movementsPage(asked);
  const day = asked.query.get("day") ?? plan.content.legs[0]?.firstDay ?? "";
  if (!isLocalDate(day)) throw refusal(400, "query");
  return { plan: { content: plan.content }, view, day, now: asked.current.now };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ movements }) => movements.drivers);

export default function PlanDrivers() {
  const { plan, ...props } = useLoaderData<typeof loader>();
  return <DriversPage content={plan.content} {...props} />;
}
