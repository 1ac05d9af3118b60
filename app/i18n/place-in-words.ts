import { nameIn } from "#app/domain/directory/directory.ts";
import type { ItemVenue } from "#app/domain/programme/programme-item.ts";
import { inLanguage } from "#app/domain/text/localised.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Wording } from "#app/i18n/wording.ts";

/** A place in one line: venue, building, floor, room. Empty when the visit does not know the venue. */
export function placeInWords(
  place: ItemVenue,
  { venues }: Pick<VisitContent, "venues">,
  wording: Wording,
): string {
  const { language, messages } = wording;
  const venue = venues.find((one) => one.id === place.venueId);
  if (!venue) return "";
  const room = venue.rooms.find((one) => one.id === place.roomId);
  return [
    nameIn(venue.names, language).name,
    room?.building ? inLanguage(room.building, language).text : null,
    room && room.floor !== null ? messages.item.floor(room.floor) : null,
    room ? inLanguage(room.name, language).text : null,
  ]
    .filter((part) => part !== null)
    .join(messages.comma);
}
