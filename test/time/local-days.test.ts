import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  dayAt,
  dayCount,
  daysFromTo,
  endOfDay,
  startOfDay,
  weekdayOf,
} from "#app/time/local-days.ts";
import { DAY, MINUTE } from "#app/time/reading.ts";
import { wallTimeAt } from "#app/time/resolve.ts";
import { zoneNames } from "#app/time/zones.ts";

const utc = (text: string) => Date.parse(`${text}Z`);
const hoursOf = (date: string, zone: string) =>
  (endOfDay(date, zone) - startOfDay(date, zone)) / (60 * MINUTE);
const anyDate = fc.integer({ min: 0, max: 47_846 }).map((n) => new Date(n * DAY).toISOString().slice(0, 10));

test("days are counted by the calendar", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2027-02-28", 1)).toBe("2027-03-01");
  expect(addDays("2027-12-31", 1)).toBe("2028-01-01");
  expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
  expect(addDays("2027-03-28", 0)).toBe("2027-03-28");
  expect(addDays("2100-12-31", 1)).toBe("2101-01-01");
});

test("a visit from Tuesday to Thursday has three days", () => {
  expect(daysFromTo("2019-06-18", "2019-06-20")).toEqual(["2019-06-18", "2019-06-19", "2019-06-20"]);
  expect(dayCount("2019-06-18", "2019-06-20")).toBe(3);
  expect(["2019-06-18", "2019-06-19", "2019-06-20"].map(weekdayOf)).toEqual([2, 3, 4]);
});

test("a visit of one day has one, and one that ends before it begins has none", () => {
  expect(daysFromTo("2019-06-18", "2019-06-18")).toEqual(["2019-06-18"]);
  expect(dayCount("2019-06-18", "2019-06-18")).toBe(1);
  expect(daysFromTo("2019-06-18", "2019-06-17")).toEqual([]);
  expect(dayCount("2019-06-18", "2019-06-10")).toBe(0);
});

test("the whole calendar can be listed, and weekdays run through it without a break", () => {
  const dates = daysFromTo("1970-01-01", "2100-12-31");
  expect(dates).toHaveLength(47_847);
  const first = weekdayOf("1970-01-01"); // a Thursday
  expect(first).toBe(4);
  expect(dates.filter((date, n) => weekdayOf(date) !== ((first - 1 + n) % 7) + 1)).toEqual([]);
});

test("adding days and taking them away again leads back", () => {
  fc.assert(
    fc.property(anyDate, anyDate, (first, last) => {
      const days = dayCount(first, last);
      fc.pre(days > 0);
      expect(addDays(first, days - 1)).toBe(last);
      expect(addDays(last, 1 - days)).toBe(first);
      expect([first, last].sort()).toEqual([first, last]);
    }),
  );
});

test("what is no date, no whole number of days or no zone is an error", () => {
  expect(() => addDays("2027-02-29", 1)).toThrow(RangeError);
  expect(() => addDays("2027-02-28", 1.5)).toThrow(RangeError);
  expect(() => addDays("2027-02-28", Number.NaN)).toThrow(RangeError);
  expect(() => addDays("2027-02-28", 1e9)).toThrow(RangeError);
  expect(() => daysFromTo("2027-02-28", "later")).toThrow(RangeError);
  expect(() => dayCount("", "2027-02-28")).toThrow(RangeError);
  expect(() => weekdayOf("2027-02-28T10:00")).toThrow(RangeError);
  expect(() => startOfDay("2101-01-01", "UTC")).toThrow(RangeError);
  expect(() => endOfDay("2027-02-28", "Mars/X")).toThrow(RangeError);
  expect(() => dayAt(Number.NaN, "UTC")).toThrow(RangeError);
});

test("a day in Moscow begins at nine in the evening UTC, a day in Beijing at four in the afternoon", () => {
  expect(startOfDay("2027-03-10", "Europe/Moscow")).toBe(utc("2027-03-09T21:00"));
  expect(startOfDay("2027-03-10", "Asia/Shanghai")).toBe(utc("2027-03-09T16:00"));
  expect(dayAt(utc("2027-03-09T20:59:59.999"), "Europe/Moscow")).toBe("2027-03-09");
  expect(dayAt(utc("2027-03-09T21:00"), "Europe/Moscow")).toBe("2027-03-10");
});

