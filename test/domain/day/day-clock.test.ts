import { describe, expect, test } from "vitest";
import { crossingOf } from "#app/domain/day/crossing.ts";
import { coveredBy, minuteAt, oddHours } from "#app/domain/day/day-clock.ts";
import { settleWhen } from "#app/domain/programme/settle-when.ts";
import type { When } from "#app/domain/programme/when.ts";
import { resolve } from "#app/time/resolve.ts";

const instant = (wall: string, zone: string) => {
  const found = resolve({ wall, zone });
  return found.kind === "instant" ? found.at : expect.fail(`${wall} is not one instant in ${zone}`);
};

describe("the clock of a day", () => {
  test("counts minutes from midnight, on into the next day and back into the one before", () => {
    const at = (wall: string) => minuteAt(instant(wall, "Europe/Berlin"), "2027-10-30", "Europe/Berlin");
    expect(["2027-10-30T10:05", "2027-10-31T01:30", "2027-10-29T23:00"].map(at)).toEqual([605, 1530, -60]);
  });

  test("on the night when clocks go back both rounds of an hour are at the same place", () => {
    const first = Date.parse("2027-10-31T00:30Z");
    const minutes = [first, first + 3_600_000].map((at) => minuteAt(at, "2027-10-31", "Europe/Berlin"));
    expect(minutes).toEqual([150, 150]);
  });

  test.each([
    ["2027-10-31", [{ kind: "repeated", from: 120, to: 180 }]],
    ["2027-10-30", [{ kind: "repeated", from: 1560, to: 1620 }]],
    ["2027-03-28", [{ kind: "skipped", from: 120, to: 180 }]],
    ["2027-10-29", []],
  ])("in Berlin on %s it says which hours are odd", (day, odd) => {
    expect(oddHours(day, "Europe/Berlin")).toEqual(odd);
  });

  test("a change at midnight itself belongs to the day that it begins", () => {
    expect(oddHours("2022-03-27", "Asia/Beirut")).toEqual([{ kind: "skipped", from: 0, to: 60 }]);
  });

  test("the picture covers the day and six hours of the next by the clock that runs", () => {
    const hours = ["2027-10-29", "2027-10-30", "2027-03-27"].map((day) => {
      const { from, to } = coveredBy(day, "Europe/Berlin");
      return (to - from) / 3_600_000;
    });
    expect(hours).toEqual([30, 31, 29]);
  });
});

describe("a way from one zone to another", () => {
  const way = (starts: string, from: string, ends: string, to: string) => {
    const when: When = {
      kind: "exact",
      starts: { wall: starts, zone: from },
      ends: { wall: ends, zone: to },
    };
    const settled = settleWhen(when, { spanOf: () => undefined, lastDay: "2027-12-31" });
    return settled.ok ? crossingOf({ when, ...settled.value }) : expect.fail("no such way");
  };

  test("eastward clocks go forward", () => {
    expect(way("2027-10-30T21:30", "Europe/Moscow", "2027-10-31T10:15", "Asia/Shanghai")).toEqual({
      clockMinutes: 300,
      elapsedMinutes: 465,
      isOverDateLine: false,
    });
  });

  test.each([
    ["Asia/Seoul", "2027-05-15T15:00", "America/Anchorage", "2027-05-15T07:20", true],
    ["Asia/Tokyo", "2027-05-15T21:00", "Pacific/Honolulu", "2027-05-15T09:30", true],
    ["Pacific/Honolulu", "2027-05-15T13:00", "Asia/Tokyo", "2027-05-16T17:00", true],
    ["Europe/London", "2027-12-10T20:00", "Pacific/Auckland", "2027-12-12T09:00", false],
    ["Asia/Kathmandu", "2027-05-15T15:00", "Europe/London", "2027-05-15T21:00", false],
  ])("from %s at %s to %s at %s crosses the date line: %s", (from, starts, to, ends, isOver) => {
    expect(way(starts, from, ends, to)?.isOverDateLine).toBe(isOver);
  });

  test("within one zone there is nothing to say", () => {
    expect(way("2027-10-30T10:00", "Europe/Berlin", "2027-10-30T11:00", "Europe/Berlin")).toBeNull();
  });
});
