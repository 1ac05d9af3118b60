import { Link } from "#app/components/link.tsx";
import { MarkForm } from "#app/components/minutes/mark-form.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { MarkOnPage, MinutesView } from "#app/domain/minutes/minutes-view.ts";
import { paragraphsOf } from "#app/domain/minutes/paragraphs.ts";
import { type Stretch, stretchesOf } from "#app/domain/minutes/where-marked.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";

/** The minutes as they stand, with what was marked in them, and what became of it. */
export function MinutesText({ view }: { view: MinutesView }) {
  const { messages, language } = useReader();
  const say = messages.groups.minutes;
  const { minutes, marks, marking } = view;
  if (!minutes.body) return <p className="quiet">{say.noText}</p>;
  return (
    <>
      <ol className="minutes-text" lang={htmlLanguage(minutes.language)} data-minutes>
        {paragraphsOf(minutes.body).map((paragraph, index) => (
          <li key={paragraph.starts} id={`paragraph-${index + 1}`} data-paragraph={index + 1}>
            <p>
              {stretchesOf(paragraph, marks).map((stretch, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a text is cut anew when it changes
                <StretchText key={n} of={stretch} marks={marks} />
              ))}
            </p>
            {marking?.paragraph === index + 1 ? (
              <MarkForm marking={marking} />
            ) : (
              <p className="mark-link no-print" lang={htmlLanguage(language)}>
                <a href={`?mark=${index + 1}#mark-form`} data-mark>
                  {say.markHere(index + 1)}
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
      <Marked marks={marks} />
    </>
  );
}

function StretchText({
  of: { text, marks: covering, begins, ends },
  marks,
}: {
  of: Stretch;
  marks: MarkOnPage[];
}) {
  const { messages, language } = useReader();
  const [first] = covering;
  if (first === undefined) return text;
  const byId = (id: string) => marks.find((one) => one.id === id)!;
  return (
    <>
      {begins.map((id) => (
        <span key={id} id={`mark-${id}`} className="mark-begins" />
      ))}
      <mark className={`marked marked-${byId(first).kind}`}>{text}</mark>
      {ends.map((id) => {
        const { kind, target } = byId(id);
        return target ? (
          <sup key={id} className="mark-target" lang={htmlLanguage(language)}>
            <Link to={target.path}>
              {messages.followUps.markKind[kind]}
              <span className="visually-hidden">{messages.colon + target.title}</span>
            </Link>
          </sup>
        ) : null;
      })}
    </>
  );
}

/** What came out of the minutes; a passage that was changed since is told here, where its link leads. */
function Marked({ marks }: { marks: MarkOnPage[] }) {
  const { messages } = useReader();
  const say = messages.groups.minutes;
  return (
    <section aria-labelledby="marked-title" className="minutes-marked">
      <h3 id="marked-title">{say.marked}</h3>
      {marks.length === 0 && <p className="quiet">{say.noMarks}</p>}
      <ul>
        {marks.map(({ id, kind, passage, place, target }) => (
          <li key={id} id={place ? undefined : `mark-${id}`}>
            <span className={`status marked-${kind}`}>{messages.followUps.markKind[kind]}</span>{" "}
            {target ? <Link to={target.path}>{target.title}</Link> : <q>{passage}</q>}
            {place === null && (
              <p className="quiet">
                <q>{passage}</q> · {say.changedPassage}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
