import { showBriefing } from "#app/domain/follow-up/briefing.server.ts";
import { listPartners } from "#app/domain/follow-up/partners.server.ts";
import { showPartner } from "#app/domain/follow-up/show-partner.server.ts";
import { type AskedByAccount, pageAsked, refusal } from "#app/http/access.server.ts";
import { languageOf } from "#app/http/reader-language.ts";

/** Every partner: cities, and a page of the organisations. */
export const partnersPage = ({ current, query, request }: AskedByAccount) =>
  listPartners(current, languageOf(request), pageAsked(query));

/** One partner's page. */
export const partnerPage = ({ current, params, request }: AskedByAccount) => ({
  view: showPartner(current, params.key!, languageOf(request)),
});

/** The briefing sheet for the visit that the address asks for, otherwise for the next one. */
export function briefingPage({ current, params, query, request }: AskedByAccount) {
  const asked = query.getAll("visit");
  if (asked.length > 1) throw refusal(400, "query");
  return showBriefing(current, params.key!, asked[0] ?? null, languageOf(request));
}
