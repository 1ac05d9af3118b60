import { type Citation, type CitedKind, citedKinds, type Locator } from "#app/domain/source/citation.ts";
import { citedThing } from "#app/domain/source/what-is-cited.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
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

/** A fact as a label of its own: "First day". */
export function factLabel(field: string, messages: Messages, kind: CitedKind): string {
  const words = factInWords(field, messages, kind);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The kind of a thing that sources speak of: "Leg". */
export const kindInWords = (kind: CitedKind, { editing }: Messages): string => editing.kinds[kind].one;

/** What a claim is about, by its name; of a post, with whoever holds it. */
export function thingInWords(about: Citation["about"], content: VisitContent, wording: Wording): string {
  const { messages, nameOf, textOf } = wording;
  const cited = citedThing(about, content);
  if (!cited) return messages.editing.notices.noLongerThere;
  if ("text" in cited) return textOf(cited.text);
  const name = nameOf(cited.names).name;
  const post = content.positions.find((one) => about.kind === "position" && one.id === about.id);
  return post ? messages.bracketed(textOf(post.title), name) : name;
}

/** Who says so, and where: "Report of the Moscow portal, Paragraph 6". */
export function claimInWords(
  { sourceId, locator }: Pick<Citation, "sourceId" | "locator">,
  content: VisitContent,
  wording: Wording,
): string {
  const source = content.sources.find((one) => one.id === sourceId);
  return [wording.textOf(source?.title), locatorInWords(locator, wording)]
    .filter(Boolean)
    .join(wording.messages.comma);
}

/** A kind of place in a source, as a form offers it: "paragraph", "list of guests". */
export function placeKindInWords(kind: string, { messages }: Wording): string {
  const [first, section] = kind.split(":");
  const own = messages.sources.locator.kinds;
  return section ? (messages.source.section[section] ?? section) : (own[first!] ?? kind);
}
