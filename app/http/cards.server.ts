import { asSeenBy } from "#app/domain/access/as-seen-by.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { ofSide } from "#app/domain/delegation/participation.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { showVisit } from "#app/domain/release/released.server.ts";
import { pathsOf } from "#app/domain/subscription/address.ts";
import { showableAddresses } from "#app/domain/subscription/addresses.server.ts";
import type { Card, CardSheet } from "#app/domain/subscription/card.ts";
import { cardContact } from "#app/domain/subscription/card-contact.ts";
import { readerOf, type Subject, type Subscription, sideOf } from "#app/domain/subscription/subscription.ts";
import { isLive, subscriptionsOf } from "#app/domain/subscription/subscriptions.server.ts";
import { tokenOf } from "#app/domain/subscription/token.server.ts";
import { inOrder, type VisitContent } from "#app/domain/visit/visit-content.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { languageOf } from "#app/http/reader-language.ts";

/**
 * Cards with the live addresses of a group, out of the latest release: paper shows no more of a draft than
 * the page that the card opens. For those who plan alone: each card is a key.
 */
export function cardsPage(asked: AskedByAccount) {
  const { current, params, query, origin } = asked;
  if (!may(current.actor, "visit.edit")) throw new DomainError("notFound", "page");
  const plan = planOf(asked);
  const { content: draft } = plan;
  const group = query.get("of") ?? "";
  const isKnown =
    group === "" ||
    [...draft.sides.map(({ side }) => side), ...draft.parties.map(({ id }) => id)].includes(group);
  if (!isKnown) throw refusal(400, "query");
  const released = plan.released ? showVisit(current, params.slug!) : null;
  const live = subscriptionsOf(current.db, draft.visit.id).filter((one) => isLive(one, current.now));
  const own = live.filter(({ subject }) => isIn(group, subject, draft));
  return {
    plan,
    origin,
    sheet: { released, group, ...sheetOf(asked, own, released?.content ?? null, draft) },
  };
}

/** Whether somebody's address belongs on the sheet of a group; our office's stands on that of all alone. */
function isIn(group: string, subject: Subject, content: VisitContent): boolean {
  if (group === "") return true;
  const party = content.parties.find(({ id }) => id === group);
  if (!party) return sideOf(subject, content) === group;
  if (subject.kind === "party") return subject.id === party.id;
  const one = content.participations.find(({ id }) => id === subject.id);
  return subject.kind === "participation" && one?.partyId === party.id;
}

function sheetOf(
  { current, office, request }: AskedByAccount,
  own: readonly Subscription[],
  content: VisitContent | null,
  draft: VisitContent,
): Pick<CardSheet, "cards" | "missing" | "ofOtherKey"> {
  if (!content) return { cards: [], missing: [], ofOtherKey: [] };
  const showable = showableAddresses(current.db, office.officeKey, draft.visit.id);
  const shown = own.filter(({ id }) => showable.has(id));
  const seen = new Map<string, VisitContent | null>();
  const seenAs = (subject: Subject): VisitContent | null => {
    const reader = readerOf(subject, content);
    if (!reader) return null;
    const key = sideOf(subject, content) ?? "office";
    if (!seen.has(key)) seen.set(key, asSeenBy(reader, content));
    return seen.get(key) ?? null;
  };
  const cards = shown.flatMap((one): Card[] => {
    const view = seenAs(one.subject);
    if (!view) return [];
    const call = cardContact(view.contacts, sideOf(one.subject, content));
    const { page } = pathsOf(tokenOf(office.officeKey, one));
    return [{ ...{ id: one.id, subject: one.subject, languages: one.languages, page }, call }];
  });
  const { nameOf } = lookupFor(
    current.db,
    draft.visit.id,
    languageOf(request),
    draft.visit.referenceLanguage,
  );
  const namesOf = (some: readonly Subscription[]) =>
    some
      .map(({ subject: { kind, id } }) =>
        kind === "party" || kind === "participation" ? nameOf(kind, id) : "",
      )
      .filter((name) => name !== "");
  return {
    cards: inPrecedence(cards, content),
    missing: namesOf(shown.filter(({ id }) => cards.every((card) => card.id !== id))),
    ofOtherKey: namesOf(own.filter(({ id }) => !showable.has(id))),
  };
}

/** Sides in their order, participants by precedence, then parties, sides and our office. */
function inPrecedence(cards: readonly Card[], content: VisitContent): Card[] {
  const order = [
    ...inOrder(content.sides).flatMap(({ side }) => ofSide(content.participations, side).map(({ id }) => id)),
    ...content.parties.map(({ id }) => id),
    ...inOrder(content.sides).map(({ side }) => side),
    "office",
  ];
  const place = ({ subject }: Card) => order.indexOf(subject.id);
  return [...cards].sort((a, b) => place(a) - place(b));
}
