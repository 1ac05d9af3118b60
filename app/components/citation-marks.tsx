import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { Citation } from "#app/domain/source/citation.ts";
import { type Places, placesBySource } from "#app/domain/source/claims-by-source.ts";
import type { Wording } from "#app/i18n/wording.ts";

type CitationMarksProps = { claims: readonly Pick<Citation, "sourceId" | "locator">[]; isLabelled?: boolean };

/** Where a fact stands in the sources: "A ¶ 1, 3 · B ¶ 4", each linked to its source. */
export function CitationMarks({ claims, isLabelled = true }: CitationMarksProps) {
  const { content, letters } = useVisit();
  const wording = useReader();
  const { messages } = wording;
  const places = placesBySource(
    claims,
    content.sources.map((source) => source.id),
  );
  if (places.length === 0) return null;
  return (
    <span className="cites">
      <span className={isLabelled ? "quiet-label" : "visually-hidden"}>{messages.source.list}</span>{" "}
      {places.map((place, index) => (
        <span key={place.sourceId}>
          {index > 0 && " · "}
          <Link to={`/visits/${content.visit.slug}/sources#source-${letters.get(place.sourceId)}`}>
            <span className="letter">{letters.get(place.sourceId)}</span>
            <span className="visually-hidden">{messages.colon}</span> {placesInWords(place, wording)}
          </Link>
        </span>
      ))}
    </span>
  );
}

/** The places in one source in words: pages, paragraphs, days of the programme, sections. */
export function placesInWords(place: Places, { messages, dates }: Wording): string {
  const { paragraph, day, section } = messages.source;
  return [
    ...(place.pages.length > 0 ? [messages.sources.pages(place.pages)] : []),
    ...(place.paragraphs.length > 0 ? [paragraph(place.paragraphs)] : []),
    ...place.days.map((date) => day(dates.dayOfYear(date))),
    ...place.sections.map((name) => section[name] ?? name),
  ].join(messages.comma);
}
