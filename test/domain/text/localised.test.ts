import { expect, test } from "vitest";
import { inLanguage, missingLanguages } from "#app/domain/text/localised.ts";

const moscow = { en: "Moscow", ru: "Москва" };

test("a text is shown in the reader's language where there is one", () => {
  expect(inLanguage(moscow, "ru")).toEqual({ text: "Москва", language: "ru", isFallback: false });
});

test("where there is none, the reference language stands in, then English, and both are marked", () => {
  expect(inLanguage(moscow, "zh", "ru")).toEqual({ text: "Москва", language: "ru", isFallback: true });
  expect(inLanguage(moscow, "zh", "ja")).toEqual({ text: "Moscow", language: "en", isFallback: true });
  expect(inLanguage(moscow, "zh")).toEqual({ text: "Moscow", language: "en", isFallback: true });
});

test("any language is better than nothing", () => {
  expect(inLanguage({ ja: "松山市" }, "en")).toEqual({ text: "松山市", language: "ja", isFallback: true });
});

test("an empty text counts as missing", () => {
  expect(inLanguage({ zh: "", ru: "Москва" }, "zh")).toEqual({
    text: "Москва",
    language: "ru",
    isFallback: true,
  });
  expect(inLanguage({}, "zh", "ru")).toEqual({ text: "", language: "zh", isFallback: false });
});

test("what is missing is counted over the interface's languages only", () => {
  expect(missingLanguages(moscow)).toEqual(["zh"]);
  expect(missingLanguages({ ja: "松山市", zh: "" })).toEqual(["en", "ru", "zh"]);
  expect(missingLanguages({ en: "Moscow", ru: "Москва", zh: "莫斯科" })).toEqual([]);
});
