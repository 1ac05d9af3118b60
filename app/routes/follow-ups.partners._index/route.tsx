import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PartnerList } from "#app/components/partners/partner-list.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { partnersPage } from "#app/http/partners.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(partnersPage);

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].partners.title);

export default function PartnersRoute() {
  return <PartnerList {...useLoaderData<typeof loader>()} />;
}
