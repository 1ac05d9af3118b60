import { Fragment } from "react";
import { ShownName, ShownText } from "#app/components/follow-up/shown-text.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { Meeting, PersonMet } from "#app/domain/follow-up/partners-view.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";
import type { Shown } from "#app/domain/text/localised.ts";

/** Who was met: the post of the last time, when that was, at which visits, and who faced them on our side. */
export function PeopleMet({ people }: { people: readonly PersonMet[] }) {
  const { messages, dates } = useReader();
  const { partners: say } = messages;
  return (
    <ul className="people-met">
      {people.map(({ id, slug, name, original, meetings }) => {
        const last = meetings[0]!;
        const day = last.visit.lastDay;
        const counterparts = differing(meetings.flatMap((one) => one.counterparts));
        return (
          <li key={id}>
            <p className="person-name">
              <Link to={`/people/${slug}`}>
                <ShownName of={name} />
              </Link>
              {original && (
                <span className="original" lang={htmlLanguage(original.language)}>
                  {" "}
                  {original.text}
                </span>
              )}
            </p>
            <PostOf meeting={last} />
            <p className="quiet">
              {day && say.lastMet(dates.day(day))}
              {counterparts.length > 0 && (
                <>
                  {day && " · "}
                  {say.counterpart}
                  {messages.colon}
                  {counterparts.map((one, n) => (
                    <Fragment key={one.text}>
                      {n > 0 && messages.comma}
                      <ShownName of={one} />
                    </Fragment>
                  ))}
                </>
              )}
            </p>
            <p className="quiet">
              {say.metAt}
              {messages.colon}
              {meetings.map(({ visit }, n) => (
                <Fragment key={visit.id}>
                  {n > 0 && messages.comma}
                  <Link to={`/visits/${visit.slug}`}>
                    <ShownText of={visit.title} />
                  </Link>
                </Fragment>
              ))}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** The post and body as they were printed at a visit, in the order of the reader's language. */
export function PostOf({ meeting: { post, body } }: { meeting: Pick<Meeting, "post" | "body"> }) {
  const { messages } = useReader();
  if (!post && !body) return null;
  // Chinese names the organisation before the post; the message knows which comes first.
  const isPostFirst = messages.person.post("1", "2").startsWith("1");
  const parts = [post && <ShownText key="post" of={post} />, body && <ShownName key="body" of={body} />];
  const inOrder = (isPostFirst ? parts : parts.reverse()).filter((part) => part !== null);
  return (
    <p className="person-post">
      {inOrder.map((part, n) => (
        <Fragment key={part.key}>
          {n > 0 && (isPostFirst ? messages.comma : " ")}
          {part}
        </Fragment>
      ))}
    </p>
  );
}

const differing = (names: readonly Shown[]): Shown[] => [
  ...new Map(names.map((name) => [name.text, name])).values(),
];
