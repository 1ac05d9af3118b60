import fc from "fast-check";
import { expect, test } from "vitest";
import { clockOf, dateOf, isLocalDate, isWallTime } from "#app/time/wall-time.ts";

test("dates are those of the calendar, from 1970 to 2100", () => {
  const real = ["1970-01-01", "2000-02-29", "2024-02-29", "2027-03-10", "2027-12-31", "2100-12-31"];
  expect(real.filter(isLocalDate)).toEqual(real);
});

test("a date that no calendar shows is none", () => {
  const impossible = [
    "2027-02-29",
    "2100-02-29",
    "2027-02-30",
    "2027-04-31",
    "2027-13-01",
    "2027-00-10",
    "2027-01-00",
  ];
  expect(impossible.filter(isLocalDate)).toEqual([]);
});

test("a date outside 1970 to 2100 is refused, and so are other ways of writing one", () => {
  const strange = [
    ...["1969-12-31", "2101-01-01", "0000-01-01", "9999-12-31", "-02027-03-10", "+002027-03-10", ""],
    ...[
      "2027-3-10",
      "20270310",
      "10.03.2027",
      "2027-W10-3",
      "2027-069",
      " 2027-03-10",
      "2027-03-10\n",
      "2027-03-10Z",
    ],
    ...["٢٠٢٧-٠٣-١٠", "２０２７-０３-１０"],
  ];
  expect(strange.filter(isLocalDate)).toEqual([]);
});

test("a wall time has hours and minutes and nothing else", () => {
  expect(["2019-06-18T00:00", "2019-06-18T23:59", "2024-02-29T12:30"].filter(isWallTime)).toHaveLength(3);
  const others = [
    ...[
      "2019-06-18T24:00",
      "2019-06-18T10:60",
      "2019-06-18T10",
      "2019-06-18T1000",
      "2019-06-18T10:00:00",
      "",
    ],
    ...[
      "2019-06-18 10:00",
      "2019-06-18t10:00",
      "2019-06-18T10:00Z",
      "2019-06-18T9:000",
      "2019-06-18",
      "10:00",
    ],
    ...[
      "2019-06-31T10:00",
      "1969-12-31T23:59",
      "2101-01-01T00:00",
      "2019-06-18T10:00\n",
      "2019-06-18T10:00+03:00",
    ],
  ];
  expect(others.filter(isWallTime)).toEqual([]);
});

test("a text of a million characters is refused at once", () => {
  const huge = "2019-06-18T10:00".repeat(62_500);
  const started = performance.now();
  for (let n = 0; n < 1000; n++) expect(isLocalDate(huge) || isWallTime(huge)).toBe(false);
  expect(performance.now() - started).toBeLessThan(1000);
});

test("a date and a clock are the two parts of a wall time", () => {
  expect(dateOf("2019-06-18T10:05")).toBe("2019-06-18");
  expect(clockOf("2019-06-18T10:05")).toBe("10:05");
});

test("a date is one exactly if Date prints it the same way, whatever its digits", () => {
  const digits = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, "0"));
  fc.assert(
    fc.property(fc.integer({ min: 1960, max: 2110 }), digits, digits, (year, month, day) => {
      const text = `${year}-${month}-${day}`;
      const printed = new Date(Date.UTC(year, Number(month) - 1, Number(day))).toISOString().slice(0, 10);
      expect(isLocalDate(text)).toBe(printed === text && year >= 1970 && year <= 2100);
    }),
    { numRuns: 5000 },
  );
});

test("any text at all gets an answer, and no random one passes", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect([isLocalDate(text), isWallTime(text)]).toEqual([false, false]);
    }),
  );
});
