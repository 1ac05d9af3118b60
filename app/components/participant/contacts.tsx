import { useOwn } from "#app/components/participant/own-facts.tsx";
import { PersonAsPrinted } from "#app/components/participant/people-met.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { ContactPoint } from "#app/domain/planning/planning.ts";
import { telAddress } from "#app/domain/planning/tel-address.ts";
import { ownContacts } from "#app/domain/subscription/own-contacts.ts";

/** The liaison officer and the numbers for when something goes wrong; a tap dials. */
export function Contacts() {
  const { content } = useVisit();
  const { participant: say } = useReader().messages;
  const { side, legIds, itemIds } = useOwn();
  const programme = { legIds: new Set(legIds), itemIds: new Set(itemIds) };
  const { liaison, others } = ownContacts(side, programme, content);
  return (
    <section className="p-part" aria-labelledby="contacts">
      <h2 id="contacts">{say.contacts}</h2>
      {liaison.length + others.length === 0 && <p className="quiet">{say.noContacts}</p>}
      <ul className="p-contacts">
        {liaison.map(({ one, contacts }) => (
          <li key={one.id}>
            <p className="quiet">{say.liaison}</p>
            <PersonAsPrinted one={one} />
            {contacts.map((point) => (
              <Reach key={point.id} point={point} />
            ))}
          </li>
        ))}
        {others.map((point) => (
          <li key={point.id}>
            <p className="p-name">
              <Text of={point.name} />
            </p>
            <Reach point={point} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reach({ point }: { point: ContactPoint }) {
  const { messages, textOf } = useReader();
  return (
    <>
      {point.hours && (
        <p className="quiet">
          <Text of={point.hours} />
        </p>
      )}
      {point.telephone && (
        <p>
          <a className="p-call" href={telAddress(point.telephone)}>
            <span className="visually-hidden">
              {messages.participant.call(textOf(point.name))}
              {messages.colon}
            </span>
            {point.telephone}
          </a>
        </p>
      )}
      {point.email && (
        <p>
          <a className="p-mail" href={`mailto:${point.email}`}>
            {point.email}
          </a>
        </p>
      )}
    </>
  );
}
