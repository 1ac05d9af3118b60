import { OrganisationName, PersonName } from "#app/components/names.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { Participation } from "#app/domain/delegation/participation.ts";
import { inLanguage } from "#app/domain/text/localised.ts";

/** A participant by name, or the unnamed by function and number. */
export function ParticipationName({ one }: { one: Participation }) {
  const { person } = useVisit();
  const { language, messages } = useReader();
  const who = person(one.personId);
  if (who) return <PersonName person={who} />;
  const { text, isFallback, language: found } = inLanguage(one.description ?? {}, language);
  return (
    <span lang={isFallback ? found : undefined}>{messages.participants.unnamed(text, one.headcount)}</span>
  );
}

/** The post and organisation that a participation stands for, in the order of the reader's language. */
export function PostLine({ one, isShort = false }: { one: Participation; isShort?: boolean }) {
  const { content, organisation } = useVisit();
  const { messages } = useReader();
  const post = content.positions.find((position) => position.id === one.positionId);
  const body = organisation(post?.organisationId ?? one.organisationId);
  if (!post) return body ? <OrganisationName organisation={body} isShort={isShort} /> : null;
  const title = <Text of={post.title} />;
  if (!body) return title;
  const name = <OrganisationName organisation={body} isShort={isShort} />;
  // Chinese names the organisation before the post; the message knows which comes first.
  const isPostFirst = messages.person.post("1", "2").startsWith("1");
  return isPostFirst ? (
    <>
      {title}
      {messages.comma}
      {name}
    </>
  ) : (
    <>
      {name} {title}
    </>
  );
}
