import { expect, test } from "vitest";
import { sourceLetters } from "#app/domain/source/source-letters.ts";

test("sources are called A, B and so on, in their order", () => {
  expect([...sourceLetters([{ id: "en" }, { id: "ru" }])]).toEqual([
    ["en", "A"],
    ["ru", "B"],
  ]);
  expect([...sourceLetters([])]).toEqual([]);
});

test("after Z come numbers, and no name is given twice", () => {
  const many = Array.from({ length: 60 }, (_, index) => ({ id: `source ${index + 1}` }));
  const letters = sourceLetters(many);
  expect([25, 26, 27, 60].map((number) => letters.get(`source ${number}`))).toEqual(["Y", "Z", "S27", "S60"]);
  expect(new Set(letters.values()).size).toBe(60);
});
