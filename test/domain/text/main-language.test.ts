import { expect, test } from "vitest";
import { mainLanguageOf } from "#app/domain/text/main-language.ts";

test.each([
  ["RU", "ru"],
  ["CN", "zh"],
  ["DE", "de"],
  ["JP", "ja"],
  ["GB", "en"],
  ["ru", null],
  ["", null],
])("in %j people read %j", (country, language) => {
  expect(mainLanguageOf(country)).toBe(language);
});
