import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OrganisationPage } from "#app/components/directory/organisation-page.tsx";
import { showOrganisation } from "#app/domain/directory/entry.server.ts";
import { isPartnerBody } from "#app/domain/follow-up/partners.server.ts";
import { keyOfBody } from "#app/domain/follow-up/partners.ts";
import { anyone, pageAsked } from "#app/http/access.server.ts";
import { thingTitled } from "#app/http/titles.ts";

export const loader = anyone(({ current, params, query }) => {
  const page = pageAsked(query);
  const shown = showOrganisation(current, params.slug!, page);
  const partnerKey = isPartnerBody(current, shown.thing.id) ? keyOfBody(shown.thing.slug) : null;
  return { ...shown, page, partnerKey };
});

/** Signed-out readers all see the same: the page may be kept until the next release. */
export const handle = { isKept: true };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => thingTitled(matches, data);

export default function OrganisationRoute() {
  return <OrganisationPage {...useLoaderData<typeof loader>()} />;
}
