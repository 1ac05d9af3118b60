import type { Side } from "#app/domain/access/audience.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";
import type { ContactPoint } from "#app/domain/planning/planning.ts";
import { ownVenues } from "#app/domain/subscription/own-venues.ts";
import type { Programme } from "#app/domain/subscription/whose-programme.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/** Whom somebody can turn to: liaison officers with what reaches them, then the other contacts. */
export type OwnContacts = {
  liaison: { one: Participation; contacts: ContactPoint[] }[];
  others: ContactPoint[];
};

/**
 * The contacts of somebody's own programme. A contact for another side is left out, so is one for a stay,
 * item or venue that is not theirs; those for their side come first, then those for all, then the rest.
 * Liaison officers of either side are theirs. `side` null: our office, which has them all. `content` is
 * what the reader may see.
 */
export function ownContacts(
  side: Side | null,
  programme: Programme,
  content: Pick<VisitContent, "contacts" | "participations" | "items" | "venues">,
): OwnContacts {
  const { legIds, itemIds } = programme;
  const venueIds = new Set(ownVenues(programme, content).map(({ id }) => id));
  const isOwn = (one: ContactPoint) =>
    (one.side === null || side === null || one.side === side) &&
    (one.legId === null || legIds.has(one.legId)) &&
    (one.itemId === null || itemIds.has(one.itemId)) &&
    (one.venueId === null || venueIds.has(one.venueId));
  const rank = (one: ContactPoint) =>
    one.legId || one.itemId || one.venueId ? 2 : one.side === null ? 1 : 0;
  const contacts = content.contacts.filter(isOwn).sort((a, b) => rank(a) - rank(b));
  const liaison = content.participations
    .filter(({ role }) => role === "liaison")
    .map((one) => ({ one, contacts: contacts.filter((point) => point.participationId === one.id) }));
  const theirs = new Set(liaison.flatMap((one) => one.contacts));
  return { liaison, others: contacts.filter((one) => !theirs.has(one)) };
}
