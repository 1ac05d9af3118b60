import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActionPage } from "#app/components/follow-up/action-page.tsx";
import { type RefusedAct, refusedView } from "#app/domain/action/refused-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { changeAction } from "#app/http/action-acts.server.ts";
import { actionPage } from "#app/http/action-page.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(actionPage);

export const action = signedIn(changeAction);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, data?.action.title.text ?? messagesIn[languageIn(matches)].problem.titles[404]!);

export default function ActionRoute() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedAct>();
  return <ActionPage view={refused?.act ? refusedView(view, refused) : view} />;
}
