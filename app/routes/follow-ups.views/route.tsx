import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type ViewsOnPage, ViewsPage } from "#app/components/follow-up/views-page.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { saveViews, viewsPage } from "#app/http/views.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(viewsPage);

export const action = signedIn(saveViews);

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].board.views.title);

export default function Views() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<ViewsOnPage>();
  return <ViewsPage {...(refused ?? view)} />;
}
