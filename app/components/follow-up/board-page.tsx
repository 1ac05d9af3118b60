import { BoardFigures, ReviewsDue } from "#app/components/follow-up/board-figures.tsx";
import { BoardFilter } from "#app/components/follow-up/board-filter.tsx";
import { BoardTable } from "#app/components/follow-up/board-table.tsx";
import { StateOnPaper } from "#app/components/follow-up/state-on-paper.tsx";
import { NewView } from "#app/components/follow-up/views-page.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { Pages } from "#app/components/pages.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { BoardView } from "#app/domain/follow-up/board-view.ts";
import { plainBoard, printBoard } from "#app/domain/follow-up/filter-query.ts";

/** What was proposed, agreed and set over all visits: in figures, and line by line. */
export function BoardPage({ view }: { view: BoardView }) {
  const { messages } = useReader();
  const { board } = messages;
  const { lines, count, page, pages, query, isEmpty } = view;
  return (
    <Page>
      <div className="board">
        {view.notice && <ActNotice notice={view.notice} back={query} />}
        <div className="list-head">
          <h1>{board.title}</h1>
          <p className="board-pages">
            <Link to="/follow-ups/reviews">{board.pages.reviews}</Link>
            <Link to="/follow-ups/partners">{board.pages.partners}</Link>
            <Link to="/settings/deadlines">{board.pages.deadlines}</Link>
            <Link to="/follow-ups/mails">{messages.mail.regular.title}</Link>
          </p>
        </div>
        <StateOnPaper today={view.today} />
        {view.failedMails > 0 && (
          <p className="note">
            <Link to="/follow-ups/mails">{messages.mail.regular.failed(view.failedMails)}</Link>
          </p>
        )}
        {isEmpty ? (
          <Empty />
        ) : (
          <>
            <BoardFigures figures={view.figures} />
            {view.reviews.due.length > 0 && <ReviewsDue reviews={view.reviews} today={view.today} />}
            <div className="board-tools">
              <BoardFilter view={view} />
              <Views view={view} />
            </div>
            <div className="board-above">
              <p id="board-count">{board.count(count.outcomes, count.actions)}</p>
              {lines.length > 0 && <Files query={query} />}
            </div>
            {lines.length > 0 ? (
              <form method="get" action="/follow-ups/several">
                <input type="hidden" name="back" value={query} />
                <BoardTable lines={lines} />
                <p className="board-acts">
                  <button type="submit" className="button button-quiet">
                    {board.bulk.pick}
                  </button>
                </p>
              </form>
            ) : (
              <p className="empty">
                {board.noneOfThese}{" "}
                {query !== printBoard(plainBoard) && <Link to="/follow-ups">{board.showAll}</Link>}
              </p>
            )}
            <Pages page={page} pages={pages} query={Object.fromEntries(new URLSearchParams(query))} />
          </>
        )}
      </div>
    </Page>
  );
}

/** Views kept under a name, and the way to keep this one. */
function Views({ view: { views, query } }: { view: BoardView }) {
  const { views: say } = useReader().messages.board;
  const here = new URLSearchParams({ here: query });
  return (
    <section aria-label={say.title} className="board-views">
      {views.length > 0 && (
        <ul>
          {views.map(({ id, name, query: asked, by }) => (
            <li key={id}>
              <a
                href={asked === "" ? "/follow-ups" : `/follow-ups?${asked}`}
                aria-current={asked === query ? "true" : undefined}
              >
                {name}
              </a>
              {by !== null && <span className="quiet"> {by}</span>}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{say.keepThis}</summary>
        <NewView query={query} />
        {views.some(({ by }) => by === null) && <Link to={`/follow-ups/views?${here}`}>{say.manage}</Link>}
      </details>
    </section>
  );
}

/** What an act over several made true, with the way to take all of it back. */
function ActNotice({ notice, back }: { notice: NonNullable<BoardView["notice"]>; back: string }) {
  const { actions } = useReader().messages.editing;
  return (
    <div className="notice" role="status">
      <p>{notice.text}</p>
      {notice.undo && (
        <form method="post" action="/follow-ups/several">
          <input type="hidden" name="back" value={back} />
          <input type="hidden" name="entry" value={notice.undo.from} />
          <input type="hidden" name="through" value={notice.undo.to} />
          <button type="submit" name="intent" value="undo" className="link-button">
            {actions.undo}
          </button>
        </form>
      )}
    </div>
  );
}

/** The same lines as files, all of them. */
function Files({ query }: { query: string }) {
  const { board } = useReader().messages;
  const asked = query === "" ? "" : `?${query}`;
  return (
    <p className="board-files">
      <Link to={`/follow-ups/charts${asked}`}>{board.charts.title}</Link>
      {(["csv", "xlsx", "json"] as const).map((kind) => (
        <Link key={kind} to={`/follow-ups.${kind}${asked}`}>
          {kind.toUpperCase()}
        </Link>
      ))}
    </p>
  );
}

function Empty() {
  const { board } = useReader().messages;
  return (
    <div className="empty">
      <p>{board.nothing}</p>
      <p>
        {board.nothingHow} <Link to="/visits">{board.toVisits}</Link>
      </p>
    </div>
  );
}
