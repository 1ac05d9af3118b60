import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { peopleMet } from "#app/domain/follow-up/partner-people.server.ts";
import { findPartner } from "#app/domain/follow-up/partners.server.ts";
import type { PartnerView, PersonMet } from "#app/domain/follow-up/partners-view.ts";
import { viewOf } from "#app/domain/follow-up/show-partner.server.ts";
import type { ItemKind } from "#app/domain/programme/programme-item.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { showPlan } from "#app/domain/visit/plan.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/** What usually fits two pages; more of one kind is on the board. */
const MOST = 16;

/** Items at which something can be raised. */
const talks: readonly ItemKind[] = [
  ...(["courtesyCall", "restrictedTalks", "bilateralTalks", "meeting", "conference", "signing"] as const),
];

export type Briefing = {
  view: PartnerView;
  people: PersonMet[]; // to be met on the visit; where nobody is named yet, those met before
  content: VisitContent | null; // the draft of the visit, with nothing but its talks as items
};

/**
 * What somebody should know before a visit: of the one that is asked for among those to come, otherwise of the
 * first of them. Throws `notFound` as `findPartner` does, and for another visit.
 */
export function showBriefing(
  current: Current,
  key: string,
  slug: string | null,
  language: Language,
): Briefing {
  const partner = findPartner(current, key, language);
  const view = viewOf(current, partner, language, MOST);
  const { coming } = view.visits;
  const chosen = slug === null ? coming[0] : coming.find((visit) => visit.slug === slug);
  if (!chosen && slug !== null) throw new DomainError("notFound", "page");
  if (!chosen) return { view, people: view.people.shown, content: null };
  const { oursIn, isTheirs } = partner;
  const visits = partner.visits.filter(({ id }) => id === chosen.id);
  const { shown: people } = peopleMet(current.db, { visits, isTheirs, oursIn, language }, MOST);
  const { content } = showPlan(current, chosen.slug);
  const items = content.items.filter(({ kind, status }) => talks.includes(kind) && status !== "cancelled");
  return {
    ...{ view, people: people.length > 0 ? people : view.people.shown },
    content: { ...content, items },
  };
}
