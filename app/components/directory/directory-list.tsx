import { Link } from "#app/components/link.tsx";
import { NameText } from "#app/components/names.tsx";
import { Page } from "#app/components/page.tsx";
import { Pages } from "#app/components/pages.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { nameIn } from "#app/domain/directory/directory.ts";
import type { Mention, MentionKind } from "#app/domain/release/released-visit.ts";

type Listed = { slug: string; mention: Mention };

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
}: {
  kind: MentionKind;
  mentions: Listed[];
  page: number;
  pages: number;
}) {
  const { messages, language } = useReader();
  return (
    <Page>
      <h1>{messages[kind].listTitle}</h1>
      {mentions.length === 0 && <p className="empty">{messages[kind].listEmpty}</p>}
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
      <Pages page={page} pages={pages} />
    </Page>
  );
}
