import fc from "fast-check";
import { expect, test } from "vitest";
import { precedencesAfterMove } from "#app/domain/delegation/move-precedence.ts";

const mayor = { id: "mayor", precedence: 1 };
const deputy = { id: "deputy", precedence: 4 };
const adviser = { id: "adviser", precedence: 7 };

test("two neighbours swap their numbers, and nobody else changes", () => {
  const side = [mayor, deputy, adviser];
  const swapped = [
    { id: "adviser", precedence: 4 },
    { id: "deputy", precedence: 7 },
  ];
  expect(precedencesAfterMove(side, "adviser", { before: "deputy" })).toEqual(swapped);
  expect(precedencesAfterMove(side, "deputy", { after: "adviser" })).toEqual(swapped);
});

test("one who stands there already stays: the button pressed twice moves once", () => {
  const side = [mayor, deputy, adviser];
  expect(precedencesAfterMove(side, "mayor", { before: "deputy" })).toEqual([]);
  expect(precedencesAfterMove(side, "mayor", { before: "adviser" })).toEqual([]);
  expect(precedencesAfterMove(side, "adviser", { after: "deputy" })).toEqual([]);
  expect(precedencesAfterMove(side, "mayor", { before: "nobody" })).toEqual([]);
  expect(precedencesAfterMove(side, "nobody", { before: "mayor" })).toEqual([]);
});

test("where two share a number, the one behind gets the next", () => {
  const shared = [mayor, { id: "first", precedence: 2 }, { id: "second", precedence: 2 }, adviser];
  expect(precedencesAfterMove(shared, "second", { before: "first" })).toEqual([
    { id: "first", precedence: 3 },
  ]);
});

test("whoever moves ends up there, whatever numbers are shared", () => {
  const sides = fc
    .array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 8 })
    .map((numbers) =>
      numbers.sort((a, b) => a - b).map((precedence, index) => ({ id: `p${index}`, precedence })),
    );
  fc.assert(
    fc.property(sides, fc.nat(), (side, pick) => {
      const at = pick % (side.length - 1);
      const [above, below] = [side[at]!, side[at + 1]!];
      const changed = new Map(
        precedencesAfterMove(side, below.id, { before: above.id }).map((one) => [one.id, one.precedence]),
      );
      const after = side
        .map((one) => ({ ...one, precedence: changed.get(one.id) ?? one.precedence }))
        .sort((a, b) => a.precedence - b.precedence)
        .map(({ id }) => id);
      const wanted = side.map(({ id }) => id);
      [wanted[at], wanted[at + 1]] = [below.id, above.id];
      expect(after).toEqual(wanted);
    }),
  );
});
