import { PlaceLine } from "#app/components/itinerary/place-line.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { Contingency, ProgrammeItem } from "#app/domain/programme/programme-item.ts";

/** What can happen instead of an item, each with the button that switches to it. */
export function Contingencies({ item }: { item: ProgrammeItem }) {
  if (item.contingencies.length === 0) return null;
  return (
    <ul className="contingency-acts">
      {item.contingencies.map((one) => (
        <li key={one.id}>
          <SwitchForm item={item} to={one} />
        </li>
      ))}
    </ul>
  );
}

function SwitchForm({ item, to }: { item: ProgrammeItem; to: Contingency }) {
  const { content } = useVisit();
  const { messages, textOf } = useReader();
  const { delegations } = messages;
  return (
    <form
      method="post"
      action={`/visits/${content.visit.slug}/plan/item/${item.id}/switch`}
      className="line-form"
    >
      <input type="hidden" name="contingency" value={to.id} />
      <input type="hidden" name="version" value={item.version} />
      <div>
        {messages.item.condition[to.condition]}
        {messages.colon}
        {to.title && <Text of={to.title} />}
        {to.venueId && <PlaceLine place={{ venueId: to.venueId, roomId: to.roomId }} />}
        {to.venueId && item.venues.length > 1 && <p className="quiet">{delegations.firstPlaceOnly}</p>}
      </div>
      <button type="submit" className="link-button">
        {delegations.switchTo}
        <span className="visually-hidden"> {textOf(item.title)}</span>
      </button>
    </form>
  );
}
