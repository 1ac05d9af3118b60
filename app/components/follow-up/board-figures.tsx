import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { BoardView, FigureOnPage } from "#app/domain/follow-up/board-view.ts";
import { countedStatusInWords } from "#app/i18n/outcome-in-words.ts";
import { dayCount } from "#app/time/local-days.ts";

const standing = ["overdue", "dueSoon", "quiet", "waiting"] as const;
const isStanding = (what: FigureOnPage["what"]): what is (typeof standing)[number] =>
  (standing as readonly string[]).includes(what);

/** The figures of what is asked for; each leads to the lines that it counts. */
export function BoardFigures({ figures }: { figures: readonly FigureOnPage[] }) {
  const { messages } = useReader();
  const { board } = messages;
  return (
    <nav aria-label={board.figures}>
      <ul className="board-figures">
        {figures.map(({ what, count, to, isChosen }) => (
          <li
            key={what}
            className={isStanding(what) ? `figure-${what}${count === 0 ? " figure-none" : ""}` : undefined}
          >
            <a href={to} aria-current={isChosen ? "true" : undefined}>
              <strong>{count}</strong>{" "}
              <span>{isStanding(what) ? board[what] : countedStatusInWords(what, messages)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The reviews of the next fortnight and those past their date, each with what it is about. */
export function ReviewsDue({
  reviews: { due, more },
  today,
  level: Heading = "h2",
}: {
  level?: "h2" | "h3";
  reviews: BoardView["reviews"];
  today: string;
}) {
  const { messages, dates } = useReader();
  const { board, desk } = messages;
  return (
    <section className="board-reviews" aria-labelledby="reviews-due">
      <Heading id="reviews-due">{board.reviewsDue}</Heading>
      <ul>
        {due.map(({ id, onDate, visit, outcome }) => (
          <li key={id}>
            <Link to={`/follow-ups/reviews/${id}`}>{board.reviewOn(dates.day(onDate))}</Link>{" "}
            {onDate < today && (
              <strong className="overdue">{desk.overdue(dayCount(onDate, today) - 1)}</strong>
            )}{" "}
            <span className="quiet">
              {outcome ?? board.reviewOfAll} · {visit}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          <Link to="/follow-ups/reviews">{board.moreReviews(more)}</Link>
        </p>
      )}
    </section>
  );
}
