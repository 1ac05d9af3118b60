import { Link } from "#app/components/link.tsx";
import { VenueName } from "#app/components/names.tsx";
import { ParticipationName } from "#app/components/participation-name.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { ContactPoint } from "#app/domain/planning/planning.ts";
import { telAddress } from "#app/domain/planning/tel-address.ts";

/** Whom to call, and for what; a tap dials. `changeAt` leads to the form of each where there is one. */
export function ContactList({ changeAt }: { changeAt?: string }) {
  const { content } = useVisit();
  return (
    <ul className="contacts">
      {content.contacts.map((one) => (
        <li key={one.id} id={one.id} className="contact">
          <Contact one={one} changeAt={changeAt} />
        </li>
      ))}
    </ul>
  );
}

function Contact({ one, changeAt }: { one: ContactPoint; changeAt: string | undefined }) {
  const { content } = useVisit();
  const { messages, textOf } = useReader();
  const person = content.participations.find(({ id }) => id === one.participationId);
  return (
    <>
      <p className="contact-name">
        <Text of={one.name} />
      </p>
      {person && (
        <p>
          <ParticipationName one={person} />
        </p>
      )}
      {one.telephone && (
        <p>
          <a href={telAddress(one.telephone)} className="contact-number">
            {one.telephone}
          </a>
        </p>
      )}
      {one.email && (
        <p>
          <a href={`mailto:${one.email}`}>{one.email}</a>
        </p>
      )}
      {one.hours && (
        <p className="quiet">
          <Text of={one.hours} />
        </p>
      )}
      <ForWhat one={one} />
      {changeAt && (
        <p className="quiet">
          {messages.editing.choices.audience[one.audience]}
          {" · "}
          <Link to={`${changeAt}/contactPoint/${one.id}`}>
            {messages.plan.change}
            <span className="visually-hidden"> {textOf(one.name)}</span>
          </Link>
        </p>
      )}
    </>
  );
}

/** The side, stay, item or venue that a contact is for. */
function ForWhat({ one }: { one: ContactPoint }) {
  const { content, venue: findVenue } = useVisit();
  const { messages, textOf } = useReader();
  const leg = content.legs.find(({ id }) => id === one.legId);
  const item = content.items.find(({ id }) => id === one.itemId);
  const venue = findVenue(one.venueId);
  const said = [
    one.side && messages.side[one.side],
    leg && messages.leg.stay(textOf(leg.city)),
    item && textOf(item.title),
  ].filter(Boolean);
  if (said.length === 0 && !venue) return null;
  return (
    <p className="quiet">
      {said.join(" · ")}
      {said.length > 0 && venue && " · "}
      {venue && <VenueName venue={venue} />}
    </p>
  );
}
