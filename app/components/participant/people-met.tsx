import { NameText } from "#app/components/names.tsx";
import { useOwn } from "#app/components/participant/own-facts.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { Participation } from "#app/domain/delegation/participation.ts";
import { originalName } from "#app/domain/directory/directory.ts";
import { whomIMeet } from "#app/domain/subscription/whom-i-meet.ts";

/** Whom one meets: names as printed in the reader's language and in their own script, posts, forms of address. */
export function PeopleMet() {
  const { content } = useVisit();
  const { messages, textOf } = useReader();
  const { participant: say } = messages;
  const { side, itemIds } = useOwn();
  const met = side === null ? [] : whomIMeet(side, { itemIds: new Set(itemIds) }, content);
  const titleOf = (id: string) => textOf(content.items.find((item) => item.id === id)?.title);
  return (
    <section className="p-part" aria-labelledby="people">
      <h2 id="people">{say.people}</h2>
      {met.length === 0 && <p className="quiet">{say.noPeople}</p>}
      <ul className="p-people">
        {met.map(({ one, itemIds: where }) => (
          <li key={one.id}>
            <PersonAsPrinted one={one} isAddressed />
            <p className="quiet">{say.at(where.map(titleOf).join(messages.semicolon))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Somebody by name and post; `isAddressed`: and how to address them. Links lead nowhere from here. */
export function PersonAsPrinted({ one, isAddressed = false }: { one: Participation; isAddressed?: boolean }) {
  const { content, person: find, organisation } = useVisit();
  const { messages, textOf, nameOf } = useReader();
  const person = find(one.personId);
  const post = content.positions.find(({ id }) => id === one.positionId);
  const body = organisation(post?.organisationId ?? one.organisationId);
  if (!person) {
    return (
      <>
        <p className="p-name">{messages.participants.unnamed(textOf(one.description), one.headcount)}</p>
        {body && <p>{nameOf(body.names).name}</p>}
      </>
    );
  }
  const name = nameOf(person.names);
  const original = originalName(person, name);
  const bodyName = body && nameOf(body.names).name;
  return (
    <>
      <p className="p-name">
        {name.style && <span className="p-style">{name.style} </span>}
        <NameText name={name} />
      </p>
      {original && (
        <p className="p-original">
          <NameText name={original} />
        </p>
      )}
      {post && (
        <p>{bodyName ? messages.person.post(textOf(post.title), bodyName) : <Text of={post.title} />}</p>
      )}
      {!post && bodyName && <p>{bodyName}</p>}
      {one.role !== "member" && <p className="quiet">{messages.person.role[one.role]}</p>}
      {isAddressed && name.short && <p>{messages.participant.addressAs(name.short)}</p>}
    </>
  );
}
