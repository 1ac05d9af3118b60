import { CitationMarks } from "#app/components/citation-marks.tsx";
import { Link } from "#app/components/link.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { Outcome, OutcomeMove } from "#app/domain/outcome/outcome.ts";
import { statusInWords } from "#app/i18n/outcome-in-words.ts";
import { timeAndPlaceInWords } from "#app/i18n/time-in-words.ts";

/** The chain: the item where it arose, then each status with when, who says so, and why. */
export function Chain({ outcome }: { outcome: Outcome }) {
  const { content } = useVisit();
  const wording = useReader();
  const { messages } = wording;
  const item = content.items.find((one) => one.id === outcome.itemId);
  return (
    <ol className="chain" aria-label={messages.outcome.chain}>
      {item && (
        <li>
          <span className="quiet-label">{messages.outcome.arose}</span>{" "}
          <Link to={`/visits/${content.visit.slug}#item-${item.key}`}>
            <Text of={item.title} />
          </Link>
          <span className="quiet"> {timeAndPlaceInWords(item, content, wording)}</span>
        </li>
      )}
      {outcome.moves.map((move) => (
        <li key={move.id}>
          <strong>{statusInWords(outcome.kind, move.status, messages)}</strong> <MoveFoot move={move} />
          {move.reason && <span className="move-reason">{messages.outcomes.reason(move.reason)}</span>}
        </li>
      ))}
    </ol>
  );
}

function MoveFoot({ move }: { move: OutcomeMove }) {
  const { messages, dates } = useReader();
  const { sourceId, locator } = move;
  return (
    <span className="quiet">
      {move.onDate ? dates.day(move.onDate) : messages.outcome.dateNotStated}
      {move.decidedBy && messages.comma + messages.outcome.saidBy(move.decidedBy)}{" "}
      {sourceId && locator && <CitationMarks claims={[{ sourceId, locator }]} isLabelled={false} />}
    </span>
  );
}
