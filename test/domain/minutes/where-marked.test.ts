import fc from "fast-check";
import { expect, test } from "vitest";
import { paragraphsOf } from "#app/domain/minutes/paragraphs.ts";
import { stretchesOf, whereMarked } from "#app/domain/minutes/where-marked.ts";

const body = "Both sides agreed to meet.\n\nBoth sides agreed to exchange buses.";

test("a passage is found where it was marked, and again when text was written before it", () => {
  const starts = body.indexOf("agreed to exchange");
  const mark = { starts, passage: "agreed to exchange buses" };
  expect(whereMarked(body, mark)).toEqual({ starts, ends: starts + 24 });
  expect(whereMarked(`Opening.\n\n${body}`, mark)).toEqual({ starts: starts + 10, ends: starts + 34 });
});

test("of words that stand several times the nearest are taken", () => {
  expect(whereMarked(body, { starts: 0, passage: "Both sides" })).toMatchObject({ starts: 0 });
  expect(whereMarked(body, { starts: 25, passage: "Both sides" })).toMatchObject({ starts: 28 });
  expect(whereMarked("aa bb aa", { starts: 3, passage: "aa" })).toMatchObject({ starts: 0 });
  expect(whereMarked(body, { starts: 9999, passage: "Both sides" })).toMatchObject({ starts: 28 });
});

test("words that were changed are not guessed at", () => {
  expect(whereMarked(body, { starts: 0, passage: "Both sides refused" })).toBeNull();
  expect(whereMarked("", { starts: 0, passage: "Both" })).toBeNull();
});

const text = fc
  .array(fc.constantFrom("a", "b", " ", "\n\n", "会", "ё"), { maxLength: 40 })
  .map((all) => all.join(""));

test("whatever is written before and after, the words of a mark are found or they are gone", () => {
  fc.assert(
    fc.property(text, text, text, text, (before, passage, after, written) => {
      fc.pre(passage !== "");
      const marked = before + passage + after;
      const mark = { starts: before.length, passage };
      expect(whereMarked(marked, mark)).toEqual({
        ...{ starts: before.length, ends: before.length + passage.length },
      });
      for (const changed of [written + marked, marked + written, before + written + after]) {
        const place = whereMarked(changed, mark);
        if (place === null) expect(changed.includes(passage)).toBe(false);
        else {
          expect(changed.slice(place.starts, place.ends)).toBe(passage);
          const all = [...changed].flatMap((_, at) => (changed.startsWith(passage, at) ? [at] : []));
          const distance = (at: number) => Math.abs(at - mark.starts);
          expect(distance(place.starts)).toBe(Math.min(...all.map(distance)));
        }
      }
    }),
    { numRuns: 400 },
  );
});

test("a text is cut where marks begin and end, and nothing of it is lost", () => {
  const marks = [
    { id: "one", place: { starts: 0, ends: 10 } },
    { id: "two", place: { starts: 5, ends: 17 } },
    { id: "gone", place: null },
  ];
  expect(stretchesOf({ starts: 0, text: "Both sides agreed to meet." }, marks)).toEqual([
    { text: "Both ", marks: ["one"], begins: ["one"], ends: [] },
    { text: "sides", marks: ["one", "two"], begins: ["two"], ends: ["one"] },
    { text: " agreed", marks: ["two"], begins: [], ends: ["two"] },
    { text: " to meet.", marks: [], begins: [], ends: [] },
  ]);
  fc.assert(
    fc.property(text, fc.nat(60), fc.array(fc.tuple(fc.nat(90), fc.nat(20))), (words, starts, spans) => {
      const some = spans.map(([from, length], id) => ({
        ...{ id: String(id), place: { starts: from, ends: from + length + 1 } },
      }));
      const cut = stretchesOf({ starts, text: words }, some);
      expect(cut.map((one) => one.text).join("")).toBe(words);
    }),
  );
});

test("paragraphs are what empty lines set apart, each with the place where it begins", () => {
  const typed = "\n First line\nsecond line  \n\n \n\tNext. \n";
  const found = paragraphsOf(typed);
  expect(found.map((one) => one.text)).toEqual(["First line\nsecond line", "Next."]);
  for (const { starts, text: words } of found) expect(typed.startsWith(words, starts)).toBe(true);
  expect(paragraphsOf("  \n\n ")).toEqual([]);
});
