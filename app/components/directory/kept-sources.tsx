import { Filter } from "#app/components/desk/filter.tsx";
import { ChangeInline } from "#app/components/directory/kept.tsx";
import { Notice } from "#app/components/form/notice.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { Pages } from "#app/components/pages.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import type { Said } from "#app/domain/editing/form-view.ts";
import type { Source } from "#app/domain/source/citation.ts";

/** The documents that the office keeps, each with what it is and the way to change it. */
export function KeptSources({
  sources,
  page,
  pages,
  count,
  typed,
  mayEdit,
  notice,
}: {
  sources: Source[];
  page: number;
  pages: number;
  count: number;
  typed: string;
  mayEdit: boolean;
  notice: Said | null;
}) {
  const { messages, dates } = useReader();
  const { desk, editing, source: words } = messages;
  const say = desk.directory;
  return (
    <Page>
      <Notice of={notice} />
      <div className="list-head">
        <h1>{say.sources}</h1>
        {mayEdit && (
          <Link to="/directory/source/new" className="button">
            {editing.kinds.source.add}
          </Link>
        )}
      </div>
      <Filter label={say.sourceTyped} typed={typed} submit={say.search} all="/directory/source" />
      <p className="quiet">{say.count(count)}</p>
      {count === 0 && <p className="empty">{typed === "" ? say.noSources : say.none}</p>}
      <ul className="desk-lines">
        {sources.map((source) => (
          <li key={source.id} id={source.id}>
            <p>
              <strong>
                <Text of={source.title} />
              </strong>
            </p>
            <p className="quiet">
              {words.kind[source.kind]} · <Text of={source.publisher} /> ·{" "}
              {source.publishedOn ? dates.day(source.publishedOn) : words.undated}
              {source.address && (
                <>
                  {" · "}
                  <a href={source.address} rel="noreferrer">
                    {words.original}
                  </a>
                </>
              )}
              {mayEdit && <ChangeInline kind="source" id={source.id} what={source.title} />}
            </p>
          </li>
        ))}
      </ul>
      <Pages page={page} pages={pages} query={{ q: typed }} />
    </Page>
  );
}
