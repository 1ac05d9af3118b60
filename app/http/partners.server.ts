import { listPartners } from "#app/domain/follow-up/partners.server.ts";
import { showPartner } from "#app/domain/follow-up/show-partner.server.ts";
import { type AskedByAccount, pageAsked } from "#app/http/access.server.ts";
import { languageOf } from "#app/http/reader-language.ts";

/** Every partner: cities, and a page of the organisations. */
export const partnersPage = ({ current, query, request }: AskedByAccount) =>
  listPartners(current, languageOf(request), pageAsked(query));

/** One partner's page. */
export const partnerPage = ({ current, params, request }: AskedByAccount) => ({
  view: showPartner(current, params.key!, languageOf(request)),
});
