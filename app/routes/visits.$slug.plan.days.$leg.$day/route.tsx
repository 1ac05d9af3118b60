import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DayView } from "#app/components/day/day-view.tsx";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import type { DayRefused } from "#app/domain/day/day-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { changeDay, dayPage } from "#app/http/day.server.ts";
import { languageIn, planTitled } from "#app/http/titles.ts";
import { formatsIn } from "#app/i18n/formats.ts";

export const loader = signedIn(dayPage);

export const action = signedIn(changeDay);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, () =>
    data ? formatsIn(languageIn(matches)).weekday(data.onPage.day) : "",
  );

export default function PlanDay() {
  const { plan, onPage } = useLoaderData<typeof loader>();
  return (
    <PlanFrame plan={plan}>
      <DayView of={onPage} refused={useActionData<DayRefused>() ?? null} />
    </PlanFrame>
  );
}
