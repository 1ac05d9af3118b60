import type { Current } from "#app/domain/access/current.server.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { knowDrafts } from "#app/domain/search/search.server.ts";
import { phrasesOf, searchQueries } from "#app/domain/search/search-query.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { searchIndex } from "#db/search-index.ts";

/** How many suggestions a field offers. */
const MOST = 20;

/** The directories whose entries are typed by name. */
export const suggestedKinds = ["person", "organisation", "venue", "source"] as const;
export type SuggestedKind = (typeof suggestedKinds)[number];

/**
 * Entries of a directory with a name that has the typed words, or words that begin so, in any language and
 * script; as a form would send them, in the order of the reader's language. For those who plan.
 */
export function suggestNames(
  { db }: Current,
  to: SuggestedKind,
  typed: string,
  language: LanguageTag,
): string[] {
  const queries = searchQueries(phrasesOf(typed));
  if (!queries) return [];
  knowDrafts(db);
  const [whole, begun] = queries;
  const { textOf } = lookupFor(db, null, language);
  return searchIndex(db, "draft", to, [whole, begun], { most: MOST, offset: 0 })
    .map(({ thingId }) => textOf(to, thingId))
    .sort((a, b) => a.localeCompare(b, language));
}
