import { expect, test } from "vitest";
import { plural } from "#app/i18n/plural.ts";

test("English tells one from all others", () => {
  const legs = [0, 1, 2, 21].map((n) => plural("en", n, { one: "leg", other: "legs" }));
  expect(legs).toEqual(["legs", "leg", "legs", "legs"]);
});

test("Russian tells one, few and many by the last digits", () => {
  const forms = { one: "этап", few: "этапа", many: "этапов", other: "этапа" };
  expect([1, 21, 101].map((n) => plural("ru", n, forms))).toEqual(["этап", "этап", "этап"]);
  expect([2, 4, 22, 104].map((n) => plural("ru", n, forms))).toEqual(["этапа", "этапа", "этапа", "этапа"]);
  expect([0, 5, 11, 12, 14, 111].map((n) => plural("ru", n, forms))).toEqual(Array(6).fill("этапов"));
  expect(plural("ru", 1.5, forms)).toBe("этапа");
});

test("Chinese has one form, and a form that is not given is the ordinary one", () => {
  expect([0, 1, 2].map((n) => plural("zh", n, { one: "single", other: "段" }))).toEqual(["段", "段", "段"]);
  expect(plural("ru", 5, { one: "этап", other: "этапы" })).toBe("этапы");
});
