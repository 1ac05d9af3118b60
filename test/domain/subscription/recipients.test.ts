import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recipientsOf, wordFor } from "#app/domain/subscription/recipients.ts";
import { participation } from "#test/telling.ts";

const named = (id: string, side: "guest" | "host", precedence: number, partyId: string | null = null) =>
  participation(id, side, precedence, { personId: `person-${id}`, partyId });
const content = {
  sides: [
    { side: "guest" as const, name: { en: "Moscow" }, country: "RU" },
    { side: "host" as const, name: { en: "Beijing" }, country: "CN" },
  ],
  parties: [{ id: "spouses", side: "guest" as const, name: { en: "Spouses" }, headId: null }],
  participations: [
    named("deputy", "guest", 2),
    named("head", "guest", 1),
    named("spouse", "guest", 3, "spouses"),
    participation("council", "guest", 4, { description: { en: "Council members" }, headcount: 4 }),
    named("mayor", "host", 1),
  ],
};
const ids = (asked: string, having: string[] = []) =>
  recipientsOf(asked, content, new Set(having))?.subjects.map(({ id }) => id) ?? null;

describe("whom one act gives addresses", () => {
  test("a delegation is everybody named, by precedence, without those who have one", () => {
    expect(ids("delegation:guest")).toEqual(["head", "deputy", "spouse"]);
    expect(ids("delegation:guest", ["participation:head"])).toEqual(["deputy", "spouse"]);
    expect(ids("members:spouses")).toEqual(["spouse"]);
  });

  test("the unnamed get one when they are asked for", () => {
    expect(ids("participation:council")).toEqual(["council"]);
    expect(ids("participation:council", ["participation:council"])).toEqual([]);
  });

  test("a party, a side and our office have one of their own", () => {
    expect(recipientsOf("party:spouses", content, new Set())).toEqual({
      ...{ subjects: [{ kind: "party", id: "spouses" }], side: "guest", isGroup: false },
    });
    expect(ids("side:host")).toEqual(["host"]);
    expect(recipientsOf("office:office", content, new Set())?.side).toBeNull();
  });

  test.each([
    "",
    "delegation:third",
    "delegation:",
    "members:nobody",
    "participation:x",
    "party:x",
    "side:third",
  ])("'%s' is nobody of this visit", (asked) => expect(ids(asked)).toBeNull());
  test.each(["office:elsewhere", "person:head", "delegation:guest:head"])("nor is '%s'", (asked) =>
    expect(ids(asked)).toBeNull(),
  );

  test("the same act made twice gives nobody two", () => {
    const groups = ["delegation:guest", "delegation:host", "members:spouses", "side:guest", "office:office"];
    fc.assert(
      fc.property(
        fc.constantFrom(...groups),
        fc.subarray(["head", "deputy", "spouse", "mayor"]),
        (asked, some) => {
          const having = new Set(some.map((id) => `participation:${id}`));
          const first = recipientsOf(asked, content, having)!.subjects;
          expect(first.some((subject) => having.has(wordFor(subject)))).toBe(false);
          for (const subject of first) having.add(wordFor(subject));
          expect(recipientsOf(asked, content, having)!.subjects).toEqual([]);
        },
      ),
    );
  });
});
