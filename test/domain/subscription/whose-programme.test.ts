import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Attendance } from "#app/domain/programme/programme-item.ts";
import { changesBetween } from "#app/domain/release/changes-between.ts";
import { whomItConcerns } from "#app/domain/release/whom-a-change-concerns.ts";
import type { Subject } from "#app/domain/subscription/subscription.ts";
import { programmeOf } from "#app/domain/subscription/whose-programme.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { attendedBy, exactly, item, leg, participation, visit } from "#test/telling.ts";

const noon = exactly("2027-03-10T12:00 Asia/Shanghai", "2027-03-10T13:00 Asia/Shanghai");
const covered = (id: string) => ({
  interpretation: [
    { id: "need", fromLanguage: "ru", toLanguage: "zh", mode: "consecutive" as const, coveredById: id },
  ],
});
const content = visit({
  legs: [
    leg("beijing", "2027-03-10", "2027-03-14"),
    leg("chengdu", "2027-03-12", "2027-03-12", { insideLegId: "beijing", partyId: "culture" }),
  ],
  items: [
    item("welcome", noon),
    item("talks", noon, {
      ...attendedBy({ participationId: "mayor" }, { side: "host" }),
      ...covered("oleg"),
    }),
    item("dinner", noon, attendedBy({ side: "guest" }, { side: "host" })),
    item("opera", noon, attendedBy({ partyId: "culture" })),
    item("panda-base", noon, { legId: "chengdu" }),
    item("breakfast", noon, attendedBy({ participationId: "governor" })),
  ],
  parties: [
    { id: "culture", side: "guest", name: { en: "Cultural party" }, headId: "singer" },
    { id: "protocol", side: "host", name: { en: "Protocol" }, headId: null },
  ],
  participations: [
    participation("mayor", "guest", 1),
    participation("singer", "guest", 2, { partyId: "culture" }),
    participation("oleg", "guest", 3, { role: "interpreter" }),
    participation("governor", "host", 1),
    participation("consul", "third", 1),
  ],
});
const own = (kind: Subject["kind"], id: string, of: VisitContent = content) => {
  const { legIds, itemIds } = programmeOf({ kind, id }, of);
  return [...legIds, "|", ...itemIds].join(" ");
};

describe("whose programme holds what", () => {
  test.each([
    [
      "a participant named in person, with their side, and where nobody is named",
      "participation",
      "mayor",
      "beijing | welcome talks dinner",
    ],
    [
      "a member of a party, its stay among it",
      "participation",
      "singer",
      "beijing chengdu | welcome dinner opera panda-base",
    ],
    [
      "an interpreter, who is named by what they cover alone",
      "participation",
      "oleg",
      "beijing | welcome talks dinner",
    ],
    ["a host", "participation", "governor", "beijing | welcome talks dinner breakfast"],
    ["a third party's guest, with what is for all", "participation", "consul", "beijing | welcome"],
    [
      "a party, without what names its members singly",
      "party",
      "culture",
      "beijing chengdu | welcome dinner opera panda-base",
    ],
    [
      "a side, with all that names any part of it",
      "side",
      "host",
      "beijing | welcome talks dinner breakfast",
    ],
    ["the other side", "side", "guest", "beijing chengdu | welcome talks dinner opera panda-base"],
    ["our office", "office", "office", "beijing chengdu | welcome talks dinner opera panda-base breakfast"],
    ["nobody, for somebody whom the visit does not name", "participation", "stranger", "|"],
    ["nobody, for a party that is gone", "party", "spouses", "|"],
  ] as const)("%s", (_, kind, id, expected) => expect(own(kind, id).trim()).toBe(expected));

  test("whoever is expected at a stay of others has that stay too", () => {
    const at = (who: Attendance["who"]): VisitContent => ({
      ...content,
      items: [item("panda-base", noon, { legId: "chengdu", ...attendedBy(who) })],
    });
    expect(own("participation", "mayor", at({ participationId: "mayor" }))).toBe(
      "beijing chengdu | panda-base",
    );
    expect(own("participation", "mayor", at({ participationId: "singer" }))).toBe("beijing |");
  });

  test("a cancelled item stays: it is announced", () => {
    const items = content.items.map((one) => ({ ...one, status: "cancelled" as const }));
    expect(own("participation", "mayor", { ...content, items })).toBe(own("participation", "mayor"));
  });
});

const people = content.participations.map(({ id }) => id);
const whos: Attendance["who"][] = [
  ...people.map((participationId) => ({ participationId })),
  ...["culture", "protocol"].map((partyId) => ({ partyId })),
  ...(["guest", "host", "third"] as const).map((side) => ({ side })),
];
const anyContent = fc
  .array(
    fc.record({
      who: fc.subarray(whos),
      coveredById: fc.option(fc.constantFrom(...people)),
      legId: fc.constantFrom("beijing", "chengdu"),
    }),
    { maxLength: 6 },
  )
  .map((all) => ({
    ...content,
    items: all.map(({ who, coveredById, legId }, index) =>
      item(`item-${index}`, noon, {
        legId,
        ...attendedBy(...who),
        ...(coveredById ? covered(coveredById) : {}),
      }),
    ),
  }));

test("a side's programme holds all that its participants and parties have but what they interpret for others", () => {
  fc.assert(
    fc.property(anyContent, (some) => {
      for (const side of ["guest", "host", "third"] as const) {
        const whole = programmeOf({ kind: "side", id: side }, some).itemIds;
        const members = some.participations.filter((one) => one.side === side);
        const parts = members.flatMap(({ id }) =>
          [...programmeOf({ kind: "participation", id }, some).itemIds].filter(
            (itemId) => some.items.find((one) => one.id === itemId)?.interpretation[0]?.coveredById !== id,
          ),
        );
        expect(parts.filter((id) => !whole.has(id))).toEqual([]);
      }
    }),
  );
});

test("whom a change of an item concerns are those who have it before or after, and nobody else", () => {
  fc.assert(
    fc.property(anyContent, anyContent, (before, after) => {
      for (const change of changesBetween(before, after).filter(({ kind }) => kind === "item")) {
        const concerned = whomItConcerns(change, before, after);
        const has = (id: string) =>
          [before, after].some((one) =>
            programmeOf({ kind: "participation", id }, one).itemIds.has(change.id),
          );
        const expected = people.filter(has);
        expect(concerned === "everyone" ? people : [...concerned].sort()).toEqual(
          concerned === "everyone" ? expected : expected.sort(),
        );
      }
    }),
  );
});
