import { expect, test } from "vitest";
import { likelyLanguage } from "#app/domain/interpretation/likely-language.ts";

test("a country's most common language is guessed, and none where nobody knows", () => {
  expect(["RU", "CN", "DE", "JP", "RS"].map(likelyLanguage)).toEqual(["ru", "zh", "de", "ja", "sr"]);
  expect(["", "Russia", "ru", "1A"].map(likelyLanguage)).toEqual([null, null, null, null]);
});
