import { useReader } from "#app/components/reader.tsx";
import type { MinutesView } from "#app/domain/minutes/minutes-view.ts";
import { paragraphsOf } from "#app/domain/minutes/paragraphs.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";

/** The wordings that the minutes had, latest first, each to be read and compared. */
export function Revisions({ view: { revisions } }: { view: MinutesView }) {
  const say = useReader().messages.groups.minutes;
  if (revisions.length === 0) return null;
  return (
    <section aria-labelledby="versions" className="no-print">
      <h2 id="versions">{say.versions}</h2>
      <ul className="minutes-versions">
        {revisions.map(({ version, by, time }) => (
          <li key={version}>
            <a href={`?version=${version}`}>{say.version(version)}</a>{" "}
            <span className="quiet">{say.versionBy(by, time)}</span>{" "}
            <a href={`?compare=${version}`}>{say.compare(version)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An earlier wording, or what changed from one to the next. */
export function ShownRevision({ view: { shown, compared, minutes } }: { view: MinutesView }) {
  const say = useReader().messages.groups.minutes;
  return (
    <section aria-labelledby="revision" className="minutes-part">
      <h2 id="revision">
        {compared
          ? say.comparedWith(compared.version, compared.before)
          : say.shownVersion(shown!.version, shown!.time)}
      </h2>
      {compared ? (
        <Compared pieces={compared.pieces} />
      ) : (
        <div className="minutes-text" lang={htmlLanguage(minutes.language)}>
          {paragraphsOf(shown!.body).map(({ starts, text }) => (
            <p key={starts}>{text}</p>
          ))}
        </div>
      )}
      <p>
        <a href="?#minutes">{say.backToNow}</a>
      </p>
    </section>
  );
}

function Compared({ pieces }: { pieces: NonNullable<MinutesView["compared"]>["pieces"] }) {
  const say = useReader().messages.groups.minutes;
  if (pieces.every(({ kind }) => kind === "same")) return <p>{say.unchanged}</p>;
  return (
    <p className="minutes-compared">
      {pieces.map(({ kind, text }, n) => {
        if (kind === "same") return text;
        const Tag = kind === "removed" ? "del" : "ins";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name and are never rearranged
          <Tag key={n}>
            <span className="visually-hidden">{say[kind]} </span>
            {text}
          </Tag>
        );
      })}
    </p>
  );
}
