import { ShownText } from "#app/components/follow-up/shown-text.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { ReviewOnPage } from "#app/domain/review/review-view.ts";

type Props = { coming: ReviewOnPage[]; held: ReviewOnPage[]; page: number; pages: number };

/** Reviews over all visits: what is to be judged, the most overdue first, and what was judged. */
export function ReviewList({ coming, held, page, pages }: Props) {
  const { messages } = useReader();
  const { review: say, page: words } = messages.actions;
  return (
    <Page>
      <div className="action-page">
        <p className="eyebrow">
          <Link to="/follow-ups">{words.back}</Link>
        </p>
        <h1>{say.title}</h1>
        <section aria-labelledby="coming">
          <h2 id="coming">{say.coming}</h2>
          {coming.length === 0 ? <p className="empty">{say.noneComing}</p> : <Reviews of={coming} />}
        </section>
        <section aria-labelledby="held">
          <h2 id="held">{say.held}</h2>
          {held.length === 0 ? <p className="empty">{say.noneHeld}</p> : <Reviews of={held} />}
        </section>
        {pages > 1 && (
          <p className="follow-up-acts">
            {page > 1 && <Link to={`/follow-ups/reviews?page=${page - 1}`}>{say.later}</Link>}
            {page < pages && <Link to={`/follow-ups/reviews?page=${page + 1}`}>{say.more}</Link>}
          </p>
        )}
      </div>
    </Page>
  );
}

function Reviews({ of }: { of: ReviewOnPage[] }) {
  const { messages, dates } = useReader();
  const { actions, followUps } = messages;
  const { review: say } = actions;
  return (
    <ul className="follow-up-list">
      {of.map((one) => (
        <li key={one.id} className="follow-up">
          <p className="follow-up-title">
            <Link to={`/follow-ups/reviews/${one.id}`}>{dates.day(one.heldOn ?? one.onDate)}</Link>
          </p>
          <p className="follow-up-facts">
            {one.outcome ? <ShownText of={one.outcome} /> : say.ofVisit}
            <span className="quiet">
              {" · "}
              <ShownText of={one.visit.title} />
            </span>
          </p>
          <p className="follow-up-facts">
            {one.judgement ? (
              <span className={`judgement judgement-${one.judgement}`}>
                {followUps.judgement[one.judgement]}
              </span>
            ) : one.daysLeft < 0 ? (
              <strong className="overdue">
                <span aria-hidden="true">▲ </span>
                {actions.late(-one.daysLeft)}
              </strong>
            ) : (
              <span className="quiet">{actions.left(one.daysLeft)}</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
