import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SplitPage } from "#app/components/plan/split-page.tsx";
import type { SplitView } from "#app/domain/delegation/delegations-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { openSplit, saveSplit } from "#app/http/split.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(openSplit);

export const action = signedIn(saveSplit);

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].delegations.split);

export default function SplitRoute() {
  const opened = useLoaderData<typeof loader>();
  return <SplitPage view={useActionData<SplitView>() ?? opened} />;
}
