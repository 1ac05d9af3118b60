import { useReader } from "#app/components/reader.tsx";
import type { PartnerView } from "#app/domain/follow-up/partners-view.ts";

/** The partner in figures: all of them from the one count of follow-ups. */
export function PartnerFigures({ view: { figures, came, received } }: { view: PartnerView }) {
  const { messages } = useReader();
  const { partners: say } = messages;
  const { promises, byGroup } = figures;
  const facts = [
    { value: byGroup.agreed, word: say.figure.agreements },
    { value: byGroup.open, word: say.figure.proposals },
    { value: promises.kept, word: say.figure.kept },
    { value: promises.open, word: say.figure.open },
    { value: promises.late, word: say.figure.late },
    { value: promises.broken, word: say.figure.broken },
  ];
  return (
    <>
      <p className="quiet">{messages.labelled(say.columns.visits, say.ways(came, received))}</p>
      <ul className="partner-figures" aria-label={say.figures}>
        {facts.map(({ value, word }) => (
          <li key={word}>
            <strong>{value}</strong> {word}
          </li>
        ))}
      </ul>
    </>
  );
}
