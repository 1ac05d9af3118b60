import { Fragment } from "react";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { Pages } from "#app/components/pages.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { Marked } from "#app/components/search/found.tsx";
import type { SearchReader } from "#app/domain/search/search-kinds.ts";
import type { Find, FindGroup, SearchView } from "#app/domain/search/search-view.ts";

/** What is found for the typed words, by kind; or one kind alone, page by page. */
export function SearchPage({ typed, reader, group, groups, page, pages }: SearchView) {
  const { messages } = useReader();
  const say = messages.search;
  const isEmpty = typed !== "" && groups.every(({ finds }) => finds.length === 0);
  return (
    <Page>
      <h1>{say.title}</h1>
      <search aria-label={say.title}>
        <form method="get" action="/search" className="filter">
          <div className="search-typed">
            <label htmlFor="q">{say.typed}</label>
            <input
              id="q"
              name="q"
              type="search"
              defaultValue={typed}
              autoComplete="off"
              maxLength={200}
              aria-describedby="q-hint"
            />
          </div>
          <button type="submit" className="button">
            {say.submit}
          </button>
          <p id="q-hint" className="quiet search-hint">
            {say.hint(examples.join(messages.comma))}
            <br />
            {reader === "draft" ? say.ofDrafts : say.ofReleases}
          </p>
        </form>
      </search>
      {isEmpty && <Nothing typed={typed} reader={reader} />}
      {group && (
        <p>
          <Link to={`/search?${new URLSearchParams({ q: typed })}`}>{say.back}</Link>
        </p>
      )}
      {groups.map((one) => (
        <Found key={one.group} of={one} typed={typed} isAlone={group !== null} />
      ))}
      {group && <Pages page={page} pages={pages} query={{ q: typed, in: group }} />}
    </Page>
  );
}

function Nothing({ typed, reader }: { typed: string; reader: SearchReader }) {
  const say = useReader().messages.search;
  return (
    <div className="search-nothing">
      <p>{say.nothing(typed)}</p>
      <ul>
        {say.tries.map((one) => (
          <li key={one}>{one}</li>
        ))}
        {reader === "public" && <li>{say.onlyReleased}</li>}
      </ul>
    </div>
  );
}

/** One name in three scripts. */
const examples = ["Beijing", "Пекин", "北京"];

type FoundProps = { of: FindGroup; typed: string; isAlone: boolean };

function Found({ of: { group, count, isCut, finds }, typed, isAlone }: FoundProps) {
  const say = useReader().messages.search;
  const number = isCut ? say.atLeast(count) : String(count);
  const more = new URLSearchParams({ q: typed, in: group });
  return (
    <section className="search-group" aria-labelledby={`found-${group}`}>
      <h2 id={`found-${group}`}>
        {say.groups[group]} <span className="quiet">{say.found(number)}</span>
      </h2>
      <ul>
        {finds.map((find) => (
          <li key={`${find.id} ${find.to}`}>
            <Line find={find} />
          </li>
        ))}
      </ul>
      {!isAlone && count > finds.length && (
        <p>
          <Link to={`/search?${more}`}>
            {say.all(number)}
            <span className="visually-hidden"> {say.groups[group]}</span>
          </Link>
        </p>
      )}
    </section>
  );
}

function Line({ find }: { find: Find }) {
  const { messages, dates } = useReader();
  const { to, name, also, below, days, clock, visitTitle, isOff } = find;
  const when = days && dates.days(...days) + (clock ? messages.comma + clock : "");
  return (
    <>
      <p className="search-name">
        <Link to={to}>
          <Marked of={name} />
        </Link>
        {also && (
          <span className="search-also">
            {" — "}
            <Marked of={also} />
          </span>
        )}
        {isOff && <span className="search-off"> {messages.inBrackets(messages.search.isOff)}</span>}
      </p>
      {(when || visitTitle) && (
        <p className="quiet">
          {when}
          {when && visitTitle && " · "}
          {visitTitle && <Text of={visitTitle} />}
        </p>
      )}
      {below.length > 0 && (
        <p className="quiet">
          {below.map((one, index) => (
            <Fragment key={one.language}>
              {index > 0 && " — "}
              <Marked of={one} />
            </Fragment>
          ))}
        </p>
      )}
    </>
  );
}
