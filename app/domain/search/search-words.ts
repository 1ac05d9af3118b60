/** A word of a text as it is found by, and the part of the text that it stands for. */
export type FoundWord = { word: string; from: number; to: number };

/** Scripts that are written without spaces: each character is a word of its own. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]/u;

const run = /[\p{L}\p{N}\p{M}]+/gu;
/** What joins two halves of one name: O'Brien, Xi'an, Jean-Luc. */
const joint = /^['’ʼ‘`\-‐‑]$/u;

/** Letters that lose no mark when they are taken apart, as people without them on their keyboard write them. */
const written: Record<string, string> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ё: "е" },
};

/**
 * A text as it is compared: small letters without the marks of Latin, Greek and stressed Cyrillic letters,
 * "ё" as "е", full-width forms as narrow ones. "й" stays "й": it is a letter of its own. Nothing is
 * transliterated: a name is found in the scripts in which it is stored.
 */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, "$1")
    .replace(/(\p{Script=Cyrillic}\p{M}*?)[\u0300\u0301]/gu, "$1")
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}\p{M}]/gu, "") // taken apart, some letters leave a space or a stroke
    .replace(/[ßæœøłđðþıё]/gu, (letter) => written[letter]!);

/** The words of a text in their order, each with its place. */
export function wordsIn(text: string): FoundWord[] {
  const words: FoundWord[] = [];
  for (const { 0: letters, index } of text.matchAll(run)) {
    let from = index;
    const close = (to: number) => {
      if (to > from) words.push({ word: folded(text.slice(from, to)), from, to });
      from = to;
    };
    let at = index;
    for (const letter of letters) {
      if (unspaced.test(letter)) {
        close(at);
        close(at + letter.length);
      }
      at += letter.length;
    }
    close(at);
  }
  return words.filter(({ word }) => /[\p{L}\p{N}]/u.test(word));
}

/** Stands between two texts of one thing, so that no phrase reaches from one into the other. */
const between = " ¦ ";

/**
 * Texts for the index: their words with spaces between. Where a name has an apostrophe or a hyphen, its two
 * halves stand at the end as one word as well: "Xi'an" is found by "xian".
 */
export const indexed = (texts: readonly string[]): string => texts.map(wordsOf).join(between);

function wordsOf(text: string): string {
  const words = wordsIn(text);
  const joined = words.flatMap((one, index) => {
    const before = words[index - 1];
    return before && joint.test(text.slice(before.to, one.from)) ? [before.word + one.word] : [];
  });
  return [...words.map(({ word }) => word), ...joined].join(" ");
}

/** Whether a word is a character of a script without spaces. */
export const isUnspaced = (word: string): boolean => unspaced.test(word);
