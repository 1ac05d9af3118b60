import { expect, test } from "vitest";
import { keyFromText } from "#app/domain/editing/key-from-text.ts";
import { isKey } from "#app/domain/editing/typed-text.ts";
import { nastyTexts } from "#test/domain/editing/any-state.ts";

const free = () => false;

test.each([
  ["Talks in the Great Hall", "talks-in-the-great-hall"],
  ["  Café Zürich — Besuch №1 ", "cafe-zurich-besuch-1"],
  ["Łódź", "odz"],
  ["--a--b--", "a-b"],
  ["北京", "item"],
  ["", "item"],
  ["!!!", "item"],
  ["x".repeat(100), "x".repeat(60)],
  [`${"x".repeat(59)} yz`, "x".repeat(59)],
])("%j becomes %s", (text, key) => {
  expect(keyFromText({ en: text }, "item", free)).toBe(key);
});

test("a name without English, or none at all, gives the word for its kind", () => {
  expect(keyFromText({ ru: "Переговоры", zh: "会谈" }, "item", free)).toBe("item");
  expect(keyFromText(null, "visit", free)).toBe("visit");
});

test("a word that is taken gets the first free number from 2 on", () => {
  const taken = new Set(["talks", "talks-2", "talks-4"]);
  expect(keyFromText({ en: "Talks" }, "item", (key) => taken.has(key))).toBe("talks-3");
});

test("whatever the name, the word may stand in an address, also with a number behind it", () => {
  for (const text of nastyTexts) {
    expect(isKey(keyFromText({ en: text }, "item", free))).toBe(true);
    let asked = 0;
    const isTaken = () => {
      asked += 1;
      return asked < 2000;
    };
    expect(isKey(keyFromText({ en: text.repeat(50) }, "item", isTaken))).toBe(true);
  }
});
