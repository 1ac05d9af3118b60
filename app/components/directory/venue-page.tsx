import { ChangeInline, ChangeLink, NamedLink, type NamedThing } from "#app/components/directory/kept.tsx";
import { NamesTable } from "#app/components/directory/names-table.tsx";
import { ItemLines, type ThingPage, VisitParts } from "#app/components/directory/part-sections.tsx";
import { Link } from "#app/components/link.tsx";
import { NameText } from "#app/components/names.tsx";
import { Page } from "#app/components/page.tsx";
import { Pages } from "#app/components/pages.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { nameIn, type Venue, type VenueRoom } from "#app/domain/directory/directory.ts";
import { itemsAtVenue } from "#app/domain/directory/parts-in-visit.ts";
import type { TravelMeans } from "#app/domain/planning/planning.ts";

type Way = {
  id: string;
  other: NamedThing;
  isFrom: boolean;
  means: TravelMeans;
  minutes: number;
  note: string | null;
};
type Kept = { owner: NamedThing | null; ways: Way[] };

/** A venue: its names, where it is, its rooms, and what takes place there. */
export function VenuePage({ thing: venue, visits, page, pages, kept, mayEdit }: ThingPage<Venue, Kept>) {
  const { messages, language } = useReader();
  const { venue: say } = messages;
  const { id: thingId } = venue;
  const released = visits[0]?.content.organisations ?? [];
  const owner = kept ? kept.owner : released.find((one) => one.id === venue.organisationId);
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
              <NamedLink to="organisations" of={owner} />
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
      {mayEdit && <ChangeLink kind="venue" id={thingId} />}
      {kept && <Ways ways={kept.ways} venueId={thingId} mayEdit={mayEdit} />}
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

/** How long it takes to other venues and from them, as the office typed it. */
function Ways({ ways, venueId, mayEdit }: { ways: Way[]; venueId: string; mayEdit: boolean }) {
  const { messages, language } = useReader();
  const { desk, editing } = messages;
  const say = desk.directory;
  return (
    <section className="kept" aria-labelledby="ways">
      <h2 id="ways">{say.ways}</h2>
      {ways.length === 0 && <p className="quiet">{say.noWays}</p>}
      <ul>
        {ways.map(({ id, other, isFrom, means, minutes, note }) => {
          const name = nameIn(other.names, language).name;
          const place = isFrom ? say.wayTo(name) : say.wayFrom(name);
          return (
            <li key={id}>
              {place} · {say.minutes(minutes)}
              {messages.comma}
              {editing.choices.travelMeans[means]}
              {note && ` · ${note}`}
              {mayEdit && <ChangeInline kind="travelTime" id={id} what={{ [language]: place }} />}
            </li>
          );
        })}
      </ul>
      {mayEdit && (
        <p className="kept-acts">
          <Link to={`/directory/travelTime/new?from=${venueId}`}>{editing.kinds.travelTime.add}</Link>
        </p>
      )}
    </section>
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
