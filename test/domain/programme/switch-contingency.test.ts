import { expect, test } from "vitest";
import type { Contingency } from "#app/domain/programme/programme-item.ts";
import { switchedTo } from "#app/domain/programme/switch-contingency.ts";
import { exactly, item } from "#test/telling.ts";

const rain = (more: Partial<Contingency> = {}): Contingency => ({
  ...{ id: "rain", condition: "rain", title: null, venueId: "station", roomId: "hall" },
  ...more,
});
const walk = (contingency: Contingency, venueIds = ["castle"]) =>
  item("walk", exactly("2027-03-11T09:00 Asia/Shanghai"), {
    venues: venueIds.map((venueId) => ({ venueId, roomId: "gate" })),
    contingencies: [contingency, rain({ id: "other", venueId: "museum" })],
  });

test("the item moves to the place of its contingency, and the way back stands there instead", () => {
  const before = walk(rain());
  expect(switchedTo(before, "rain")).toEqual({
    ...before,
    venues: [{ venueId: "station", roomId: "hall" }],
    contingencies: [
      { id: "rain", condition: "other", title: null, venueId: "castle", roomId: "gate" },
      before.contingencies[1],
    ],
  });
});

test("a short version with a title of its own replaces the title alone", () => {
  const before = walk(rain({ title: { en: "Short walk" }, venueId: null, roomId: null }));
  expect(switchedTo(before, "rain")).toMatchObject({
    title: { en: "Short walk" },
    venues: before.venues,
    contingencies: [{ id: "rain", title: { en: "The walk" }, venueId: null, roomId: null }, {}],
  });
});

test("switching and switching back leads to where it began", () => {
  const before = walk(rain({ condition: "other", title: { en: "In the hall" } }));
  expect(switchedTo(switchedTo(before, "rain")!, "rain")).toEqual(before);
});

test("an item without a place keeps its title as the way back, which has to say something", () => {
  const after = switchedTo(walk(rain(), []), "rain");
  expect(after?.contingencies[0]).toEqual({
    ...{ id: "rain", condition: "other", title: { en: "The walk" }, venueId: null, roomId: null },
  });
});

test("an item that moves through several places names the first as the way back", () => {
  expect(switchedTo(walk(rain(), ["castle", "park"]), "rain")?.contingencies[0]).toMatchObject({
    venueId: "castle",
  });
});

test("a contingency of another item is none", () => {
  expect(switchedTo(walk(rain()), "elsewhere")).toBeNull();
});
