import type { Venue } from "#app/domain/directory/directory.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { Programme } from "#app/domain/subscription/whose-programme.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/** The venues of an item: its own, those of its steps, and those that may take its place. */
export const venueIdsIn = ({ venues, steps, contingencies }: ProgrammeItem): string[] =>
  [...venues, ...steps, ...contingencies].map(({ venueId }) => venueId).filter((id) => id !== null);

/** Where somebody's own programme leads, each venue once, in the order in which they come there. */
export function ownVenues(
  { itemIds }: Pick<Programme, "itemIds">,
  { items, venues }: Pick<VisitContent, "items" | "venues">,
): Venue[] {
  const ids = new Set(items.filter(({ id }) => itemIds.has(id)).flatMap(venueIdsIn));
  return [...ids].flatMap((id) => venues.find((one) => one.id === id) ?? []);
}
