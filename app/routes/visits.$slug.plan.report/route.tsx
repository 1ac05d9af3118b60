import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReportPage } from "#app/components/report/report-page.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { reportPage } from "#app/http/report.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn(reportPage);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ report }) => report.title);

export default function PlanReport() {
  return <ReportPage {...useLoaderData<typeof loader>()} />;
}
