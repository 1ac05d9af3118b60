import { useOwn } from "#app/components/participant/own-facts.tsx";
import { useMoment } from "#app/components/participant/use-moment.ts";
import { Text, useReader } from "#app/components/reader.tsx";
import { localMoment } from "#app/i18n/formats.ts";

/** What is new since the version that one last confirmed, and the button that confirms this one. */
export function News() {
  const { messages, dates } = useReader();
  const { participant: say } = messages;
  const { changes, notes, read, released, participationId, zone } = useOwn();
  const momentOf = useMoment();
  const { number } = released;
  const date = dates.dayOfYear(localMoment(released.releasedAt, zone).date);
  const isRead = read?.number === number;
  if (changes === null && notes.length === 0 && participationId === null) return null;
  return (
    <section id="changes" className="p-part p-news" aria-labelledby="changes-title">
      <h2 id="changes-title">{changes || notes.length > 0 ? say.changes : say.version(number, date)}</h2>
      {notes.map((one) => (
        <blockquote key={one.number}>
          <p className="quiet">{say.noteOf}</p>
          <p>
            <Text of={one.note} />
          </p>
        </blockquote>
      ))}
      {changes &&
        (changes.changes.length === 0 ? (
          <p>{say.nothingNew(changes.since)}</p>
        ) : (
          <>
            <p className="quiet">{say.since(changes.since)}</p>
            <ul className="p-changes">
              {changes.changes.map(({ headline, lines }) => (
                <li key={headline + lines.join()}>
                  <strong>{headline}</strong>
                  {lines.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </li>
              ))}
            </ul>
          </>
        ))}
      {participationId !== null &&
        (isRead ? (
          <p className="p-read">{say.readAlready(number, momentOf(read.readAt))}</p>
        ) : (
          <form method="post" data-online>
            <input type="hidden" name="intent" value="read" />
            <button type="submit" name="number" value={number} className="button p-wide">
              {say.read(number)}
            </button>
          </form>
        ))}
    </section>
  );
}
