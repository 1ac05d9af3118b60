import fc from "fast-check";
import { expect, test } from "vitest";
import { indexed, wordsIn } from "#app/domain/search/search-words.ts";

test.each([
  ["Кузьмин, Алёна", ["кузьмин", "алена"]],
  ["КУЗЬМИ́Н Андрей", ["кузьмин", "андрей"]], // a stress mark goes, й stays
  ["Žižek’s Café, Øresund, Straße", ["zizek", "s", "cafe", "oresund", "strasse"]],
  ["北京市政府 Beijing", ["北", "京", "市", "政", "府", "beijing"]],
  ["伊万·奥尔洛夫", ["伊", "万", "奥", "尔", "洛", "夫"]],
  ["まつやまRe・再来館", ["ま", "つ", "や", "ま", "re", "再", "来", "館"]],
  ["ＭＯＵ－2019 第3届", ["mou", "2019", "第", "3", "届"]],
  ["서울특별시 Ναός Хан-Мансийск", ["서울특별시", "ναος", "хан", "мансийск"]],
  ["  — ¦ ", []],
])("%s is found by %j", (text, words) => {
  expect(wordsIn(text).map(({ word }) => word)).toEqual(words);
});

test("two halves of one name are one word as well", () => {
  expect(indexed(["Xi'an", "Jean-Luc-Marie O’Brien"])).toBe(
    "xi an xian ¦ jean luc marie o brien jeanluc lucmarie obrien",
  );
});

test("every word of any text stands where it says, and is found as it is typed in capitals or small letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      let done = 0;
      for (const { word, from, to } of wordsIn(text)) {
        expect(from).toBeGreaterThanOrEqual(done);
        expect(wordsIn(text.slice(from, to)).map((one) => one.word)).toEqual([word]);
        expect(word).not.toMatch(/[\s"*¦]/u);
        done = to;
      }
    }),
    { numRuns: 400 },
  );
});
