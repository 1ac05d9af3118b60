import { expect, test } from "vitest";
import { sortKey } from "#app/domain/directory/sort-key.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { name } from "#test/telling.ts";

const inOrder = (language: Language, words: string[]) =>
  words
    .map((word) => ({
      word,
      key: sortKey([name(/\p{Script=Latin}/u.test(word) ? "en" : language, word)], language),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ word }) => word);

test("English goes by letters without their marks, large or small", () => {
  expect(inOrder("en", ["Zoë", "aoki", "Ångström", "Andrews"])).toEqual([
    "Andrews",
    "Ångström",
    "aoki",
    "Zoë",
  ]);
});

test("Russian counts ё as е, keeps й apart, and comes before what is not in Cyrillic", () => {
  const names = ["Яков", "Ёлкин", "Ежов", "Anna", "Жук", "Йод", "Ипатов", "Кот"];
  expect(inOrder("ru", names)).toEqual(["Ежов", "Ёлкин", "Жук", "Ипатов", "Йод", "Кот", "Яков", "Anna"]);
});

test("Chinese goes by pinyin, not by the code of its characters", () => {
  // ān, chén, lǐ, wáng, zhāng; by code 王 would come before 陈.
  expect(inOrder("zh", ["张强", "王梅", "Kuzmin", "李文", "陈静", "安娜"])).toEqual([
    "安娜",
    "陈静",
    "李文",
    "王梅",
    "张强",
    "Kuzmin",
  ]);
});
