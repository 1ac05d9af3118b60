import { sides } from "#app/domain/access/audience.ts";
import { type Filter, shownWords, standingWords, whatWords } from "#app/domain/follow-up/select.ts";
import { outcomeKinds, topics } from "#app/domain/outcome/outcome.ts";
import { countedStatuses } from "#app/domain/outcome/outcome-groups.ts";
import { isLocalDate } from "#app/time/wall-time.ts";

/** By what the lines of the board may be put in order. */
export const sortWords = ["due", "heard", "visit", "status"] as const;
export type SortWord = (typeof sortWords)[number];

/**
 * What the board is asked for, as its address says it: visits, organisations and people by the word in their
 * own address. Null for whatever it may be.
 */
export type BoardQuery = Omit<Filter, "visitId" | "organisationId" | "personId"> & {
  visit: string | null;
  organisation: string | null;
  person: string | null;
  sort: SortWord;
};

/** What the bare address shows: all that is open, what falls due first on top. */
export const plainBoard: BoardQuery = {
  ...{ shown: "open", what: "both", standing: null, status: null, kind: null, side: null, waitsFor: null },
  ...{ partner: null, organisation: null, person: null, topic: null, visit: null },
  ...{ dueFrom: null, dueTo: null, sort: "due" },
};

const among = (words: readonly string[]) => (text: string) => words.includes(text);
const isWord = (text: string) => /^[a-z0-9](?:[a-z0-9-]{0,199})$/.test(text);

/** The questions in the order in which the address asks them: the word there, and what may stand behind it. */
const questions: readonly [name: string, place: keyof BoardQuery, fits: (text: string) => boolean][] = [
  ["show", "shown", among(shownWords)],
  ["what", "what", among(whatWords)],
  ["standing", "standing", among(standingWords)],
  ["status", "status", among(countedStatuses)],
  ["kind", "kind", among(outcomeKinds)],
  ["topic", "topic", among(topics)],
  ["side", "side", among(sides)],
  ["waits", "waitsFor", among(sides)],
  ["partner", "partner", isWord],
  ["organisation", "organisation", isWord],
  ["person", "person", isWord],
  ["visit", "visit", isWord],
  ["from", "dueFrom", isLocalDate],
  ["to", "dueTo", isLocalDate],
  ["sort", "sort", among(sortWords)],
];

/** The words that ask the board something, in the order of its address. */
export const boardWords: readonly string[] = questions.map(([name]) => name);

/**
 * Reads what an address asks; what is left out or empty is as `plainBoard` has it, and other words are not
 * the board's. Null for a word twice and for an answer that none of ours is.
 */
export function parseBoard(query: URLSearchParams): BoardQuery | null {
  const asked: Record<string, string | null> = { ...plainBoard };
  for (const [name, place, fits] of questions) {
    const given = query.getAll(name);
    if (given.length > 1) return null;
    const [text = ""] = given;
    if (text === "") continue;
    if (!fits(text)) return null;
    asked[place] = text;
  }
  return asked as BoardQuery;
}

/** The address's query for what is asked: "standing=overdue&side=host", and "" for the plain board. */
export function printBoard(asked: BoardQuery): string {
  const said = new URLSearchParams();
  for (const [name, place] of questions) {
    const value = asked[place];
    if (value !== null && value !== plainBoard[place]) said.set(name, value);
  }
  return said.toString();
}

/** The address of the board, asked for the same and something else beside it. */
export function boardAddress(asked: BoardQuery, more: Partial<BoardQuery> = {}): string {
  const query = printBoard({ ...asked, ...more });
  return query === "" ? "/follow-ups" : `/follow-ups?${query}`;
}
