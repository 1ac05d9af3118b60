import type { ShownEntry, ShownText } from "#app/domain/search/search-entry.ts";
import { countFound, markFound, type Phrase, type Piece } from "#app/domain/search/search-query.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";

/** A text in pieces, with its language where that is known. */
export type MarkedText = { language: LanguageTag; pieces: Piece[] };

/** What a find shows a reader: its name, the name by which it was found where that is another one, a line below. */
export type ShownFind = { name: MarkedText; also: MarkedText | null; below: MarkedText[] };

/** Letters before and after what was found, of a long text. */
const BEFORE = 50;
const AFTER = 110;

/**
 * The name in the reader's language; beside it the stored name that holds more of what was searched for
 * ("Пекин — Beijing"); below, its usual line, or what else it says that holds what the names do not.
 */
export function showFound(
  { names, texts, line }: Pick<ShownEntry, "names" | "texts" | "line">,
  phrases: readonly Phrase[],
  wanted: LanguageTag,
  reference: LanguageTag,
): ShownFind {
  const shown = inLanguage(names, wanted, reference);
  const count = ([, text]: ShownText) => countFound(text, phrases);
  const best = mostOf(names, count);
  const also = best && count(best) > count(shown) ? best : null;
  const held = count(also ?? shown);
  const inReach = [...texts].sort((a, b) => Number(b[0] === wanted) - Number(a[0] === wanted));
  const said = held < phrases.length ? mostOf(inReach, count) : null;
  const usual = line && inLanguage(Object.entries(line) as ShownText[], wanted, reference);
  const marked = ([language, text]: ShownText): MarkedText => ({
    language,
    pieces: markFound(text, phrases),
  });
  const found = said && count(said) > 0 ? said : null;
  const isOfLine = found !== null && Object.values(line ?? {}).includes(found[1]);
  const below = [
    ...(usual && (!found || (isOfLine && found[1] !== usual[1])) ? [usual] : []),
    ...(found ? [found] : []),
  ];
  return { name: marked(shown), also: also && marked(also), below: below.map((one) => cut(marked(one))) };
}

function inLanguage(texts: readonly ShownText[], wanted: LanguageTag, reference: LanguageTag): ShownText {
  for (const language of [wanted, reference, "en"]) {
    const found = texts.find(([own]) => own === language);
    if (found) return found;
  }
  return texts[0] ?? [wanted, ""];
}

/** The first of those that hold most. */
function mostOf(texts: readonly ShownText[], count: (text: ShownText) => number): ShownText | null {
  let best: ShownText | null = null;
  for (const text of texts) if (!best || count(text) > count(best)) best = text;
  return best;
}

/** A long text round what was found first in it. */
function cut({ language, pieces }: MarkedText): MarkedText {
  const first = pieces.findIndex(({ isFound }) => isFound);
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= BEFORE + AFTER) return { language, pieces };
  const start = Math.max(
    0,
    pieces.slice(0, Math.max(first, 0)).reduce((sum, { text }) => sum + text.length, 0) - BEFORE,
  );
  const end = start + BEFORE + AFTER;
  let at = 0;
  const kept = pieces.flatMap(({ text, isFound }): Piece[] => {
    const from = at;
    at += text.length;
    const part = text.slice(Math.max(0, start - from), Math.max(0, end - from));
    return part === "" ? [] : [{ text: part, isFound }];
  });
  const open = start > 0 ? [{ text: "…", isFound: false }] : [];
  const closed = end < length ? [{ text: "…", isFound: false }] : [];
  return { language, pieces: [...open, ...kept, ...closed] };
}
