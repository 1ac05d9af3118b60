import { expect, test } from "vitest";
import { askedLanguage, languageOf } from "#app/http/reader-language.ts";

const request = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost${path}`, { headers });

test.each([
  ["", { kind: "none" }],
  ["lang=ru", { kind: "language", language: "ru" }],
  ["lang=", { kind: "unknown" }],
  ["lang=RU", { kind: "unknown" }],
  ["lang=ru&lang=ru", { kind: "unknown" }],
])("the query %j asks for %o", (query, asked) => {
  expect(askedLanguage(new URLSearchParams(query))).toEqual(asked);
});

test.each([
  ["the address before all else", "/?lang=en", { Cookie: "lang=zh", "Accept-Language": "ru" }, "en"],
  ["the earlier choice", "/", { Cookie: "a=b; lang=zh", "Accept-Language": "ru" }, "zh"],
  ["no cookie of another name", "/", { Cookie: "xlang=zh; lang=de" }, "en"],
  ["the browser's best", "/", { "Accept-Language": "de, en;q=0.3, zh-CN;q=0.9" }, "zh"],
  ["nothing that the browser refuses", "/", { "Accept-Language": "ru;q=0" }, "en"],
  ["English at last", "/", { "Accept-Language": "de, fr" }, "en"],
])("a page speaks by %s", (_what, path, headers, language) => {
  expect(languageOf(request(path, headers as Record<string, string>))).toBe(language);
});
