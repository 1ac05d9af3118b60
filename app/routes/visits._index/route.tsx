import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { VisitList } from "#app/components/visit/visit-list.tsx";
import { listVisits } from "#app/domain/release/released.server.ts";
import { anyone, pageAsked } from "#app/http/access.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = anyone(({ current, query }) => {
  const page = pageAsked(query);
  return { ...listVisits(current, page), page };
});

/** Signed-out readers all see the same: the page may be kept until the next release. */
export const handle = { isKept: true };

export const meta: MetaFunction = ({ matches }) => {
  const messages = messagesIn[languageIn(matches)];
  return titled(matches, messages.visit.listTitle, messages.tagline);
};

export default function Visits() {
  return <VisitList {...useLoaderData<typeof loader>()} />;
}
