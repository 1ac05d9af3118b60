import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { SavedView } from "#app/domain/follow-up/saved-view.ts";

type Wrong = { id: string | null; name: string; isShared: boolean; said: string } | null;

export type ViewsOnPage = {
  views: SavedView[];
  here: string | null;
  wrong: Wrong;
  removed: { name: string; query: string; isShared: boolean } | null;
};

const addressOf = (query: string) => (query === "" ? "/follow-ups" : `/follow-ups?${query}`);

/** The views that somebody keeps, each with what can be done to it, and those that others share. */
export function ViewsPage({ views, here, wrong, removed }: ViewsOnPage) {
  const { messages } = useReader();
  const { board, editing } = messages;
  const own = views.filter(({ by }) => by === null);
  const shared = views.filter(({ by }) => by !== null);
  return (
    <Page>
      <div className="form-page views">
        <p className="eyebrow">
          <Link to={addressOf(here ?? "")}>{board.title}</Link>
        </p>
        <h1>{board.views.title}</h1>
        {wrong && (
          // biome-ignore lint/a11y/noAutofocus: a refused form begins with what is the matter
          <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
            <h2>{editing.notices.thereIsAProblem}</h2>
            <p>
              <a href={`#name-${wrong.id ?? "new"}`}>{wrong.said}</a>
            </p>
          </div>
        )}
        {removed && (
          <div className="notice" role="status">
            <p>{board.views.removed(removed.name)}</p>
            <form method="post" action="/follow-ups/views">
              <input type="hidden" name="name" value={removed.name} />
              <input type="hidden" name="query" value={removed.query} />
              {removed.isShared && <input type="hidden" name="shared" value="yes" />}
              <button type="submit" name="intent" value="save" className="link-button">
                {editing.actions.undo}
              </button>
            </form>
          </div>
        )}
        {wrong && wrong.id === null && <NewView query={here ?? ""} wrong={wrong} />}
        {own.length === 0 && <p className="empty">{board.views.none}</p>}
        <ul className="view-list">
          {own.map((view) => (
            <li key={view.id}>
              <Own view={view} here={here} wrong={wrong?.id === view.id ? wrong : null} />
            </li>
          ))}
        </ul>
        {shared.length > 0 && (
          <>
            <h2>{board.views.ofOthers}</h2>
            <ul className="view-list">
              {shared.map(({ id, name, query, by }) => (
                <li key={id}>
                  <Link to={addressOf(query)}>{name}</Link> <span className="quiet">{by}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Page>
  );
}

function Own({ view, here, wrong }: { view: SavedView; here: string | null; wrong: Wrong }) {
  const { messages } = useReader();
  const { views: say } = messages.board;
  const { id, name, query, isShared } = view;
  return (
    <form method="post" action="/follow-ups/views" className="view-form">
      <input type="hidden" name="id" value={id} />
      <p className="view-link">
        <Link to={addressOf(query)}>{name}</Link>
      </p>
      <Fields id={id} name={wrong?.name ?? name} isShared={wrong?.isShared ?? isShared} said={wrong?.said} />
      {here !== null && here !== query ? (
        <label className="tick">
          <input type="checkbox" name="query" value={here} />
          <span>{say.replace}</span>
        </label>
      ) : null}
      <input type="hidden" name="kept" value={query} />
      <div className="form-acts">
        <button type="submit" name="intent" value="save" className="button button-quiet">
          {say.save}
          <span className="visually-hidden"> {name}</span>
        </button>
        <button type="submit" name="intent" value="remove" className="link-button">
          {say.remove}
          <span className="visually-hidden"> {name}</span>
        </button>
      </div>
    </form>
  );
}

/** Keeps the list that is shown under a name. */
export function NewView({ query, wrong = null }: { query: string; wrong?: Wrong }) {
  const { views: say } = useReader().messages.board;
  return (
    <form method="post" action="/follow-ups/views" className="view-form">
      <input type="hidden" name="query" value={query} />
      <Fields id="new" name={wrong?.name ?? ""} isShared={wrong?.isShared ?? false} said={wrong?.said} />
      <div className="form-acts">
        <button type="submit" name="intent" value="save" className="button button-quiet">
          {say.keep}
        </button>
      </div>
    </form>
  );
}

function Fields({
  id,
  name,
  isShared,
  said,
}: {
  id: string;
  name: string;
  isShared: boolean;
  said: string | undefined;
}) {
  const { views: say } = useReader().messages.board;
  return (
    <>
      <div className={said ? "field field-wrong" : "field"}>
        <label htmlFor={`name-${id}`}>{say.name}</label>
        {said && (
          <p className="field-issue" id={`name-${id}-issue`}>
            {said}
          </p>
        )}
        <input
          id={`name-${id}`}
          name="name"
          defaultValue={name}
          maxLength={80}
          autoComplete="off"
          aria-describedby={said ? `name-${id}-issue` : undefined}
          aria-invalid={said ? true : undefined}
        />
      </div>
      <label className="tick">
        <input type="checkbox" name="shared" value="yes" defaultChecked={isShared} />
        <span>{say.share}</span>
      </label>
    </>
  );
}
