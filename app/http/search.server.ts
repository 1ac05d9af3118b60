import { may } from "#app/domain/access/permissions.ts";
import { line } from "#app/domain/editing/typed-text.ts";
import {
  type FoundGroup,
  type Hit,
  searchAll,
  searchGroup,
  searchReaderOf,
} from "#app/domain/search/search.server.ts";
import { isSearchGroup } from "#app/domain/search/search-kinds.ts";
import { pathOf } from "#app/domain/search/search-path.ts";
import { phrasesOf } from "#app/domain/search/search-query.ts";
import type { Find, FindGroup, SearchView } from "#app/domain/search/search-view.ts";
import { showFound } from "#app/domain/search/show-found.ts";
import { type Asked, pageAsked, refusal } from "#app/http/access.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { MOST_FINDS } from "#db/search-index.ts";

/** What somebody typed into a search: one line, cut where nobody types on. */
export const typedInto = (query: URLSearchParams): string => line(query.get("q")).slice(0, 200);

/** The search page: every group's first finds, or one group page by page. */
export function searchPage(asked: Asked): SearchView {
  const { current, query } = asked;
  const typed = typedInto(query);
  const page = pageAsked(query);
  const group = query.get("in");
  const reader = searchReaderOf(current);
  if (group === null) {
    if (page > 1) throw refusal(404, "page");
    return { typed, reader, group, groups: findsOf(asked, typed, searchAll(current, typed)), page, pages: 1 };
  }
  if (!isSearchGroup(group)) throw refusal(400, "query");
  const { pages, ...found } = searchGroup(current, typed, group, page);
  return { typed, reader, group, groups: findsOf(asked, typed, [found]), page, pages };
}

/** Groups of finds in the reader's language. */
export const findsOf = (
  asked: Pick<Asked, "current" | "request">,
  typed: string,
  groups: readonly FoundGroup[],
): FindGroup[] =>
  groups.map(({ group, count, hits }) => ({
    ...{ group, count, isCut: count >= MOST_FINDS },
    finds: shownFinds(asked, typed, hits),
  }));

/** Finds in the reader's language, each with the way to its page. */
export function shownFinds(
  { current, request }: Pick<Asked, "current" | "request">,
  typed: string,
  hits: readonly Hit[],
): Find[] {
  const phrases = phrasesOf(typed);
  const language = languageOf(request);
  const reader = searchReaderOf(current);
  const mayEdit = may(current.actor, "directory.edit");
  return hits.map((hit) => {
    const { kind, thingId: id, visit, shown } = hit;
    const { days, clock, isOff } = shown;
    const find = showFound(shown, phrases, language, visit?.referenceLanguage ?? "en");
    const name = find.name.pieces.map(({ text }) => text).join("");
    const visitTitle = kind === "visit" ? null : (visit?.title ?? null);
    return { ...find, id, to: pathOf(hit, reader, mayEdit, name), days, clock, visitTitle, isOff };
  });
}
