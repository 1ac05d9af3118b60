import { Link } from "#app/components/link.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import type { ReviewOfOutcome } from "#app/domain/outcome/outcome-life.ts";

/** The reviews of an outcome in the order of their dates, each with its judgement. */
export function ReviewList({ reviews }: { reviews: readonly ReviewOfOutcome[] }) {
  const { messages, dates } = useReader();
  const { outcomes: say, followUps } = messages;
  if (reviews.length === 0) return <p className="empty">{say.noReviews}</p>;
  return (
    <ul className="life-lines">
      {reviews.map(({ id, onDate, heldOn, heldBy, judgement, note }) => (
        <li key={id}>
          <Link to={`/follow-ups/reviews/${id}`}>{dates.day(heldOn ?? onDate)}</Link>
          {messages.colon}
          {judgement ? <strong>{followUps.judgement[judgement]}</strong> : say.reviewToCome}
          {heldBy && <span className="quiet"> {messages.inBrackets(heldBy)}</span>}
          {note && (
            <p>
              <Text of={note} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