test("Berlin's Sundays of change have 23 and 25 hours", () => {
  expect(["2027-03-28", "2027-10-31", "2027-11-01"].map((date) => hoursOf(date, "Europe/Berlin"))).toEqual([
    23, 25, 24,
  ]);
});

test.each([
  ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00"],
  ["2027-03-28", "Asia/Beirut", "2027-03-27T22:00"],
  ["2027-03-14", "America/Havana", "2027-03-14T05:00"],
])("%s in %s begins at one o'clock, for its midnight is skipped", (date, zone, startsAt) => {
  expect(startOfDay(date, zone)).toBe(utc(startsAt));
  expect(wallTimeAt(startOfDay(date, zone), zone)).toBe(`${date}T01:00`);
  expect(dayAt(startOfDay(date, zone) - 1, zone)).toBe(addDays(date, -1));
  expect(hoursOf(date, zone)).toBe(23);
});

test("Samoa's 30 December 2011 has no length and lies where the island jumped over it", () => {
  const jump = utc("2011-12-30T10:00");
  expect([startOfDay("2011-12-30", "Pacific/Apia"), endOfDay("2011-12-30", "Pacific/Apia")]).toEqual([
    jump,
    jump,
  ]);
  expect(dayAt(jump - 1, "Pacific/Apia")).toBe("2011-12-29");
  expect(dayAt(jump, "Pacific/Apia")).toBe("2011-12-31");
  expect([hoursOf("2011-12-29", "Pacific/Apia"), hoursOf("2011-12-31", "Pacific/Apia")]).toEqual([24, 24]);
});

test("Havana's midnight comes twice in autumn, and the day begins with the first", () => {
  expect(startOfDay("2027-11-07", "America/Havana")).toBe(utc("2027-11-07T04:00"));
  expect(hoursOf("2027-11-07", "America/Havana")).toBe(25);
});

test("St John's set its clocks back across midnight: the evening's second round counts for the new day", () => {
  const starts = startOfDay("2005-10-30", "America/St_Johns");
  expect(wallTimeAt(starts, "America/St_Johns")).toBe("2005-10-30T00:00");
  expect(wallTimeAt(starts + MINUTE, "America/St_Johns")).toBe("2005-10-29T23:01");
  expect(hoursOf("2005-10-30", "America/St_Johns")).toBe(25);
  expect(hoursOf("2005-10-29", "America/St_Johns")).toBe(24);
});

test("Liberia's 7 January 1972 begins half a minute before its first full minute", () => {
  expect(startOfDay("1972-01-07", "Africa/Monrovia")).toBe(utc("1972-01-07T00:44:30"));
  expect(dayAt(startOfDay("1972-01-07", "Africa/Monrovia"), "Africa/Monrovia")).toBe("1972-01-07");
});

test("the date line: noon in Anchorage is the next day in Seoul, and Apia is a day ahead of Pago Pago", () => {
  const at = utc("2027-06-18T20:00");
  const places = [
    "America/Anchorage",
    "Asia/Seoul",
    "Pacific/Apia",
    "Pacific/Pago_Pago",
    "Pacific/Kiritimati",
  ];
  expect(places.map((zone) => dayAt(at, zone))).toEqual([
    "2027-06-18",
    "2027-06-19",
    "2027-06-19",
    "2027-06-18",
    "2027-06-19",
  ]);
});

test("any day of any zone begins on its date, ends as the next begins, and contains its instants", () => {
  fc.assert(
    fc.property(fc.constantFrom(...zoneNames()), anyDate, fc.nat(DAY), (zone, date, into) => {
      const [starts, ends] = [startOfDay(date, zone), endOfDay(date, zone)];
      fc.pre(starts < ends);
      expect(dayAt(starts, zone)).toBe(date);
      expect(dayAt(starts - 1, zone) < date).toBe(true);
      expect(date < dayAt(ends, zone)).toBe(true);
      const at = Math.min(starts + into, ends - 1);
      // Where clocks went back across midnight, the evening before shows once more.
      expect([date, addDays(date, -1)]).toContain(dayAt(at, zone));
    }),
    { numRuns: 5000 },
  );
});
