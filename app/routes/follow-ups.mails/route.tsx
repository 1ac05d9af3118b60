import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RegularMailsPage } from "#app/components/follow-up/regular-mails-page.tsx";
import type { RegularMailsView } from "#app/domain/mail/regular-mails-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { regularMailsPage, saveRegularMail } from "#app/http/regular-mails.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(regularMailsPage);

export const action = signedIn(saveRegularMail);

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].mail.regular.title);

export default function RegularMailsRoute() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<RegularMailsView>();
  return <RegularMailsPage view={refused ?? loaded} />;
}
