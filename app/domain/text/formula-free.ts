/**
 * Spaces and marks that a spreadsheet may skip before it looks for a formula: white space of any kind,
 * what has no width, quotation marks and apostrophes.
 */
const SKIPPED = "[\\s\\u200b-\\u200f\\u2060\\ufeff\"'`\\u2018-\\u201f]";

/** Signs that make a formula, in their wide forms as well; tab and line ends can smuggle one in. */
const formula = new RegExp(
  `^(?:[\\t\\r\\n]|${SKIPPED}*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20\\u2212\\ufe62\\ufe63\\ufe66\\ufe6b])`,
);

/** Whether a spreadsheet might take a text for a formula (OWASP, "CSV injection"). */
export const looksLikeFormula = (text: string): boolean => formula.test(text);

/** The text as it can stand in a file that a spreadsheet reads: behind an apostrophe if it looks like a formula. */
export const formulaFree = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text);
