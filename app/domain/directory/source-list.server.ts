import { type Current, permit } from "#app/domain/access/current.server.ts";
import { pagesOf } from "#app/domain/release/released.server.ts";
import type { Source } from "#app/domain/source/citation.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { inLanguage } from "#app/domain/text/localised.ts";
import { sources } from "#db/schema/index.ts";

const PAGE = 50;

/**
 * One page of all sources by title in the reader's language: those whose title, publisher or key holds
 * what was typed, in any language. Throws `forbidden`, and `notFound` for a page beyond the last.
 */
export function listSources(
  current: Current,
  { typed, page, language }: { typed: string; page: number; language: Language },
): { sources: Source[]; pages: number; count: number } {
  permit(current, "directory.read");
  const wanted = typed.toLowerCase();
  const { compare } = new Intl.Collator(language);
  const titleOf = ({ title }: Source) => inLanguage(title, language).text;
  const found = current.db
    .select()
    .from(sources)
    .all()
    .map(({ version: _, ...source }): Source => source)
    .filter((source) => wanted === "" || textsOf(source).some((text) => text.toLowerCase().includes(wanted)))
    .sort((a, b) => compare(titleOf(a), titleOf(b)) || compare(a.key, b.key));
  return {
    sources: found.slice((page - 1) * PAGE, page * PAGE),
    pages: pagesOf(found.length, page, PAGE),
    count: found.length,
  };
}

const textsOf = ({ key, title, publisher }: Source): string[] =>
  [key, ...Object.values(title), ...Object.values(publisher)].filter((text) => text !== undefined);
