import type { Side } from "#app/domain/access/audience.ts";
import type { Field, Fields, ReferenceTarget } from "#app/domain/editing/fields.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import type { When } from "#app/domain/programme/when.ts";
import type { CitedKind } from "#app/domain/source/citation.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { acceptedInWords, standingInWords } from "#app/i18n/accepted-in-words.ts";
import { citedValueInWords, factInWords, locatorInWords } from "#app/i18n/cited-in-words.ts";
import { choiceWord, fieldLabel } from "#app/i18n/field-words.ts";
import { countryInWords, languageInWords } from "#app/i18n/language-in-words.ts";
import { whenInWords } from "#app/i18n/when-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { isLocalDate } from "#app/time/wall-time.ts";

/** The name of a thing by its id. What a citation is about is asked for by its kind. */
export type NameOf = (to: ReferenceTarget, id: string) => string;

/**
 * The value of a field as lines for people: choices in words, days as the reader's language prints them,
 * references by name, one line for each language of a text and for each row of a list. `path` is that of
 * the field, "firstDay", or of a text in one language, "title.ru". No lines for nothing.
 */
export function valueInWords(
  wording: Wording,
  kind: ThingKind,
  path: string,
  field: Field,
  value: unknown,
  nameOf: NameOf,
): string[] {
  if (value === null || value === undefined || value === "") return [];
  const { dates, messages } = wording;
  const named = (to: ReferenceTarget, id: string) => nameOf(to, id) || messages.editing.notices.noLongerThere;
  switch (field.type) {
    case "text":
      return textInWords(wording, kind, path, field.shape, String(value), nameOf);
    case "key":
      return [String(value)];
    case "localised":
      return typeof value === "string" ? linesOf(value) : everyLanguage(value as Localised, wording);
    case "choice":
      return [choiceWord(messages, kind, path, String(value))];
    case "reference":
      return [named(field.to, String(value))];
    case "whole":
    case "decimal":
      return [numberInWords(path, value as number, wording)];
    case "yes":
      return [messages.editing.choices.yesOrNo[value ? "yes" : "no"]];
    case "day":
      return [isLocalDate(String(value)) ? dates.day(String(value)) : String(value)];
    case "languages":
      return (value as string[]).map((tag) => languageInWords(tag, messages));
    case "when":
      return [whenInWords(value as When, wording, (id) => named("item", id))];
    case "who":
      return [whoInWords(value as Who, wording, named)];
    case "about":
      return [aboutInWords(value as { kind: CitedKind; id: string }, wording, named)];
    case "locator":
      return [locatorInWords(String(value), wording)];
    case "list":
      return (value as Record<string, unknown>[]).map((row) =>
        rowInWords(wording, kind, path, field.of, row, nameOf),
      );
  }
}

/** "Conference Room 1 · Main building · floor 3": what a row says, in the order of its fields. */
function rowInWords(
  wording: Wording,
  kind: ThingKind,
  path: string,
  of: Fields,
  row: Record<string, unknown>,
  nameOf: NameOf,
): string {
  return Object.entries(of)
    .flatMap(([name, field]) => {
      const here = `${path}.${name}`;
      const value = row[name];
      if (field.type === "yes") return value ? [lowered(fieldLabel(wording.messages, kind, here))] : [];
      if (field.type === "localised") return value ? [inOneLine(value as Localised, wording)] : [];
      return valueInWords(wording, kind, here, field, value, nameOf);
    })
    .join(" · ");
}

function textInWords(
  wording: Wording,
  kind: ThingKind,
  path: string,
  shape: string,
  text: string,
  nameOf: NameOf,
): string[] {
  const { messages } = wording;
  if (shape === "language") return [languageInWords(text, messages)];
  if (shape === "country") return [countryInWords(text, messages)];
  if (kind === "acceptance") {
    const accepted = path === "conflict" ? acceptedInWords(text, wording, nameOf) : "";
    if (accepted !== "") return [accepted];
    if (path === "stood") return standingInWords(text, wording, nameOf);
  }
  if (kind === "citation" || kind === "settlement") {
    if (path === "field") return [factInWords(text, messages)];
    if (path === "value") return [citedValueInWords(text, wording)];
  }
  return linesOf(text);
}

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

/** One line per language, each named, the reader's own first; of longer texts each paragraph. */
function everyLanguage(text: Localised, { language, messages }: Wording): string[] {
  return tagsOf(text, language).flatMap((tag) =>
    linesOf(text[tag]!).map((line, index) =>
      index === 0 ? messages.labelled(languageInWords(tag, messages), line) : line,
    ),
  );
}

/** Every language of a short text, so that a change of any of them is seen. */
const inOneLine = (text: Localised, { language }: Wording): string =>
  [...new Set(tagsOf(text, language).map((tag) => text[tag]!))].join(" / ");

const tagsOf = (text: Localised, own: string): string[] => [
  ...(text[own] ? [own] : []),
  ...Object.keys(text).filter((tag) => tag !== own && text[tag]),
];

function numberInWords(path: string, number: number, { language, messages }: Wording): string {
  if (path.endsWith("minutesFromStart")) return messages.item.minutesIn(number);
  if (path.endsWith("floor")) return messages.item.floor(number);
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 9, useGrouping: false });
  return format.format(number).replace("-", "−");
}

type Who = { participationId: string } | { partyId: string } | { side: Side };

function whoInWords(who: Who, { messages }: Wording, named: NameOf): string {
  if ("side" in who) return messages.side[who.side];
  return "partyId" in who ? named("party", who.partyId) : named("participation", who.participationId);
}

/** "Leg: Beijing". */
function aboutInWords({ kind, id }: { kind: CitedKind; id: string }, { messages }: Wording, named: NameOf) {
  const { kinds } = messages.editing;
  return messages.labelled(kinds[kind].one, named(kind, id));
}

const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
