import type { ItemVenue } from "#app/domain/programme/programme-item.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Wording } from "#app/i18n/wording.ts";

/** A place in one line: venue, building, floor, room. Empty when the visit does not know the venue. */
export function placeInWords(
  place: ItemVenue,
  { venues }: Pick<VisitContent, "venues">,
  wording: Wording,
): string {
  const { messages } = wording;
  const venue = venues.find((one) => one.id === place.venueId);
  if (!venue) return "";
  const room = venue.rooms.find((one) => one.id === place.roomId);
  return [
    wording.nameOf(venue.names).name,
    room?.building ? wording.textOf(room.building) : null,
    room && room.floor !== null ? messages.item.floor(room.floor) : null,
    room ? wording.textOf(room.name) : null,
  ]
    .filter((part) => part !== null)
    .join(messages.comma);
}
