import { NameText } from "#app/components/names.tsx";
import { useOwn } from "#app/components/participant/own-facts.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { Venue } from "#app/domain/directory/directory.ts";
import { telAddress } from "#app/domain/planning/tel-address.ts";
import { driverCardOf, langOfCard, mapLinksOf } from "#app/domain/subscription/driver-card.ts";
import { ownVenues } from "#app/domain/subscription/own-venues.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";

/** What a driver is shown of each place: a whole screen, opened by a link and closed by one, without scripts. */
export function DriverCards() {
  const { content } = useVisit();
  const { itemIds } = useOwn();
  return (
    <>
      {ownVenues({ itemIds: new Set(itemIds) }, content).map((venue) => (
        <DriverCard key={venue.id} venue={venue} />
      ))}
    </>
  );
}

function DriverCard({ venue }: { venue: Venue }) {
  const { messages, nameOf } = useReader();
  const { participant: say } = messages;
  const card = driverCardOf(venue);
  const name = nameOf(venue.names);
  const map = mapLinksOf(venue);
  return (
    <section
      id={`driver-${venue.id}`}
      className="p-driver"
      tabIndex={-1}
      aria-label={say.driverOf(name.name)}
    >
      <div className="p-driver-local" lang={langOfCard(card)}>
        {card.name && <p className="p-driver-name">{card.name}</p>}
        {card.address && <p className="p-driver-address">{card.address}</p>}
      </div>
      {(card.name === null || card.address === null) && (
        <div className="p-driver-other">
          {card.name === null && (
            <p className="p-driver-name">
              <NameText name={name} />
            </p>
          )}
          {!venue.address && <p className="quiet">{messages.venue.noAddress}</p>}
          {card.address === null && venue.address && (
            <p className="p-driver-address">
              <Text of={venue.address} />
            </p>
          )}
          {card.name === null && card.language !== null && (
            <p className="quiet">{say.noLocal(languageInWords(card.language, messages))}</p>
          )}
        </div>
      )}
      {card.name !== null && card.name !== name.name && (
        <p className="quiet">
          <NameText name={name} />
        </p>
      )}
      <ul className="p-acts">
        {venue.telephone && (
          <li>
            <a className="button-quiet" href={telAddress(venue.telephone)}>
              {venue.telephone}
            </a>
          </li>
        )}
        {map && (
          <>
            <li>
              <a className="button-quiet" href={map.geo}>
                {say.openInMaps}
              </a>
            </li>
            <li>
              <a className="button-quiet" href={map.web} rel="noreferrer">
                {say.map}
              </a>
            </li>
          </>
        )}
        <li>
          <a className="button" href="#main">
            {say.back}
          </a>
        </li>
      </ul>
    </section>
  );
}
