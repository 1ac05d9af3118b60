import type { EntryText } from "#app/calendar/entries.ts";

/** "Talks / Переговоры"; what is the same in both languages stands once, and nothing for no words. */
export const sideBySide = (words: readonly string[]): string =>
  [...new Set(words)].filter((one) => one !== "").join(" / ");

/**
 * One entry in each of its languages at once: titles and places side by side, categories one after the
 * other. The place on a map keeps its own words, which its location repeats.
 */
export function inEachLanguage(texts: readonly EntryText[]): Omit<EntryText, "lines"> {
  const { lines: _, ...first } = texts[0]!;
  if (texts.length === 1) return first;
  const geo = first.geo && {
    ...first.geo,
    title: sideBySide(texts.map((text) => text.geo!.title)),
    address: sideBySide(texts.map((text) => text.geo!.address ?? "")) || null,
  };
  return {
    ...{ ...first, geo },
    summary: sideBySide(texts.map(({ summary }) => summary)),
    location: geo
      ? [geo.title, geo.address].filter(Boolean).join("\n")
      : sideBySide(texts.map(({ location }) => location ?? "")) || null,
    categories: [...new Set(texts.flatMap(({ categories }) => categories))],
  };
}
