import { NameText } from "#app/components/names.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { mapLinksOf } from "#app/domain/subscription/driver-card.ts";

/** Where an entry is: each place with its room, the way to it, and what a driver is shown. */
export function ItemPlaces({ item }: { item: ProgrammeItem }) {
  const { messages } = useReader();
  const inSteps = item.steps.flatMap(({ venueId }) => (venueId === null ? [] : [venueId]));
  const places = [...item.venues, ...inSteps.map((venueId) => ({ venueId, roomId: null }))];
  const each = places.filter((one, n) => places.findIndex(({ venueId }) => venueId === one.venueId) === n);
  return (
    <>
      {each.map((place) => (
        <Place key={place.venueId} {...place} />
      ))}
      {item.contingencies.map((plan) => (
        <div key={plan.id} className="p-instead">
          <p>
            <strong>{messages.item.condition[plan.condition]}</strong>{" "}
            {plan.title && <Text of={plan.title} />}
          </p>
          {plan.venueId && <Place venueId={plan.venueId} roomId={plan.roomId} />}
        </div>
      ))}
    </>
  );
}

function Place({ venueId, roomId }: { venueId: string; roomId: string | null }) {
  const { venue: find } = useVisit();
  const { messages, nameOf } = useReader();
  const venue = find(venueId);
  if (!venue) return null;
  const { participant: say } = messages;
  const room = venue.rooms.find(({ id }) => id === roomId);
  const name = nameOf(venue.names);
  const map = mapLinksOf(venue);
  return (
    <div className="p-place">
      <p className="p-venue">
        <NameText name={name} />
      </p>
      {room && (
        <p>
          {room.building && (
            <>
              <Text of={room.building} />
              {messages.comma}
            </>
          )}
          {room.floor !== null && messages.item.floor(room.floor) + messages.comma}
          <Text of={room.name} />
        </p>
      )}
      {room?.entrance && (
        <p>
          {say.entrance}
          {messages.colon}
          <Text of={room.entrance} />
        </p>
      )}
      <ul className="p-acts">
        <li>
          <a className="button-quiet" href={`#driver-${venue.id}`}>
            {say.driver}
            <span className="visually-hidden">{messages.colon + name.name}</span>
          </a>
        </li>
        {map && (
          <li>
            <a className="button-quiet" href={map.web} rel="noreferrer">
              {say.map}
              <span className="visually-hidden">{messages.colon + name.name}</span>
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}
