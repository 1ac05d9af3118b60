import { Filter } from "#app/components/desk/filter.tsx";
import { Notice } from "#app/components/form/notice.tsx";
import { Link } from "#app/components/link.tsx";
import { NameText } from "#app/components/names.tsx";
import { Page } from "#app/components/page.tsx";
import { Pages } from "#app/components/pages.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { nameIn } from "#app/domain/directory/directory.ts";
import type { Said } from "#app/domain/editing/form-view.ts";
import type { Mention, MentionKind } from "#app/domain/release/released-visit.ts";

type Listed = { slug: string; mention: Mention };

/** What whoever reads the whole directory is given beside the entries. */
type OfficePart = { count: number; typed: string; mayEdit: boolean; notice: Said | null };

const addressOf: Record<MentionKind, string> = {
  person: "people",
  organisation: "organisations",
  venue: "venues",
};

/** A directory: each name in the reader's language, the original beside it, and one line below. */
export function DirectoryList({
  kind,
  mentions,
  page,
  pages,
  office,
}: {
  kind: MentionKind;
  mentions: Listed[];
  page: number;
  pages: number;
  office: OfficePart | null;
}) {
  const { messages, language } = useReader();
  const { desk, editing } = messages;
  const say = desk.directory;
  const isNarrowed = office !== null && office.typed !== "";
  return (
    <Page>
      {office && <Notice of={office.notice} />}
      <div className="list-head">
        <h1>{messages[kind].listTitle}</h1>
        {office?.mayEdit && (
          <Link to={`/directory/${kind}/new`} className="button">
            {editing.kinds[kind].add}
          </Link>
        )}
      </div>
      {office && (
        <>
          <Filter label={say.typed} typed={office.typed} submit={say.search} all={`/${addressOf[kind]}`} />
          <p className="quiet">
            {say.count(office.count)} · <Link to="/directory/source">{say.sources}</Link> ·{" "}
            <Link to="/directory/history">{say.history}</Link>
          </p>
        </>
      )}
      {mentions.length === 0 && (
        <p className="empty">
          {office === null ? messages[kind].listEmpty : isNarrowed ? say.none : say.empty}
        </p>
      )}
      <ul className="directory">
        {mentions.map(({ slug, mention }) => {
          const shown = nameIn(mention.names, language);
          const original = mention.names.find(
            (name) =>
              name.name !== shown.name &&
              ("isOriginal" in name ? name.isOriginal : name.isPrinted && name.language === "ja"),
          );
          return (
            <li key={slug}>
              <p className="directory-name">
                <Link to={`/${addressOf[kind]}/${slug}`}>
                  <NameText name={shown} />
                </Link>
                {original && (
                  <span className="original">
                    {" "}
                    <NameText name={original} />
                  </span>
                )}
              </p>
              {mention.line && (
                <p className="quiet">
                  <Text of={mention.line} />
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <Pages page={page} pages={pages} query={{ q: office?.typed ?? "" }} />
    </Page>
  );
}
