import fc from "fast-check";
import { expect, test } from "vitest";
import { daysBetween, newFirstDay, offeredFirstDay } from "#app/domain/copy/new-first-day.ts";
import { addDays, weekdayOf } from "#app/time/local-days.ts";

const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays("1975-01-01", n));

test("a visit of Monday 17 June 2019 a year later begins on Monday the 15th, or on Wednesday the 17th", () => {
  expect(newFirstDay("2019-06-17", "2020-06-17", "weekdays")).toBe("2020-06-15");
  expect(newFirstDay("2019-06-17", "2020-06-17", "date")).toBe("2020-06-17");
});

test("to keep the weekdays is to move by whole weeks, three days away at most", () => {
  fc.assert(
    fc.property(day, day, (original, typed) => {
      const first = newFirstDay(original, typed, "weekdays");
      expect(weekdayOf(first)).toBe(weekdayOf(original));
      expect(Math.abs(daysBetween(typed, first))).toBeLessThanOrEqual(3);
      expect(Math.abs(daysBetween(original, first)) % 7).toBe(0);
    }),
  );
});

test("what is offered is the next year of 52 weeks that is still to come", () => {
  expect(offeredFirstDay("2019-06-17", "2019-01-01")).toBe("2020-06-15");
  expect(offeredFirstDay("2019-06-17", "2026-11-21")).toBe("2027-06-07");
  fc.assert(
    fc.property(day, day, (original, today) => {
      const offered = offeredFirstDay(original, today);
      expect(offered >= today || offered === original).toBe(true);
      expect(weekdayOf(offered)).toBe(weekdayOf(original));
    }),
  );
});
