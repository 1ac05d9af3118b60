import { NamesTable } from "#app/components/directory/names-table.tsx";
import { ItemLines, type ThingPage, VisitParts } from "#app/components/directory/part-sections.tsx";
import { NameText, OrganisationName } from "#app/components/names.tsx";
import { Page } from "#app/components/page.tsx";
import { Pages } from "#app/components/pages.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { nameIn, type VenueRoom } from "#app/domain/directory/directory.ts";
import { itemsAtVenue } from "#app/domain/directory/parts-in-visit.ts";

/** A venue: its names, where it is, its rooms, and what takes place there. */
export function VenuePage({ thingId, visits, page, pages }: ThingPage) {
  const { messages, language } = useReader();
  const { venue: say } = messages;
  const { venues, organisations } = visits[0]!.content;
  const venue = venues.find((one) => one.id === thingId)!;
  const owner = organisations.find((one) => one.id === venue.organisationId);
  return (
    <Page>
      <h1>
        <NameText name={nameIn(venue.names, language)} />
      </h1>
      <dl className="facts">
        <div>
          <dt>{say.city}</dt>
          <dd>
            <Text of={venue.city} />
          </dd>
        </div>
        <div>
          <dt>{say.address}</dt>
          <dd>
            {venue.address ? <Text of={venue.address} /> : <span className="quiet">{say.noAddress}</span>}
          </dd>
        </div>
        {venue.latitude !== null && (
          <div>
            <dt>{say.map}</dt>
            <dd>
              <a href={`geo:${venue.latitude},${venue.longitude}`}>
                {venue.latitude}, {venue.longitude}
              </a>
            </dd>
          </div>
        )}
        {venue.telephone && (
          <div>
            <dt>{say.telephone}</dt>
            <dd>
              <a href={`tel:${venue.telephone.replace(/[^+\d]/g, "")}`}>{venue.telephone}</a>
            </dd>
          </div>
        )}
        {owner && (
          <div>
            <dt>{say.of}</dt>
            <dd>
              <OrganisationName organisation={owner} />
            </dd>
          </div>
        )}
        {venue.rooms.length > 0 && (
          <div>
            <dt>{say.rooms}</dt>
            <dd>
              <ul className="plain">
                {venue.rooms.map((room) => (
                  <RoomLine key={room.id} room={room} />
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <NamesTable caption={messages.venue.names} names={venue.names} />
      <VisitParts visits={visits}>
        {({ content }) => (
          <ItemLines
            items={itemsAtVenue(content, thingId).map(({ item, isAlternative }) => ({
              item,
              remark: isAlternative ? say.alternative : null,
            }))}
          />
        )}
      </VisitParts>
      <Pages page={page} pages={pages} />
    </Page>
  );
}

function RoomLine({ room }: { room: VenueRoom }) {
  const { messages } = useReader();
  return (
    <li>
      <Text of={room.name} />
      {room.building && (
        <>
          {messages.comma}
          <Text of={room.building} />
        </>
      )}
      {room.floor !== null && messages.comma + messages.item.floor(room.floor)}
      {room.entrance && (
        <>
          {messages.comma}
          <Text of={room.entrance} />
        </>
      )}
    </li>
  );
}
