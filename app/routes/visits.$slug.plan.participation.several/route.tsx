import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SeveralPage } from "#app/components/plan/several-page.tsx";
import type { SeveralView } from "#app/domain/delegation/delegations-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { openSeveral, saveSeveral } from "#app/http/several.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(openSeveral);

export const action = signedIn(saveSeveral);

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].delegations.addSeveral);

export default function SeveralRoute() {
  const opened = useLoaderData<typeof loader>();
  return <SeveralPage view={useActionData<SeveralView>() ?? opened} />;
}
