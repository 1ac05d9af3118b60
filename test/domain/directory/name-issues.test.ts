import { expect, test } from "vitest";
import { findNameIssues } from "#app/domain/directory/name-issues.ts";
import { name } from "#test/telling.ts";

test("one name is enough, and so is one preferred in each language", () => {
  expect(findNameIssues([name("ru", "Москва")])).toEqual([]);
  expect(findNameIssues([name("ru", "Москва"), name("en", "Moscow")])).toEqual([]);
});

test("a second name in a language is fine while only one is preferred", () => {
  expect(findNameIssues([name("en", "Beijing"), name("en", "Peking", { isPreferred: false })])).toEqual([]);
});

test("a thing without a name, or with an empty one, cannot be stored", () => {
  expect(findNameIssues([])).toEqual([{ code: "name.required" }]);
  expect(findNameIssues([name("ru", "Москва"), name("en", " \t")])).toEqual([{ code: "name.required" }]);
});

test("two names preferred in one language are told once, however many there are", () => {
  const names = ["Beijing", "Peking", "Peiping"].map((text) => name("en", text));
  expect(findNameIssues([...names, name("ru", "Пекин"), name("ru", "Бейцзин")])).toEqual([
    { code: "name.preferredTwice", language: "en" },
    { code: "name.preferredTwice", language: "ru" },
  ]);
});

test("everything that is wrong is told at once", () => {
  expect(findNameIssues([name("en", ""), name("en", "Peking")])).toEqual([
    { code: "name.required" },
    { code: "name.preferredTwice", language: "en" },
  ]);
});
