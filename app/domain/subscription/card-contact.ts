import type { Side } from "#app/domain/access/audience.ts";
import type { ContactPoint } from "#app/domain/planning/planning.ts";

/**
 * Which number stands on the card of somebody of a side (null: our office): that of a contact for their own
 * side, else one for the whole visit, else one for a single stay, item or venue; never one of another side.
 * Null where nobody with a number is named. `contacts` are those that the card's owner may see.
 */
export function cardContact(contacts: readonly ContactPoint[], side: Side | null): ContactPoint | null {
  const callable = contacts.filter(
    (one) => one.telephone !== null && (one.side === null || one.side === side),
  );
  const isForAll = ({ legId, itemId, venueId }: ContactPoint) => !legId && !itemId && !venueId;
  const ranked = [
    callable.find((one) => one.side !== null && isForAll(one)),
    callable.find((one) => one.side === null && isForAll(one)),
    callable[0],
  ];
  return ranked.find((one) => one !== undefined) ?? null;
}
