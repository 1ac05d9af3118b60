import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayPicture } from "#app/domain/day/day-picture.ts";
import { sideBySide } from "#app/domain/day/side-by-side.ts";
import { settleWhen } from "#app/domain/programme/settle-when.ts";
import type { Span, When } from "#app/domain/programme/when.ts";
import { clock } from "#test/story.ts";

const leg = { zone: "Europe/Berlin", legId: "berlin" };
const spans = new Map<string, Span>();
function item(id: string, when: When, legId = "berlin") {
  const settled = settleWhen(when, { spanOf: (other) => spans.get(other), lastDay: "2027-10-31" });
  if (!settled.ok) throw new Error(JSON.stringify(settled.issues));
  spans.set(id, settled.value);
  return { id, when, legId, ...settled.value };
}
const flight: When = {
  kind: "exact",
  starts: { wall: "2027-10-30T22:30", zone: "Asia/Tokyo" },
  ends: { wall: "2027-10-30T23:50", zone: "Europe/Berlin" },
};
const all = [
  item("breakfast", clock("2027-10-30T04:40", "2027-10-30T06:00")),
  item("talks", clock("2027-10-30T10:00", "2027-10-30T12:00")),
  item("elsewhere", clock("2027-10-30T12:00", "2027-10-30T13:00", "Europe/Moscow"), "moscow"),
  item("dinner", clock("2027-10-30T22:00", "2027-10-31T00:30")),
  item("coffee", { kind: "followsOn", itemId: "dinner", zone: "Europe/Berlin" }),
  item("night", clock("2027-10-31T05:00", "2027-10-31T07:00")),
  item("later", clock("2027-10-31T06:00", "2027-10-31T07:00")),
  item("museum", { kind: "partOfDay", day: "2027-10-30", part: "afternoon", zone: "Europe/Berlin" }),
  item("fair", { kind: "withinDays", firstDay: "2027-10-29", lastDay: "2027-10-31", zone: "Europe/Berlin" }),
  item("open", { kind: "toBeConfirmed", day: null, zone: "Europe/Berlin" }),
  item("open elsewhere", { kind: "toBeConfirmed", day: null, zone: "Europe/Moscow" }, "moscow"),
  item("flight", flight),
];
const on = (day: string) => {
  const { drawn, band, undated, firstHour } = dayPicture(all, { day, ...leg });
  return {
    firstHour,
    drawn: Object.fromEntries(drawn.map((one) => [one.item.id, [one.from, one.to]])),
    band: band.map(({ id }) => id),
    undated: undated.map(({ id }) => id),
    cut: drawn.filter(({ beganBefore, goesOn }) => beganBefore || goesOn).map((one) => one.item.id),
  };
};

describe("a day of a leg", () => {
  test("draws what shares an instant with it by the leg's own clock, whatever leg it belongs to", () => {
    expect(on("2027-10-30")).toEqual({
      firstHour: 4,
      drawn: {
        breakfast: [280, 360],
        talks: [600, 720],
        elsewhere: [660, 720],
        dinner: [1320, 1470],
        night: [1740, 1800],
        flight: [930, 1430],
      },
      band: ["coffee", "museum", "fair"],
      undated: ["open"],
      cut: ["night"],
    });
  });

  test("goes on with what began the day before", () => {
    const { drawn, cut, firstHour, band } = on("2027-10-31");
    expect(drawn).toEqual({ dinner: [0, 30], night: [300, 420], later: [360, 420] });
    expect({ cut, firstHour, band }).toEqual({ cut: ["dinner"], firstHour: 0, band: ["coffee", "fair"] });
  });
});

test("what shares time never shares a column, and no group has more columns than it needs", () => {
  const stretch = fc.tuple(fc.nat(1700), fc.integer({ min: 5, max: 300 }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 25 }), (all) => {
      const sorted = all
        .map(([from, length]) => ({ from, to: from + length }))
        .sort((a, b) => a.from - b.from);
      const placed = sideBySide(sorted);
      expect(placed.map(({ from, to }) => ({ from, to }))).toEqual(sorted);
      for (const one of placed) {
        const beside = placed.filter((other) => other !== one && other.from < one.to && one.from < other.to);
        expect(beside.some(({ column }) => column === one.column)).toBe(false);
        expect(beside.every(({ columns }) => columns === one.columns)).toBe(true);
        expect(one.column).toBeLessThan(one.columns);
        if (beside.length === 0) expect(one.columns).toBe(1);
        const most = Math.max(
          ...placed.map(({ from }) => placed.filter((other) => other.from <= from && from < other.to).length),
        );
        expect(one.columns).toBeLessThanOrEqual(most);
      }
    }),
  );
});
