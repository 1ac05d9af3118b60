import { type FoundWord, isUnspaced, wordsIn } from "#app/domain/search/search-words.ts";

const LONGEST = 200;
const MOST_WORDS = 12;

/** What was typed between two spaces: words that follow one another, such as the characters of 北京. */
export type Phrase = readonly string[];

/** What somebody typed into a search, as the phrases that must all be found. */
export const phrasesOf = (typed: string): Phrase[] =>
  typed
    .slice(0, LONGEST)
    .split(/\s+/u)
    .map((part) => wordsIn(part).map(({ word }) => word))
    .filter((words) => words.length > 0)
    .slice(0, MOST_WORDS);

/**
 * What the index is asked, best first: all phrases as whole words of a name; as beginnings of words of a
 * name; anywhere. Null when nothing was typed that could be found. Every phrase is quoted and holds letters
 * and digits alone, so that nothing in it is a command of the index.
 */
export function searchQueries(phrases: readonly Phrase[]): [string, string, string] | null {
  if (phrases.length === 0) return null;
  const whole = phrases.map((words) => `"${words.join(" ")}"`);
  const begun = phrases.map((words, index) => `${whole[index]}${isUnspaced(words.at(-1)!) ? "" : "*"}`);
  return [`names : (${whole.join(" AND ")})`, `names : (${begun.join(" AND ")})`, begun.join(" AND ")];
}

/** A piece of a text, and whether it is what was searched for. */
export type Piece = { text: string; isFound: boolean };

/**
 * A text in pieces, so that what was searched for can be marked: the beginning of each word that a phrase
 * ends with, and whole words before it.
 */
export function markFound(text: string, phrases: readonly Phrase[]): Piece[] {
  const words = wordsIn(text);
  const spans = phrases
    .flatMap((phrase) => words.flatMap((_, at) => spanAt(text, words, at, phrase)))
    .sort((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  let done = 0;
  for (const { from, to } of spans) {
    if (to <= done) continue;
    const start = Math.max(from, done);
    if (start > done) pieces.push({ text: text.slice(done, start), isFound: false });
    const last = pieces.at(-1);
    if (last?.isFound) last.text += text.slice(start, to);
    else pieces.push({ text: text.slice(start, to), isFound: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isFound: false });
  return pieces;
}

/** How many of the phrases a text holds. */
export function countFound(text: string, phrases: readonly Phrase[]): number {
  const words = wordsIn(text);
  return phrases.filter((phrase) => words.some((_, at) => spanAt(text, words, at, phrase).length > 0)).length;
}

function spanAt(
  text: string,
  words: readonly FoundWord[],
  at: number,
  phrase: Phrase,
): { from: number; to: number }[] {
  const here = words.slice(at, at + phrase.length);
  if (here.length < phrase.length) return joinedSpan(words, at, phrase);
  const isFound = phrase.every((word, index) =>
    index === phrase.length - 1 ? here[index]!.word.startsWith(word) : here[index]!.word === word,
  );
  if (!isFound) return joinedSpan(words, at, phrase);
  const last = here.at(-1)!;
  return [{ from: here[0]!.from, to: endOf(text, last, phrase.at(-1)!) }];
}

/** "xian" stands for both halves of "Xi'an". */
function joinedSpan(words: readonly FoundWord[], at: number, phrase: Phrase): { from: number; to: number }[] {
  const [one, other] = [words[at], words[at + 1]];
  const isJoined =
    phrase.length === 1 &&
    one !== undefined &&
    other !== undefined &&
    other.from === one.to + 1 &&
    phrase[0]!.length > one.word.length &&
    (one.word + other.word).startsWith(phrase[0]!);
  return isJoined ? [{ from: one.from, to: other.to }] : [];
}

/** Where the beginning of a word that was typed ends in the text: marks that the word lost belong to it. */
function endOf(text: string, { from, to, word }: FoundWord, typed: string): number {
  if (typed.length >= word.length) return to;
  let length = 0;
  let at = from;
  for (const letter of text.slice(from, to)) {
    if (length >= typed.length && !/^\p{M}$/u.test(letter)) break;
    at += letter.length;
    length = wordsIn(text.slice(from, at)).reduce((sum, one) => sum + one.word.length, 0);
  }
  return at;
}
