import { type CitedKind, citedKinds, type Locator } from "#app/domain/source/citation.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";
import type { Messages } from "#app/i18n/messages.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { isLocalDate } from "#app/time/wall-time.ts";

/**
 * The fact that a source speaks of, in words: "first day" for "firstDay". One that has no words of its
 * own is called as the field of the form is, that of the kind of thing first; any other stays as it was typed.
 */
export function factInWords(field: string, messages: Messages, kind?: CitedKind): string {
  const { labels, notices } = messages.editing;
  if (field === "whole") return notices.wholeEntry;
  const own = messages.source.field[field];
  if (own) return own;
  const [, language] = /^name\.(.+)$/.exec(field) ?? [];
  if (language) return messages.bracketed(messages.sources.name, languageInWords(language, messages));
  if (kind === "outcome") return messages.sources.facts[field] ?? field;
  const names = [field, `${field}Id`];
  const kinds = kind ? [kind, ...citedKinds] : citedKinds;
  const tables = kinds.flatMap((one) => (one === "outcome" ? [] : [labels[one]]));
  const found = tables.flatMap((table) => names.map((name) => table[name])).find((label) => label);
  return found ?? field;
}

/** The value that a source gives: a date as the reader's language prints it, any other as it stands. */
export const citedValueInWords = (value: string, { dates }: Wording): string =>
  isLocalDate(value) ? dates.day(value) : value;

/** A place in a source: "Paragraph 6", "programme for 18 June 2019", "list of guests". */
export function locatorInWords(locator: Locator, { dates, messages }: Wording): string {
  const { day, paragraphLong, section } = messages.source;
  const [kind, rest] = [locator.slice(0, locator.indexOf(":")), locator.slice(locator.indexOf(":") + 1)];
  if (kind === "paragraph") return paragraphLong(rest);
  if (kind === "page") return messages.sources.page(rest);
  if (kind === "day" && isLocalDate(rest)) return day(dates.day(rest));
  return kind === "section" ? (section[rest] ?? rest) : locator;
}
