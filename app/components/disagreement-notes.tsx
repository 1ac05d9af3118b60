import { CitationMarks } from "#app/components/citation-marks.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { type Disagreement, findDisagreements } from "#app/domain/source/disagreements.ts";
import { settlementOf } from "#app/domain/source/open-disagreements.ts";
import { citedValueInWords, factInWords } from "#app/i18n/cited-in-words.ts";

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

/** One disagreement: each value with who gives it, and what the office decided, if it did. */
export function DisagreementNote({ disagreement }: { disagreement: Disagreement }) {
  const { content } = useVisit();
  const wording = useReader();
  const { messages } = wording;
  const { about, field, values } = disagreement;
  const settled = settlementOf(disagreement, content.settlements);
  return (
    <div className={settled ? "disagreement disagreement-settled" : "disagreement"} role="note">
      <p className="disagreement-title">
        {messages.source.disagreeOn(factInWords(field, messages, about.kind))}
      </p>
      <ul>
        {values.map(({ value, claims }) => (
          <li key={value}>
            <strong>{citedValueInWords(value, wording)}</strong>{" "}
            <CitationMarks claims={claims} isLabelled={false} />
          </li>
        ))}
      </ul>
      {settled ? (
        <p>
          {messages.sources.settled(citedValueInWords(settled.value, wording))}{" "}
          <span className="quiet-label">{messages.sources.reason}</span>
          {messages.colon}
          <Text of={settled.reason} />
        </p>
      ) : (
        <p className="quiet">{messages.source.open}</p>
      )}
    </div>
  );
}
