import { placesInWords } from "#app/components/citation-marks.tsx";
import { NameText } from "#app/components/names.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { nameIn } from "#app/domain/directory/directory.ts";
import type { Source } from "#app/domain/source/citation.ts";
import { claimsByPlace } from "#app/domain/source/claims-by-place.ts";
import { placesBySource } from "#app/domain/source/claims-by-source.ts";
import { type Cited, citedThing } from "#app/domain/source/what-is-cited.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { isLocalDate } from "#app/time/wall-time.ts";

/** One source, and place by place what it supports. */
export function SourceCard({ source }: { source: Source }) {
  const { content, letters } = useVisit();
  const wording = useReader();
  const { dates } = wording;
  const { source: say } = wording.messages;
  const letter = letters.get(source.id)!;
  return (
    <article className="source" id={`source-${letter}`} aria-labelledby={`source-${letter}-title`}>
      <h2 id={`source-${letter}-title`}>
        <span className="letter" aria-hidden="true">
          {letter}
        </span>{" "}
        <span className="visually-hidden">{say.letter(letter) + wording.messages.colon}</span>
        <Text of={source.title} />
      </h2>
      <p className="eyebrow">{say.kind[source.kind]}</p>
      <dl className="facts">
        <div>
          <dt>{say.publisher}</dt>
          <dd>
            <Text of={source.publisher} />
          </dd>
        </div>
        <div>
          <dt>{say.publishedOn}</dt>
          <dd>{source.publishedOn ? dates.day(source.publishedOn) : say.undated}</dd>
        </div>
        <div>
          <dt>{say.language}</dt>
          <dd>{say.languageName[source.language] ?? source.language}</dd>
        </div>
      </dl>
      {source.note && (
        <p>
          <Text of={source.note} />
        </p>
      )}
      {source.address && (
        <p>
          <a href={source.address} rel="noreferrer">
            {say.original}
          </a>
        </p>
      )}
      <h3>{say.says}</h3>
      <ol className="places">
        {claimsByPlace(source.id, content).map(({ locator, claims }) => (
          <li key={locator}>
            <PlaceName sourceId={source.id} locator={locator} />
            <ul>
              {claims.map((claim) => (
                <li key={claim.about.id + claim.field}>
                  <CitedName cited={citedThing(claim.about, content)} />
                  {claim.value !== null && (
                    <span className="quiet"> {valueInWords(claim.field, claim.value, wording)}</span>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </article>
  );
}

function PlaceName({ sourceId, locator }: { sourceId: string; locator: string }) {
  const wording = useReader();
  const [place] = placesBySource([{ sourceId, locator }], [sourceId]);
  const words =
    place?.paragraphs.length === 1
      ? wording.messages.source.paragraphLong(place.paragraphs[0]!)
      : placesInWords(place!, wording);
  return <p className="place-name">{words}</p>;
}

function valueInWords(field: string, value: string, { messages, dates }: Wording): string {
  const shown = isLocalDate(value) ? dates.day(value) : value;
  return messages.inBrackets(messages.labelled(messages.source.field[field] ?? field, shown));
}

function CitedName({ cited }: { cited: Cited | undefined }) {
  const { language } = useReader();
  if (!cited) return null;
  if ("names" in cited) return <NameText name={nameIn(cited.names, language)} />;
  return <Text of={cited.text} />;
}
