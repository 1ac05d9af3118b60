import { citedKinds, type Locator } from "#app/domain/source/citation.ts";
import type { Messages } from "#app/i18n/messages.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { isLocalDate } from "#app/time/wall-time.ts";

/**
 * The fact that a source speaks of, in words: "first day" for "firstDay". One that has no words of its
 * own is called as the field of the form is; any other stays as it was typed.
 */
export function factInWords(field: string, messages: Messages): string {
  const { labels, notices } = messages.editing;
  if (field === "whole") return notices.wholeEntry;
  const own = messages.source.field[field];
  if (own) return own;
  const names = [field, `${field}Id`];
  const tables = citedKinds.flatMap((kind) => (kind === "outcome" ? [] : [labels[kind]]));
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
  if (kind === "day" && isLocalDate(rest)) return day(dates.day(rest));
  return kind === "section" ? (section[rest] ?? rest) : locator;
}
