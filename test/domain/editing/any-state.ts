import fc from "fast-check";
import { sides } from "#app/domain/access/audience.ts";
import type { State } from "#app/domain/editing/differences.ts";
import type { Field, Fields, TextShape } from "#app/domain/editing/fields.ts";
import { line, paragraphs } from "#app/domain/editing/typed-text.ts";
import { citedKinds } from "#app/domain/source/citation.ts";
import { anyDay, anyWhen, anyZone } from "#test/domain/programme/any-when.ts";

/** Texts that break what handles them carelessly: markup, quotes, both directions, joined and split signs. */
export const nastyTexts = [
  ...["<b>Talks</b> & <script>alert(1)</script>", "\"'`;--", '{"en":1}', "{{title}}", "%00", "\\u0000"],
  ...[
    "مرحبا بالعالم",
    "שלום \u2067abc\u2069",
    "👩‍👩‍👧 🇨🇳 👍🏽",
    "Владимир Ильич",
    "北京市人民政府",
    "ё й",
    "ǖ",
  ],
  ...["__proto__", "constructor", "null", "undefined", "0", "-1", "on", "[object Object]", "a[0].b", "=1+1"],
];

const anyTyped = fc.oneof(
  fc.constantFrom(...nastyTexts),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 12 }),
);

const anyLine = (most: number) =>
  anyTyped.map((typed) => line(line(typed).slice(0, most))).filter((text) => text !== "" && isWhole(text));

const anyParagraphs = (most: number) =>
  fc
    .array(anyTyped, { minLength: 1, maxLength: 3 })
    .map((all) => paragraphs(paragraphs(all.join("\n")).slice(0, most)))
    .filter((text) => text !== "" && isWhole(text));

/** Whether no sign was cut in two. */
const isWhole = (text: string) => !/\p{Surrogate}/u.test(text);

const ofShape: Record<Exclude<TextShape, "any">, fc.Arbitrary<string>> = {
  telephone: fc.constantFrom(
    "+86 10 6512 3456",
    "(495) 777-77-77",
    "112",
    "030/1234 ext. 12",
    "010.1 доб. 7",
  ),
  email: fc.constantFrom("a@b.cd", "протокол@пример.рф", "first.last+visit@mail.example.org"),
  https: fc.constantFrom("https://example.org", "https://пример.рф/а?b=1#c", "https://[::1]:8443/x"),
  country: fc.constantFrom("CN", "RU", "DE"),
  zone: anyZone,
  language: fc.constantFrom("en", "ru", "zh", "ja", "zh-Hant"),
  clock: fc.constantFrom("00:00", "09:05", "23:59"),
};

/** Any value that a field can hold, as a thing keeps it. References are "leg-1", "venue-2" and so on. */
export function anyValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case "list":
      return fc.array(anyRow(field.of, field.hasIds), { maxLength: Math.min(field.most, 4) });
    case "yes":
      return fc.boolean();
    case "languages":
      return fc.subarray(["ja", "de", "zh-Hant", "fil"]);
    case "when":
      return anyWhen();
    default:
      return field.isOptional ? fc.option(anyFilled(field)) : anyFilled(field);
  }
}

function anyFilled(field: Field): fc.Arbitrary<unknown> {
  const id = (kind: string) => fc.nat(9).map((number) => `${kind}-${number}`);
  switch (field.type) {
    case "text":
      if (field.shape !== "any") return ofShape[field.shape];
      return field.lines > 1 ? anyParagraphs(field.most) : anyLine(field.most);
    case "key":
      return fc.constantFrom("a", "beijing-2019", "7", "x".repeat(80));
    case "localised": {
      const text = field.lines > 1 ? anyParagraphs(field.most) : anyLine(field.most);
      return fc
        .record({ en: text, ru: text, zh: text, ja: text, "zh-Hant": text }, { requiredKeys: [] })
        .filter((texts) => Object.keys(texts).length > 0);
    }
    case "choice":
      return fc.constantFrom(...field.of);
    case "whole":
      return fc.integer({ min: field.least, max: field.most });
    case "decimal":
      return fc
        .integer({ min: field.least * 1e6, max: field.most * 1e6 })
        .map((millionths) => millionths / 1e6);
    case "day":
      return anyDay("1970-01-01", 130 * 365);
    case "who":
      return fc.oneof(
        id("participation").map((participationId) => ({ participationId })),
        id("party").map((partyId) => ({ partyId })),
        fc.constantFrom(...sides).map((side) => ({ side })),
      );
    case "about":
      return fc.constantFrom(...citedKinds).chain((kind) => id(kind).map((one) => ({ kind, id: one })));
    case "locator":
      return fc.constantFrom(
        ...["paragraph:6", "page:12", "day:2014-04-05", "minute:3"],
        ...["section:guests", "section:guests: second list"],
      );
    case "reference":
      return id(field.to);
    default:
      throw new Error(`No values for ${field.type}`);
  }
}

function anyRow(of: Fields, hasIds: boolean): fc.Arbitrary<State> {
  const row = anyState(of);
  return hasIds ? fc.tuple(fc.uuid(), row).map(([id, rest]) => ({ id, ...rest })) : row;
}

/** Any state of a thing with these fields that its form can show and read back. */
export const anyState = (fields: Fields): fc.Arbitrary<State> =>
  fc
    .record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyValue(field)])))
    .map((state: State) =>
      Object.fromEntries(
        Object.entries(state).map(([name, value]) => [name, isHomeless(fields[name]!, state) ? null : value]),
      ),
    );

/** A room without a venue, or a post without a person: their names say nothing alone. */
const isHomeless = (field: Field, state: State): boolean =>
  field.type === "reference" && field.within !== null && state[field.within] === null;
