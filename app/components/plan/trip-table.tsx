import { NameText } from "#app/components/names.tsx";
import { useWho } from "#app/components/plan/use-name-of.ts";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { nameIn } from "#app/domain/directory/directory.ts";
import type { Trip } from "#app/domain/movement/drivers-sheet.ts";
import { endZoneOf } from "#app/domain/movement/transfer-from-gap.ts";
import { hasClock, zoneOf } from "#app/domain/programme/when.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";
import { mainLanguageOf } from "#app/domain/text/main-language.ts";
import { clockInWords, instantInWords } from "#app/i18n/time-in-words.ts";

/** The drives of one vehicle: pick-up, from where to where with addresses, and the passengers. */
export function TripTable({ trips }: { trips: readonly Trip[] }) {
  const { movements } = useReader().messages;
  const columns = [
    ...[movements.pickUp, movements.from, movements.to],
    ...[movements.arrive, movements.passengers],
  ];
  return (
    <table className="plan-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {trips.map((trip) => (
          <TripRow key={trip.item.id} trip={trip} />
        ))}
      </tbody>
    </table>
  );
}

function TripRow({ trip: { item, way, passengers } }: { trip: Trip }) {
  const { content } = useVisit();
  const wording = useReader();
  const { messages } = wording;
  const { movements } = messages;
  const who = useWho();
  const { when } = item;
  const around = { items: content.items, legs: [...content.legs, ...content.venues] };
  const clock = (at: number, zone: string) => instantInWords(at, zone, around, wording);
  const named = passengers.length > 0 ? passengers : item.attendances.map((one) => one.who);
  return (
    <tr>
      <th scope="row" className="pick-up">
        {hasClock(when) ? clock(item.startsAt, zoneOf(when)) : clockInWords(item, content, wording)}
      </th>
      <td data-label={movements.from}>{way && <PickUp venueId={way.fromVenueId} />}</td>
      <td data-label={movements.to}>{way ? <PickUp venueId={way.toVenueId} /> : <Text of={item.title} />}</td>
      <td data-label={movements.arrive}>
        {hasClock(when) && when.ends ? clock(item.endsAt, endZoneOf(item)) : ""}
      </td>
      <td data-label={movements.passengers}>
        <ul>
          {named.map((one) => (
            <li key={JSON.stringify(one)}>{who(one)}</li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

/** A place with its address, and both once more as they are written where it stands. */
function PickUp({ venueId }: { venueId: string }) {
  const { venue: find } = useVisit();
  const { language, reference, textOf } = useReader();
  const venue = find(venueId);
  if (!venue) return null;
  const local = mainLanguageOf(venue.country);
  const shown = nameIn(venue.names, language, reference);
  const there = venue.names.filter((name) => name.language === local);
  const signed = there.find(({ isPreferred }) => isPreferred) ?? there[0];
  const address = textOf(venue.address);
  const written = local === null ? undefined : venue.address?.[local];
  return (
    <>
      <NameText name={shown} />
      {address && <span className="line quiet">{address}</span>}
      {local && (signed || written) && (
        <span className="local-script" lang={htmlLanguage(local)}>
          {[signed?.name === shown.name ? null : signed?.name, written === address ? null : written]
            .filter(Boolean)
            .join(" · ")}
        </span>
      )}
    </>
  );
}
