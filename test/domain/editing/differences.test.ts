import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differencesOf, isSame, type State, withPlace } from "#app/domain/editing/differences.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { thingKinds } from "#app/domain/history/thing.ts";
import { anyState } from "#test/domain/editing/any-state.ts";

const { gift } = fieldsOf;
const vase: State = {
  ...{ title: { en: "Vase", ru: "Ваза" }, status: "idea", givenBy: "guest", giverId: null },
  ...{ recipientId: null, itemId: null, note: null },
};

describe.each(thingKinds)("two states of a %s", (kind) => {
  const fields = fieldsOf[kind];

  test("differ in no place if they are the same, and in some place if they are not", () => {
    fc.assert(
      fc.property(anyState(fields), anyState(fields), (a, b) => {
        expect(differencesOf(fields, a, structuredClone(a))).toEqual([]);
        expect(differencesOf(fields, a, b).length === 0).toBe(isSame(a, b));
      }),
      { numRuns: 25 },
    );
  });

  test("become the same when every difference is put in its place", () => {
    fc.assert(
      fc.property(anyState(fields), anyState(fields), (a, b) => {
        const put = (state: State, { path, after }: { path: string; after: unknown }) =>
          withPlace(fields, state, path, after);
        const before = structuredClone(a);
        expect(differencesOf(fields, a, b).reduce(put, a)).toEqual(b);
        expect(a).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});

test("a text differs language by language, a list as a whole, in the order of the fields", () => {
  const after = { ...vase, title: { en: "Vase", ru: "Китайская ваза", zh: "花瓶" }, note: "Fragile" };
  expect(differencesOf(gift, vase, after)).toEqual([
    { path: "title.ru", before: "Ваза", after: "Китайская ваза" },
    { path: "title.zh", before: null, after: "花瓶" },
    { path: "note", before: null, after: "Fragile" },
  ]);
  const { vehicle } = fieldsOf;
  const [ride, other] = [
    { id: "1", who: { side: "guest" } },
    { id: "2", who: { side: "host" } },
  ];
  expect(differencesOf(vehicle, { rides: [ride, other] }, { rides: [other, ride] })).toEqual([
    { path: "rides", before: [ride, other], after: [other, ride] },
  ]);
});

test("a thing that is not there differs from one that is in everything that has a value", () => {
  const paths = ["title.en", "title.ru", "status", "givenBy"];
  expect(differencesOf(gift, null, vase).map(({ path }) => path)).toEqual(paths);
  expect(differencesOf(gift, vase, null).map(({ path }) => path)).toEqual(paths);
  expect(differencesOf(gift, null, null)).toEqual([]);
});

test("the last language taken from a text leaves null, and the first one given makes a text", () => {
  const without = ["title.en", "title.ru"].reduce((state, path) => withPlace(gift, state, path, null), vase);
  expect(without.title).toBeNull();
  expect(withPlace(gift, without, "title.zh", "花瓶").title).toEqual({ zh: "花瓶" });
});

test("what is absent is the same as null, and the order of keys does not matter; that of a list does", () => {
  expect(isSame({ a: 1, b: null }, { a: 1 })).toBe(true);
  expect(isSame({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
  const different: [unknown, unknown][] = [
    ...([
      [
        [1, 2],
        [2, 1],
      ],
      [[1], { 0: 1 }],
      ["1", 1],
      [null, ""],
      [null, false],
      [0, null],
    ] as [unknown, unknown][]),
    [{ a: { b: 1 } }, { a: { b: 2 } }],
    [[], null],
  ];
  for (const [a, b] of different) expect([a, b, isSame(a, b), isSame(b, a)]).toEqual([a, b, false, false]);
});
