import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PartnerPage } from "#app/components/partners/partner-page.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { partnerPage } from "#app/http/partners.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(partnerPage);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const { partners, problem } = messagesIn[languageIn(matches)];
  return titled(matches, data ? `${data.view.partner.name.text} · ${partners.title}` : problem.titles[404]!);
};

export default function PartnerRoute() {
  return <PartnerPage view={useLoaderData<typeof loader>().view} />;
}
