import { useReader } from "#app/components/reader.tsx";
import type { ActionStanding, OutcomeStanding } from "#app/domain/follow-up/standing.ts";
import { marksInWords } from "#app/i18n/standing-in-words.ts";

/** What stands out about an outcome or action: late, due soon, quiet, waiting. In words; nothing when all is well. */
export function StandingMarks({ of }: { of: ActionStanding | OutcomeStanding }) {
  const { messages } = useReader();
  const marks = marksInWords(of, messages);
  if (marks.length === 0) return null;
  return (
    <ul className="standing-marks">
      {marks.map(({ kind, said }) => (
        <li key={said} className={`standing-${kind}`}>
          {kind === "overdue" && <span aria-hidden="true">▲ </span>}
          {said}
        </li>
      ))}
    </ul>
  );
}
