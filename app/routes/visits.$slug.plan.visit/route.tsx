import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ThingPage } from "#app/components/form/thing-page.tsx";
import type { FormView } from "#app/domain/editing/form-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { visitDesk } from "#app/http/desks.server.ts";
import { openForm, saveForm } from "#app/http/edit-thing.server.ts";
import { noticeOf } from "#app/http/notices.server.ts";
import { formTitled } from "#app/http/titles.ts";

export const loader = signedIn((asked) => {
  const desk = visitDesk(asked);
  return { view: openForm(asked, desk), back: desk.back, notice: noticeOf(asked, desk) };
});

export const action = signedIn((asked) => saveForm(asked, visitDesk(asked)));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => formTitled(matches, data?.view);

export default function FormRoute() {
  const { view, back, notice } = useLoaderData<typeof loader>();
  return <ThingPage view={useActionData<FormView>() ?? view} back={back} notice={notice} />;
}
