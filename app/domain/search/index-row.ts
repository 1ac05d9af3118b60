import type { SearchEntry, ShownText } from "#app/domain/search/search-entry.ts";
import { indexed } from "#app/domain/search/search-words.ts";

const textsIn = (all: readonly ShownText[]): string[] => all.map(([, text]) => text);

/** An entry with the words by which it is found. */
export const withWords = (entry: SearchEntry) => ({
  ...entry,
  names: indexed(textsIn(entry.shown.names)),
  texts: indexed(textsIn(entry.shown.texts)),
});
