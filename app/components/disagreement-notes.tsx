import { CitationMarks } from "#app/components/citation-marks.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { type Disagreement, findDisagreements } from "#app/domain/source/disagreements.ts";
import { isLocalDate } from "#app/time/wall-time.ts";

/** "Sources disagree", with each value and where it stands; nothing where they agree. */
export function DisagreementNotes({ aboutId }: { aboutId: string }) {
  const { content } = useVisit();
  const found = findDisagreements(content.citations).filter((one) => one.about.id === aboutId);
  return (
    <>
      {found.map((one) => (
        <DisagreementNote key={one.field} disagreement={one} />
      ))}
    </>
  );
}

export function DisagreementNote({ disagreement }: { disagreement: Disagreement }) {
  const { messages, dates } = useReader();
  const { field, values } = disagreement;
  return (
    <div className="disagreement" role="note">
      <p className="disagreement-title">
        {messages.source.disagreeOn(messages.source.field[field] ?? field)}
      </p>
      <ul>
        {values.map(({ value, claims }) => (
          <li key={value}>
            <strong>{isLocalDate(value) ? dates.day(value) : value}</strong>{" "}
            <CitationMarks claims={claims} isLabelled={false} />
          </li>
        ))}
      </ul>
      <p className="quiet">{messages.source.open}</p>
    </div>
  );
}
