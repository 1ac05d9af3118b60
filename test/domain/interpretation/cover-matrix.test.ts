import { expect, test } from "vitest";
import type { Conflict } from "#app/domain/conflict/conflict.ts";
import { coverMatrix } from "#app/domain/interpretation/cover-matrix.ts";
import { attendedBy, exactly, item, leg, visit } from "#test/telling.ts";

const at = (id: string, from: string, to: string) =>
  item(id, exactly(`2027-03-${from} Asia/Shanghai`, `2027-03-${to} Asia/Shanghai`), { legId: "beijing" });
const need = (id: string, itemId: string, pair: [string, string], coveredById: string | null) => ({
  ...{ id, itemId, coveredById, fromLanguage: pair[0], toLanguage: pair[1], mode: "consecutive" as const },
});
const talks = at("talks", "10T10:00", "10T11:00");
const call = at("call", "11T10:00", "11T11:00");
const walk = at("walk", "11T15:00", "11T16:00");
const content = {
  ...visit(),
  legs: [leg("beijing", "2027-03-08", "2027-03-14")],
  items: [talks, call, walk],
};

test("items stand by day, both directions of a pair in one column, and what needs nobody is left out", () => {
  const needs = [
    need("there", "talks", ["ru", "zh"], "anna"),
    need("back", "talks", ["zh", "ru"], null),
    need("english", "call", ["en", "zh"], null),
  ];
  const matrix = coverMatrix(content, needs, []);
  expect(matrix.pairs).toEqual([
    { key: "ru-zh", languages: ["ru", "zh"] },
    { key: "en-zh", languages: ["en", "zh"] },
  ]);
  expect(matrix.days.map(({ day, rows }) => [day, rows.map(({ itemId }) => itemId)])).toEqual([
    ["2027-03-10", ["talks"]],
    ["2027-03-11", ["call"]],
  ]);
  const ids = matrix.days[0]!.rows[0]!.cells["ru-zh"]!.map(({ id }) => id);
  expect([ids, matrix.uncovered]).toEqual([["there", "back"], 2]);
});

test("whoever covers a need is marked where they are elsewhere meanwhile, by whichever rule told it", () => {
  const needs = [need("one", "talks", ["ru", "zh"], "anna"), need("two", "call", ["ru", "zh"], "boris")];
  const conflicts: Conflict[] = [
    { kind: "interpreter.twice", items: ["talks", "call"], participationId: "anna" },
    { kind: "person.twice", items: ["talks", "walk"], participationIds: ["anna", "mayor"] },
    { kind: "person.twice", items: ["talks", "call"], participationIds: ["mayor"] },
  ];
  const cells = coverMatrix(content, needs, conflicts).days.map(
    ({ rows }) => rows[0]!.cells["ru-zh"]![0]!.alsoAt,
  );
  expect(cells).toEqual([["call", "walk"], []]);
});

test("talks of both sides without a need are asked about in the column of their languages", () => {
  const meeting = { ...talks, ...attendedBy({ side: "guest" }, { side: "host" }), kind: "meeting" as const };
  const sides = (["guest", "host"] as const).map((side, index) => ({
    ...{ side, name: { en: side }, country: ["RU", "CN"][index]! },
  }));
  const matrix = coverMatrix({ ...content, sides, items: [meeting, walk] }, [], []);
  expect(matrix).toMatchObject({
    pairs: [{ key: "ru-zh" }],
    days: [{ rows: [{ itemId: "talks", unstated: { from: "ru", to: "zh" } }] }],
    ...{ uncovered: 0, unstated: 1 },
  });
});

test("a cancelled item needs nobody", () => {
  const off = { ...talks, status: "cancelled" as const };
  const needs = [need("one", "talks", ["ru", "zh"], null)];
  expect(coverMatrix({ ...content, items: [off] }, needs, [])).toEqual({
    ...{ pairs: [], days: [], uncovered: 0, unstated: 0 },
  });
});
