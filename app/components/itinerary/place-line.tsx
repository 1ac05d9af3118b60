import { NameText, VenueName } from "#app/components/names.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { nameIn } from "#app/domain/directory/directory.ts";
import type { ItemVenue } from "#app/domain/programme/programme-item.ts";

/** A place with building, floor and room, and the name that stands on the sign there. */
export function PlaceLine({ place }: { place: ItemVenue }) {
  const { venue: find } = useVisit();
  const { language, messages } = useReader();
  const venue = find(place.venueId);
  if (!venue) return null;
  const room = venue.rooms.find((one) => one.id === place.roomId);
  const shown = nameIn(venue.names, language);
  const local = venue.names.find(
    (name) => name.isPrinted && name.name !== shown.name && !["en", "ru"].includes(name.language),
  );
  return (
    <div className="place">
      <VenueName venue={venue} />
      {local && (
        <span className="original">
          {" "}
          <NameText name={local} />
        </span>
      )}
      {room && (
        <span className="room">
          {room.building && (
            <>
              {messages.comma}
              <Text of={room.building} />
            </>
          )}
          {room.floor !== null && messages.comma + messages.item.floor(room.floor)}
          {messages.comma}
          <Text of={room.name} />
        </span>
      )}
    </div>
  );
}
