import type { Current } from "#app/domain/access/current.server.ts";
import { withKey } from "#app/domain/editing/lookup-offers.server.ts";
import { knowDrafts } from "#app/domain/search/search.server.ts";
import { phrasesOf, searchQueries } from "#app/domain/search/search-query.ts";
import { showFound } from "#app/domain/search/show-found.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { searchIndex } from "#db/search-index.ts";

/** How many suggestions a field offers. */
const MOST = 20;

/** The directories whose entries are typed by name. */
export const suggestedKinds = ["person", "organisation", "venue", "source", "visit"] as const;
export type SuggestedKind = (typeof suggestedKinds)[number];

/**
 * Entries of a directory with a name that has the typed words, or words that begin so, in any language and
 * script; as a form would send them, in the order of the reader's language. The name that was typed stands there
 * too ("Ilya Kuzmin — Илья Кузьмин [ilya-kuzmin]"), or the browser would not offer it. For those who plan.
 */
export function suggestNames(
  { db }: Current,
  to: SuggestedKind,
  typed: string,
  language: LanguageTag,
): string[] {
  const phrases = phrasesOf(typed);
  const queries = searchQueries(phrases);
  if (!queries) return [];
  knowDrafts(db);
  const [whole, begun] = queries;
  return searchIndex(db, "draft", to, [whole, begun], { most: MOST, offset: 0 })
    .map(({ key, shown }) => {
      const { name, also } = showFound(shown, phrases, language, "en");
      const said = [name, also].flatMap((one) => (one ? one.pieces.map(({ text }) => text).join("") : []));
      return withKey(said.join(" — "), key);
    })
    .sort((a, b) => a.localeCompare(b, language));
}
