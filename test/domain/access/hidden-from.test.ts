import { expect, test } from "vitest";
import { asSeenBy } from "#app/domain/access/as-seen-by.ts";
import { type draftReaders, readerOf } from "#app/domain/access/draft-readers.ts";
import { hiddenFrom } from "#app/domain/access/hidden-from.ts";
import { exactly, item, leg, outcome, participation, visit } from "#test/telling.ts";

const content = visit({
  legs: [
    leg("beijing", "2027-03-10", "2027-03-14"),
    leg("spouses", "2027-03-11", "2027-03-11", { partyId: "spouses" }),
  ],
  parties: [{ id: "spouses", side: "guest", name: { en: "Spouses" }, headId: null }],
  items: [
    item("walk", exactly("2027-03-11T09:00 Asia/Shanghai"), { note: { en: "n" }, noteAudience: "guest" }),
    item("briefing", exactly("2027-03-11T10:00 Asia/Shanghai"), { audience: "guest", note: { en: "n" } }),
  ],
  participations: [participation("guard", "guest", 1, { audience: "guest", partyId: "spouses" })],
  outcomes: [outcome("idea", { audience: "internal" })],
});

const hidden = (as: (typeof draftReaders)[number]) =>
  Object.fromEntries(
    hiddenFrom(asSeenBy(readerOf(as), content)!, content).map(({ kind, ids }) => [kind, ids]),
  );

test("the public is kept from what is the guests’, told kind by kind", () => {
  expect(hidden("public")).toEqual({
    ...{ leg: ["spouses"], party: ["spouses"], item: ["briefing"], note: ["walk"] },
    ...{ participation: ["guard"], outcome: ["idea"] },
  });
  expect(hidden("host")).toEqual(hidden("public"));
});

test("guests are kept from what our office keeps to itself, and our manager from nothing", () => {
  expect(hidden("guest")).toEqual({ outcome: ["idea"] });
  expect(hidden("manager")).toEqual({});
});
