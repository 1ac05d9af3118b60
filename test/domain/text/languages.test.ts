import { expect, test } from "vitest";
import { htmlLanguage, isLanguage } from "#app/domain/text/languages.ts";

test("the interface speaks English, Russian and Chinese, under these names only", () => {
  const asked = ["en", "ru", "zh", "EN", "zh-Hans", "de", "", "toString"];
  expect(asked.filter(isLanguage)).toEqual(["en", "ru", "zh"]);
});

test("Chinese says in which characters it is written; other languages are called what they are", () => {
  expect(["en", "ru", "zh", "ja", "de"].map(htmlLanguage)).toEqual(["en", "ru", "zh-Hans", "ja", "de"]);
});
