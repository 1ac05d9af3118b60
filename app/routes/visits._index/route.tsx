import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OfficeVisitList } from "#app/components/desk/office-visit-list.tsx";
import { VisitList } from "#app/components/visit/visit-list.tsx";
import { may } from "#app/domain/access/permissions.ts";
import { listOfficeVisits } from "#app/domain/desk/office-visits.server.ts";
import { line } from "#app/domain/editing/typed-text.ts";
import { listVisits } from "#app/domain/release/released.server.ts";
import { anyone, pageAsked } from "#app/http/access.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

/** Whoever reads drafts finds every visit here; everybody else what is released. */
export const loader = anyone(({ current, query }) => {
  const page = pageAsked(query);
  if (!may(current.actor, "visit.readDraft"))
    return { isOffice: false as const, ...listVisits(current, page), page };
  const filter = { typed: line(query.get("q")).slice(0, 100), year: yearAsked(query), page };
  const mayAdd = may(current.actor, "visit.add");
  return { isOffice: true as const, ...listOfficeVisits(current, filter), ...filter, mayAdd };
});

/** A year that is none asks for all. */
const yearAsked = (query: URLSearchParams): string => /^\d{4}$/.exec(query.get("year") ?? "")?.[0] ?? "";

/** Signed-out readers all see the same: the page may be kept until the next release. */
export const handle = { isKept: true };

export const meta: MetaFunction = ({ matches }) => {
  const messages = messagesIn[languageIn(matches)];
  return titled(matches, messages.visit.listTitle, messages.tagline);
};

export default function Visits() {
  const data = useLoaderData<typeof loader>();
  return data.isOffice ? <OfficeVisitList {...data} /> : <VisitList {...data} />;
}
