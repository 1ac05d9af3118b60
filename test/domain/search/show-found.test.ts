import { expect, test } from "vitest";
import type { ShownText } from "#app/domain/search/search-entry.ts";
import { phrasesOf } from "#app/domain/search/search-query.ts";
import { type MarkedText, showFound } from "#app/domain/search/show-found.ts";

const names: ShownText[] = [
  ["en", "Qin Gang"],
  ["zh", "秦刚"],
  ["ru", "Цинь Ган"],
];
const texts: ShownText[] = [
  ["en", "Beijing"],
  ["ru", "Пекин"],
  ["", "The van waits at the northern entrance of the hotel; whoever comes by train is met at the platform."],
];
const line = { en: "Beijing", ru: "Пекин" };

const plain = (text: MarkedText | null): string | null =>
  text?.pieces.map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece)).join("") ?? null;
const shown = (typed: string, language: string) => {
  const { name, also, below } = showFound({ names, texts, line }, phrasesOf(typed), language, "en");
  return [plain(name), plain(also), ...below.map(plain)];
};

test("the name is that of the reader's language, with the name that was found beside it", () => {
  expect(shown("qin", "ru")).toEqual(["Цинь Ган", "[Qin] Gang", "Пекин"]);
  expect(shown("秦", "zh")).toEqual(["[秦]刚", null, "Beijing"]);
});

test("where no name holds it, the text that does stands below, beside its own rendering", () => {
  expect(shown("beij", "ru")).toEqual(["Цинь Ган", null, "Пекин", "[Beij]ing"]);
  expect(shown("beijing", "en")).toEqual(["Qin Gang", null, "[Beijing]"]);
  expect(shown("qin platform", "en").at(-1)).toBe(
    "The van waits at the northern entrance of the hotel; whoever comes by train is met at the [platform].",
  );
});
