import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ThingPage } from "#app/components/form/thing-page.tsx";
import { TemplatePicker } from "#app/components/plan/template-picker.tsx";
import type { FormView } from "#app/domain/editing/form-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { partDesk } from "#app/http/desks.server.ts";
import { saveForm } from "#app/http/edit-thing.server.ts";
import { formPage } from "#app/http/form-page.server.ts";
import { templatesOffered } from "#app/http/item-beginnings.server.ts";
import { formTitled } from "#app/http/titles.ts";

export const loader = signedIn((asked) => ({
  ...formPage(asked, partDesk(asked)),
  templates: templatesOffered(asked),
}));

export const action = signedIn((asked) => saveForm(asked, partDesk(asked)));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => formTitled(matches, data?.view);

export default function FormRoute() {
  const { templates, ...page } = useLoaderData<typeof loader>();
  return (
    <ThingPage {...page} view={useActionData<FormView>() ?? page.view}>
      {templates && <TemplatePicker of={templates} />}
    </ThingPage>
  );
}
