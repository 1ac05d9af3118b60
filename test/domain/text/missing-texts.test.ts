import { expect, test } from "vitest";
import type { Field, Fields } from "#app/domain/editing/fields.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { type ThingKind, thingKinds } from "#app/domain/history/thing.ts";
import { languages } from "#app/domain/text/languages.ts";
import { countByLanguage, missingTexts } from "#app/domain/text/missing-texts.ts";
import { textPlaces, withText } from "#app/domain/text/text-places.ts";

/** A value for every field of a thing, in English only. */
const filled = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, sample(field)]));
function sample(field: Field): unknown {
  if (field.type === "localised") return { en: "text" };
  if (field.type === "list") return [{ ...filled(field.of), ...(field.hasIds ? { id: "row" } : {}) }];
  return field.type === "text" && field.shape === "language" ? "en" : "value";
}
const isText = (field: Field): boolean => field.type === "localised" && !field.isPrivate;
const isNames = (field: Field) => field.type === "list" && "language" in field.of && "name" in field.of;

test.each(thingKinds)(
  "no text that readers of a %s may see is forgotten, whatever its form gains",
  (kind) => {
    const expected = Object.entries(fieldsOf[kind]).flatMap(([name, field]) => {
      if (isText(field)) return [name];
      if (field.type !== "list") return [];
      if (isNames(field)) return [`${name}.name`];
      return Object.entries(field.of).flatMap(([below, one]) => (isText(one) ? [`${name}.${below}`] : []));
    });
    const found = missingTexts([{ kind, id: "1", state: filled(fieldsOf[kind]) }], languages);
    expect(found.map(({ field }) => field)).toEqual(expected);
    expect(found.map(({ missing }) => missing)).toEqual(expected.map(() => ["ru", "zh"]));
  },
);

const item = {
  title: { en: "Talks", ru: "Переговоры" },
  note: null,
  officeNote: { en: "for us" },
  steps: [
    { id: "handshake", title: { en: "Handshake" }, minutesFromStart: 0, venueId: null },
    { id: "photo", title: { en: "Photo", ru: "Фото", zh: "合影" }, minutesFromStart: 5, venueId: null },
  ],
  contingencies: [{ id: "rain", condition: "rain", title: null, venueId: "hall", roomId: null }],
};

test("a text is missing where another language has it; one that nobody wrote is not", () => {
  const found = missingTexts([{ kind: "item", id: "talks", state: item }], languages);
  expect(found.map(({ path, missing }) => [path, missing])).toEqual([
    ["title", ["zh"]],
    ["steps.handshake.title", ["ru", "zh"]],
  ]);
  expect(countByLanguage(found, languages)).toEqual({ en: 0, ru: 1, zh: 2 });
});

test("a name is missing in the languages in which no row gives one", () => {
  const state = {
    names: [
      { language: "ja", name: "松山市" },
      { language: "ru", name: "Мацуяма" },
    ],
  };
  const [found] = missingTexts([{ kind: "organisation", id: "city", state }], languages);
  expect([found!.path, found!.missing]).toEqual(["names", ["en", "zh"]]);
});

const filledIn = (kind: ThingKind, state: Record<string, unknown>, path: string, text: string) =>
  withText(kind, state, path, "zh", text);

test("a text that is filled in stands in its place, and everything else stays", () => {
  expect(filledIn("item", item, "title", "会谈")).toEqual({ ...item, title: { ...item.title, zh: "会谈" } });
  const shaken = filledIn("item", item, "steps.handshake.title", "握手")!;
  expect(shaken).toEqual({
    ...item,
    steps: [{ ...item.steps[0], title: { en: "Handshake", zh: "握手" } }, item.steps[1]],
  });
  const sides = { sides: [{ side: "guest", name: { en: "Moscow" }, country: "RU" }] };
  expect(filledIn("visit", sides, "sides.0.name", "莫斯科")).toEqual({
    sides: [{ ...sides.sides[0], name: { en: "Moscow", zh: "莫斯科" } }],
  });
});

test("a name that is filled in is the office’s own rendering, in the script of its language", () => {
  const state = { names: [{ id: "1", language: "en", name: "Yin Fei", isPreferred: true }] };
  const named = filledIn("person", state, "names", "尹飞")!;
  expect((named.names as unknown[])[1]).toEqual({
    ...{ language: "zh", script: "Hans", name: "尹飞", style: null, short: null },
    ...{ isOriginal: false, isPrinted: false, isPreferred: true },
  });
  expect(textPlaces("person", named)[0]!.text).toEqual({ en: "Yin Fei", zh: "尹飞" });
});

test("a place that is there no longer, or that only planners see, takes no text", () => {
  for (const path of ["steps.gone.title", "note", "officeNote", "title.en", "kind", "steps", "constructor"])
    expect([path, filledIn("item", item, path, "文字")]).toEqual([path, null]);
});
