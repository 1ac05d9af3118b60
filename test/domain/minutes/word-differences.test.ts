import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDifferences } from "#app/domain/minutes/word-differences.ts";

const told = (before: string, after: string) =>
  wordDifferences(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : `[${kind === "added" ? "+" : "-"}${text}]`))
    .join("");

test("what changed is told word by word", () => {
  expect(told("Both sides agreed to meet in June.", "Both sides agree to meet in late June.")).toBe(
    "Both sides [-agreed][+agree] to meet in[+ late] June.",
  );
  expect(told("стороны согласовали план", "стороны одобрили план")).toBe(
    "стороны [-согласовали][+одобрили] план",
  );
  expect(told("双方同意六月开会", "双方同意七月开会")).toBe("双方同意[-六][+七]月开会");
  expect(told("", "New.")).toBe("[+New.]");
  expect(told("Same.", "Same.")).toBe("Same.");
});

const text = fc
  .array(fc.constantFrom("both", "sides", " ", ".", "\n\n", "会", "谈", "план", "agree"), { maxLength: 60 })
  .map((all) => all.join(""));

test("both texts can be read out of what differs between them", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDifferences(before, after);
      const without = (left: string) =>
        pieces
          .filter(({ kind }) => kind !== left)
          .map((one) => one.text)
          .join("");
      expect([without("added"), without("removed")]).toEqual([before, after]);
      if (before === after) expect(pieces.every(({ kind }) => kind === "same")).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("two long texts without a word in common are told as such", () => {
  const [before, after] = ["one ".repeat(3000), "two ".repeat(3000)];
  expect(wordDifferences(before, after).map(({ kind }) => kind)).toContain("removed");
});
