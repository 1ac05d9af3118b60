import fc from "fast-check";
import { expect, test } from "vitest";
import { formulaFree, looksLikeFormula } from "#app/domain/text/formula-free.ts";

const signs = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "−"];
const before = ["", " ", "   ", "\u00a0", "\u3000", "\ufeff", "\u200b", '"', "'", '" ', "“", "\n", "\t "];

test.each(before.flatMap((lead) => signs.map((sign) => [lead + sign] as const)))(
  "%j at the beginning looks like a formula",
  (lead) => {
    expect(formulaFree(`${lead}1+1`)).toBe(`'${lead}1+1`);
  },
);

test.each(["\tcmd", "\rcmd", "\ncmd"])("%j looks like one whatever follows", (text) => {
  expect(looksLikeFormula(text)).toBe(true);
});

test.each([
  "",
  "Exchange of orchestras",
  "Москва — Пекин",
  "2 + 2",
  "a@b.example",
  "乐团互访",
  "“Quoted”",
  "— dash",
])("%j is left as it is", (text) => {
  expect(formulaFree(text)).toBe(text);
});

test("what was made free of formulas begins with none, however it is written", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(...before),
      fc.constantFrom("", ...signs),
      (text, lead, sign) => {
        const cell = formulaFree(lead + sign + text);
        expect(/^[=+\-@\t\r\n＝＋－＠]/.test(cell)).toBe(false);
        expect(cell.endsWith(lead + sign + text)).toBe(true);
      },
    ),
  );
});
