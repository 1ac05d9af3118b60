import { expect, test } from "vitest";
import { DAY, midnightOf, readingOf, wallOf, withinReach } from "#app/time/reading.ts";

test("a reading is what a clock in UTC would need to show the same", () => {
  expect(readingOf("2019-06-18T10:00")).toBe(Date.UTC(2019, 5, 18, 10));
  expect(midnightOf("2019-06-18")).toBe(Date.UTC(2019, 5, 18));
  expect(wallOf(Date.UTC(2019, 5, 18, 10, 0, 59, 999))).toBe("2019-06-18T10:00");
});

test("readings before 1970 drop their seconds downwards too", () => {
  expect(wallOf(-1)).toBe("1969-12-31T23:59");
});

test("the first and last day of the calendar have neighbours", () => {
  expect(wallOf(midnightOf("1970-01-01") - DAY)).toBe("1969-12-31T00:00");
  expect(wallOf(midnightOf("2100-12-31") + DAY)).toBe("2101-01-01T00:00");
});

test("a malformed wall time is named in the error, and a huge one only in part", () => {
  expect(() => readingOf("18.06.2019 10:00")).toThrow(
    new RangeError('not a wall time from 1970 to 2100: "18.06.2019 10:00"'),
  );
  expect(() => midnightOf("x".repeat(50_000))).toThrow(
    new RangeError(`not a date from 1970 to 2100: "${"x".repeat(40)}"`),
  );
});

test("a number that is no time of ours is refused instead of printed", () => {
  for (const strange of [
    Number.NaN,
    Infinity,
    -Infinity,
    Date.UTC(1900, 0) - 1,
    Date.UTC(2200, 0),
    8.64e15 + 1,
  ]) {
    expect(() => wallOf(strange)).toThrow(RangeError);
    expect(() => withinReach(strange)).toThrow(RangeError);
  }
  expect(withinReach(0)).toBe(0);
});
