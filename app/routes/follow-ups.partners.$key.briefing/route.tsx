import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BriefingPage } from "#app/components/partners/briefing-page.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { briefingPage } from "#app/http/partners.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(briefingPage);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const { partners, problem } = messagesIn[languageIn(matches)];
  return titled(
    matches,
    data ? `${partners.briefing} · ${data.view.partner.name.text}` : problem.titles[404]!,
  );
};

export default function BriefingRoute() {
  return <BriefingPage {...useLoaderData<typeof loader>()} />;
}
