import { BoardFigures, ReviewsDue } from "#app/components/follow-up/board-figures.tsx";
import { BoardFilter } from "#app/components/follow-up/board-filter.tsx";
import { BoardTable } from "#app/components/follow-up/board-table.tsx";
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
        <div className="list-head">
          <h1>{board.title}</h1>
        </div>
        {isEmpty ? (
          <Empty />
        ) : (
          <>
            <BoardFigures figures={view.figures} />
            {view.reviews.due.length > 0 && <ReviewsDue reviews={view.reviews} today={view.today} />}
            <BoardFilter view={view} />
            <div className="board-above">
              <p id="board-count">{board.count(count.outcomes, count.actions)}</p>
              {lines.length > 0 && <Files query={query} />}
            </div>
            {lines.length > 0 ? (
              <BoardTable lines={lines} />
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

/** The same lines as files, all of them. */
function Files({ query }: { query: string }) {
  const { board } = useReader().messages;
  const asked = query === "" ? "" : `?${query}`;
  return (
    <p className="board-files">
      {board.files}
      {" · "}
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
