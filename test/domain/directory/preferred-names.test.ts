import { expect, test } from "vitest";
import { findNameIssues } from "#app/domain/directory/name-issues.ts";
import { namesWithPreferred } from "#app/domain/directory/preferred-names.ts";
import { name } from "#test/telling.ts";

const shown = (...names: [string, string, boolean][]) =>
  namesWithPreferred(names.map(([language, text, isPreferred]) => name(language, text, { isPreferred }))).map(
    (one) => [one.name, one.isPreferred],
  );

test("where nobody chose, the first name of each language is the one to show", () => {
  expect(shown(["en", "a", false], ["ru", "б", false], ["en", "c", false])).toEqual([
    ["a", true],
    ["б", true],
    ["c", false],
  ]);
  expect(shown()).toEqual([]);
});

test("a choice stands, wherever it is in the list", () => {
  expect(shown(["en", "a", false], ["en", "b", true], ["ru", "в", false])).toEqual([
    ["a", false],
    ["b", true],
    ["в", true],
  ]);
});

test("two choices in one language are left for the officer to settle", () => {
  const names = [name("en", "a"), name("en", "b")];
  expect(namesWithPreferred(names)).toEqual(names);
  expect(findNameIssues(names)).toEqual([{ code: "name.preferredTwice", language: "en" }]);
});
