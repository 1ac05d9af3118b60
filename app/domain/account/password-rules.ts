/** Of any characters; a phrase is welcome. */
export const shortestPassword = 8;
export const longestPassword = 200;

export type PasswordIssue =
  | { code: "password.tooShort" }
  | { code: "password.tooLong" }
  | { code: "password.common" }
  | { code: "password.namesYou" };

/** What must not make up a password: the product, and the words in a person's own name and e-mail. */
type Known = { email: string; name: string };

const PART = 4; // letters; shorter words of a name stand in too many others

/**
 * Why a new password is refused, the first reason only. It is neither trimmed nor folded when it is
 * stored; for comparing with what attackers try first, case and space count for nothing. `isCommon` says
 * whether a lower-cased word is in the list of those.
 */
export function findPasswordIssue(
  password: string,
  known: Known,
  isCommon: (word: string) => boolean,
): PasswordIssue | null {
  const { length } = [...password];
  if (length < shortestPassword) return { code: "password.tooShort" };
  if (length > longestPassword) return { code: "password.tooLong" };
  const plain = password.toLowerCase().replace(/\s/g, "");
  if (wordsOf(known).some((word) => leftWithout(plain, word) < PART)) return { code: "password.namesYou" };
  if (new Set(plain).size < PART || isCommon(plain) || isCommon(plain.replace(/[\d\p{P}\p{S}]+$/u, ""))) {
    return { code: "password.common" };
  }
  return null;
}

/** "Anna.Petrova@protocol.example" and "Anna Petrova" → "anna", "petrova", "protocol", "dragoman" … */
const wordsOf = ({ email, name }: Known): string[] =>
  `${email} ${name} dragoman`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= PART);

/** How many letters a password has beside a word; all when the word is not in it. */
const leftWithout = (password: string, word: string): number =>
  password.includes(word) ? password.replaceAll(word, "").replace(/[\d\p{P}\p{S}]/gu, "").length : Infinity;
