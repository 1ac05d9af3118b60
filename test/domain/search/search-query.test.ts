import fc from "fast-check";
import { expect, test } from "vitest";
import { countFound, markFound, phrasesOf, searchQueries } from "#app/domain/search/search-query.ts";
import { testDatabase } from "#test/database.ts";

/** "Ку[зьм]ин": what is marked in brackets. */
const marked = (text: string, typed: string): string =>
  markFound(text, phrasesOf(typed))
    .map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text))
    .join("");

test("a search asks for whole words in names first, then for beginnings, then anywhere", () => {
  expect(searchQueries(phrasesOf("Kuz 北京"))).toEqual([
    'names : ("kuz" AND "北 京")',
    'names : ("kuz"* AND "北 京")',
    '"kuz"* AND "北 京"',
  ]);
  expect(searchQueries(phrasesOf(' " OR * '))?.[2]).toBe('"or"*');
  expect(searchQueries(phrasesOf("…"))).toBeNull();
});

test("whatever is typed, the index understands it", () => {
  const { $client } = testDatabase();
  const ask = $client.prepare("select count(*) from search_words where search_words match ?").pluck();
  const typed = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(..."NEAR(\"*^+-:{}) ANDORNOTaя北'ー\u0301\u0000"), maxLength: 60 }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      for (const query of searchQueries(phrasesOf(text)) ?? []) expect(ask.get(query)).toBe(0);
    }),
    { numRuns: 600 },
  );
});

test.each([
  ["Ilya Kuzmin", "kuz", "Ilya [Kuz]min"],
  ["Алёна Кузьмина", "АЛЕ кузьм", "[Алё]на [Кузьм]ина"],
  ["Кузьми́н", "кузьмин", "[Кузьми́н]"],
  ["Žižek", "zi", "[Ži]žek"],
  ["北京市政府", "京市", "北[京市]政府"],
  ["Xi'an", "xian", "[Xi'an]"],
  ["Straße 13", "stras", "[Straß]e 13"],
  ["Kuzmin", "min", "Kuzmin"],
])("in %s, %s marks %s", (text, typed, said) => {
  expect(marked(text, typed)).toBe(said);
});

test("marking loses and adds nothing, whatever the text and whatever is typed", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 80 });
  fc.assert(
    fc.property(text, text, (one, typed) => {
      const pieces = markFound(one, phrasesOf(typed));
      expect(pieces.map((piece) => piece.text).join("")).toBe(one);
      expect(pieces.some(({ isFound }) => isFound)).toBe(countFound(one, phrasesOf(typed)) > 0);
    }),
    { numRuns: 500 },
  );
});
