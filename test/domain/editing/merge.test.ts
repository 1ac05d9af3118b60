import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differencesOf, type State } from "#app/domain/editing/differences.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { mergeThreeWay } from "#app/domain/editing/merge.ts";
import { thingKinds } from "#app/domain/history/thing.ts";
import { anyState } from "#test/domain/editing/any-state.ts";

const { gift } = fieldsOf;
const vase: State = {
  ...{ title: { en: "Vase", ru: "Ваза" }, status: "idea", givenBy: "guest", giverId: null },
  ...{ recipientId: null, itemId: null, note: null },
};

describe.each(thingKinds)("two changes of a %s", (kind) => {
  const fields = fieldsOf[kind];
  const names = Object.keys(fields);
  const mask = fc.array(fc.boolean(), { minLength: names.length, maxLength: names.length });
  /** Three states of which the second and third may share fields with the first. */
  const three = fc
    .tuple(anyState(fields), anyState(fields), anyState(fields), mask, mask)
    .map(([base, mine, theirs, own, other]): [State, State, State] => {
      const mixed = (state: State, isChanged: boolean[]): State =>
        Object.fromEntries(names.map((name, at) => [name, isChanged[at] ? state[name] : base[name]]));
      return [base, mixed(mine, own), mixed(theirs, other)];
    });
  const assert = (law: (base: State, mine: State, theirs: State) => void) =>
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => law(base, mine, theirs)),
      { numRuns: 25 },
    );

  test("of which one changed nothing give the other one", () =>
    assert((base, mine, theirs) => {
      expect(mergeThreeWay(fields, base, base, theirs)).toEqual({ merged: theirs, clashes: [] });
      expect(mergeThreeWay(fields, base, mine, base)).toEqual({ merged: mine, clashes: [] });
    }));

  test("that are the same change do not clash", () =>
    assert((base, mine) => {
      const same = mergeThreeWay(fields, base, mine, structuredClone(mine));
      expect(same).toEqual({ merged: mine, clashes: [] });
    }));

  test("give mine where both changed a place, and say so", () =>
    assert((base, mine, theirs) => {
      const { merged, clashes } = mergeThreeWay(fields, base, mine, theirs);
      const changed = (to: State) => new Set(differencesOf(fields, base, to).map(({ path }) => path));
      const [own, other, apart] = [changed(mine), changed(theirs), differencesOf(fields, mine, theirs)];
      const both = apart.filter(({ path }) => own.has(path) && other.has(path));
      // A text that must not be empty clashes as a whole where nothing else would be left of it.
      const ofPlaces = clashes.filter(({ path }) => fields[path]?.type !== "localised");
      expect(ofPlaces.map(({ path }) => path).sort()).toEqual(both.map(({ path }) => path).sort());
      const left = differencesOf(fields, merged, mine).map(({ path }) => path);
      expect(left.filter((path) => own.has(path))).toEqual([]);
      expect(left.every((path) => other.has(path))).toBe(true);
    }));

  test("do not clash where they changed different places", () =>
    assert((base, mine, theirs) => {
      const halves = (even: State, odd: State): State =>
        Object.fromEntries(names.map((name, at) => [name, (at % 2 === 0 ? even : odd)[name]]));
      const { merged, clashes } = mergeThreeWay(fields, base, halves(mine, base), halves(base, theirs));
      expect({ merged, clashes }).toEqual({ merged: halves(mine, theirs), clashes: [] });
    }));

  test("of which the second undoes the first give what stood before", () =>
    assert((before, after) => {
      expect(mergeThreeWay(fields, after, before, after)).toEqual({ merged: before, clashes: [] });
    }));
});

test("two who change two languages of one title both have their way", () => {
  const mine = { ...vase, title: { en: "Chinese vase", ru: "Ваза" } };
  const theirs = { ...vase, title: { en: "Vase", ru: "Китайская ваза" } };
  expect(mergeThreeWay(gift, vase, mine, theirs)).toEqual({
    merged: { ...vase, title: { en: "Chinese vase", ru: "Китайская ваза" } },
    clashes: [],
  });
});

test("a clash names the place with what was, what I want and what stands now", () => {
  const mine = { ...vase, title: { en: "Bowl", ru: "Ваза" }, status: "chosen" };
  const theirs = { ...vase, title: { en: "Jug", ru: "Ваза" }, status: "chosen" };
  expect(mergeThreeWay(gift, vase, mine, theirs)).toEqual({
    merged: mine,
    clashes: [{ path: "title.en", base: "Vase", mine: "Bowl", theirs: "Jug" }],
  });
});

test("a text whose languages two people removed, one each, is null where it may be empty", () => {
  const { preparationTask } = fieldsOf;
  const flags = (detail: State): State => ({ title: { en: "Flags" }, detail });
  const both = flags({ en: "Six", ru: "Шесть" });
  expect(mergeThreeWay(preparationTask, both, flags({ en: "Six" }), flags({ ru: "Шесть" }))).toEqual({
    merged: { ...both, detail: null },
    clashes: [],
  });
});

test("and is mine where it may not, with a clash", () => {
  const [mine, theirs] = [
    { ...vase, title: { ru: "Ваза" } },
    { ...vase, title: { en: "Vase" } },
  ];
  expect(mergeThreeWay(gift, vase, mine, theirs)).toEqual({
    merged: mine,
    clashes: [{ path: "title", base: vase.title, mine: mine.title, theirs: theirs.title }],
  });
});
