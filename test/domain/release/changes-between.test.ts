import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesBetween } from "#app/domain/release/changes-between.ts";
import { whomItConcerns } from "#app/domain/release/whom-a-change-concerns.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { demoVisits } from "#db/seed/demo.ts";
import { demoStory } from "#test/story.ts";
import { attendedBy, exactly, following, item, leg, participation, venue, visit } from "#test/telling.ts";

const talks = item("talks", exactly("2027-03-10T10:00 Asia/Shanghai", "2027-03-10T11:00 Asia/Shanghai"), {
  ...attendedBy({ participationId: "mayor" }, { partyId: "press" }),
});
const walk = following(talks, "walk", attendedBy({ side: "host" }));
const before = visit({
  legs: [leg("beijing", "2027-03-10", "2027-03-14")],
  items: [talks, walk],
  parties: [{ id: "press", side: "guest", name: { en: "Press" }, headId: null }],
  participations: [
    participation("mayor", "guest", 1),
    participation("reporter", "guest", 2, { partyId: "press" }),
    participation("governor", "host", 1),
  ],
  venues: [venue("hotel")],
});
const told = (after: VisitContent, from: VisitContent | null = before) =>
  changesBetween(from, after).map((change) => [
    ...[change.kind, change.id, change.what],
    change.differences.map(({ path }) => path).join(),
    whomItConcerns(change, from, after),
  ]);
const withItem = (id: string, more: object): VisitContent => ({
  ...before,
  items: before.items.map((one) => (one.id === id ? { ...one, ...more } : one)),
});

describe("what changes between two versions", () => {
  test("is nothing where nothing changed, in the real visits too", () => {
    expect(told(structuredClone(before))).toEqual([]);
    const { db } = demoStory();
    for (const slug of demoVisits) {
      const content = readDraft(db, visitBySlug(db, slug));
      expect(changesBetween(content, structuredClone(content))).toEqual([]);
    }
  });

  test("is everything that participants see where nothing was released before", () => {
    const { visit: own, legs, items, parties, participations } = before;
    expect(told(before, null).map(([kind, id, what]) => [kind, id, what])).toEqual([
      ["visit", own.id, "added"],
      ...legs.map(({ id }) => ["leg", id, "added"]),
      ...items.map(({ id }) => ["item", id, "added"]),
      ...parties.map(({ id }) => ["party", id, "added"]),
      ...participations.map(({ id }) => ["participation", id, "added"]),
    ]);
  });

  test("tells a moved, a cancelled, a changed, an added and a removed item apart", () => {
    const later = exactly("2027-03-10T15:00 Asia/Shanghai", "2027-03-10T16:00 Asia/Shanghai");
    const moved = { ...talks, ...item("talks", later, attendedBy({ participationId: "mayor" })) };
    expect(told({ ...before, items: [moved, walk] })).toEqual([
      ["item", "talks", "moved", "when,attendances", ["mayor", "reporter"]],
    ]);
    expect(told(withItem("talks", { status: "cancelled" }))).toEqual([
      ["item", "talks", "cancelled", "status", ["mayor", "reporter"]],
    ]);
    expect(told(withItem("talks", { title: { en: "Talks", ru: "Беседа" } }))).toEqual([
      ["item", "talks", "changed", "title.en,title.ru", ["mayor", "reporter"]],
    ]);
    const dinner = item("dinner", later, attendedBy({ side: "guest" }));
    expect(told({ ...before, items: [talks, dinner] })).toEqual([
      ["item", "dinner", "added", "", ["mayor", "reporter"]],
      ["item", "walk", "removed", "", ["governor"]],
    ]);
  });

  test("what follows on from a moved item has moved with it, though nothing of its own changed", () => {
    expect(
      told(withItem("walk", { startsAt: walk.startsAt + 60_000, endsAt: walk.endsAt + 60_000 })),
    ).toEqual([["item", "walk", "moved", "", ["governor"]]]);
  });

  test("a stay concerns its party, or everyone; the visit everyone; a directory entry nobody", () => {
    const [stay] = before.legs;
    expect(told({ ...before, legs: [{ ...stay!, lastDay: "2027-03-15" }] })).toEqual([
      ["leg", "beijing", "changed", "lastDay", "everyone"],
    ]);
    const own = { ...before, legs: [{ ...stay!, partyId: "press" }] };
    expect(told({ ...own, legs: [{ ...stay!, partyId: "press", lastDay: "2027-03-15" }] }, own)).toEqual([
      ["leg", "beijing", "changed", "lastDay", ["reporter"]],
    ]);
    expect(told(own)).toEqual([["leg", "beijing", "changed", "partyId", "everyone"]]);
    expect(told({ ...before, visit: { ...before.visit, title: { en: "Moscow again" } } })).toEqual([
      ["visit", before.visit.id, "changed", "title.en", "everyone"],
    ]);
    expect(told({ ...before, venues: [{ ...venue("hotel"), telephone: "112" }] })).toEqual([
      ["venue", "hotel", "changed", "telephone", []],
    ]);
    expect(told({ ...before, venues: [] })).toEqual([]);
  });

  test("is the same things, added for removed, seen from the other end", () => {
    const some = fc.subarray(["talks", "walk"]);
    const pick = (ids: string[]) => ({ ...before, items: before.items.filter(({ id }) => ids.includes(id)) });
    fc.assert(
      fc.property(some, some, (from, to) => {
        const turned = { added: "removed", removed: "added" } as Record<string, string>;
        const forth = changesBetween(pick(from), pick(to)).map(({ id, what }) => `${id} ${what}`);
        const back = changesBetween(pick(to), pick(from)).map(
          ({ id, what }) => `${id} ${turned[what] ?? what}`,
        );
        expect(back.sort()).toEqual(forth.sort());
      }),
    );
  });
});
