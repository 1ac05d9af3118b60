import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ThingPage } from "#app/components/form/thing-page.tsx";
import { EarlierVisits } from "#app/components/plan/earlier-visits.tsx";
import { earlierVisits } from "#app/domain/desk/office-visits.server.ts";
import type { FormView } from "#app/domain/editing/form-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { visitDesk } from "#app/http/desks.server.ts";
import { saveForm } from "#app/http/edit-thing.server.ts";
import { formPage } from "#app/http/form-page.server.ts";
import { formTitled } from "#app/http/titles.ts";

export const loader = signedIn((asked) => ({
  ...formPage(asked, visitDesk(asked)),
  earlier: earlierVisits(asked.current),
}));

export const action = signedIn((asked) => saveForm(asked, visitDesk(asked)));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => formTitled(matches, data?.view);

export default function FormRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <ThingPage {...page} view={useActionData<FormView>() ?? page.view}>
      <EarlierVisits of={page.earlier} />
    </ThingPage>
  );
}
