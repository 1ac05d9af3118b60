import fc from "fast-check";
import { expect, test } from "vitest";
import { whoHasRead } from "#app/domain/subscription/who-has-read.ts";
import { participation } from "#test/telling.ts";

const named = (id: string) => participation(id, "guest", 1, { personId: `person-${id}` });
const everybody = [
  ...["head", "deputy", "adviser", "newcomer"].map(named),
  participation("council", "guest", 5, { description: { en: "Council members" }, headcount: 4 }),
];

test("two of three have read version 4; one named has no address; the unnamed are not counted", () => {
  const having = new Set(["head", "deputy", "adviser", "council"]);
  const lastRead = new Map([
    ["head", 4],
    ["deputy", 5],
    ["adviser", 3],
    ["council", 4],
  ]);
  expect(whoHasRead(4, everybody, having, lastRead)).toEqual({
    expected: ["head", "deputy", "adviser"],
    read: ["head", "deputy"],
    unread: ["adviser"],
    withoutAddress: ["newcomer"],
  });
});

test("what somebody has read stays read when their address is revoked", () => {
  const board = whoHasRead(4, everybody, new Set(["deputy"]), new Map([["head", 4]]));
  expect(board).toMatchObject({ expected: ["head", "deputy"], read: ["head"], unread: ["deputy"] });
});

test("whoever is named is read, unread or without an address, and nobody is two of these", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const some = fc.subarray(ids);
  fc.assert(
    fc.property(
      some,
      some,
      fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 5, maxLength: 5 }),
      (named_, having, read) => {
        const people = ids.map((id) => ({ id, personId: named_.includes(id) ? `p-${id}` : null }));
        const lastRead = new Map(ids.map((id, index) => [id, read[index]!]));
        const board = whoHasRead(3, people, new Set(having), lastRead);
        expect([...board.read, ...board.unread].sort()).toEqual([...board.expected].sort());
        expect([...board.expected, ...board.withoutAddress].sort()).toEqual([...named_].sort());
      },
    ),
  );
});
