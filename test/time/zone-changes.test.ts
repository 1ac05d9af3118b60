import { expect, test } from "vitest";
import { DAY } from "#app/time/reading.ts";
import { offsetSecondsAt, zoneChanges } from "#app/time/zone-changes.ts";

const utc = (text: string) => Date.parse(`${text}Z`);

test("Berlin changes its clocks twice in 2027", () => {
  expect(zoneChanges("Europe/Berlin", utc("2027-01-01T00:00"), utc("2028-01-01T00:00"))).toEqual([
    { at: utc("2027-03-28T01:00"), before: 3600, after: 7200 },
    { at: utc("2027-10-31T01:00"), before: 7200, after: 3600 },
  ]);
});

test("Moscow gave up changing clocks in two steps", () => {
  expect(zoneChanges("Europe/Moscow", utc("2010-06-01T00:00"), utc("2040-01-01T00:00"))).toEqual([
    { at: utc("2010-10-30T23:00"), before: 14400, after: 10800 },
    { at: utc("2011-03-26T23:00"), before: 10800, after: 14400 },
    { at: utc("2014-10-25T22:00"), before: 14400, after: 10800 },
  ]);
});

test("Samoa jumped over the date line, a whole day at once", () => {
  const jump = { at: utc("2011-12-30T10:00"), before: -36000, after: 50400 };
  expect(zoneChanges("Pacific/Apia", jump.at - DAY, jump.at + DAY)).toEqual([jump]);
});

test("Liberia's clocks were behind by an odd 44 minutes and 30 seconds until 1972", () => {
  expect(offsetSecondsAt(0, "Africa/Monrovia")).toBe(-2670);
  expect(zoneChanges("Africa/Monrovia", 0, utc("1973-01-01T00:00"))).toEqual([
    { at: utc("1972-01-07T00:44:30"), before: -2670, after: 0 },
  ]);
});

test("Recife tried summer time for a week, and no look at that year misses it", () => {
  const [begins, ends] = [utc("2000-10-08T03:00"), utc("2000-10-15T02:00")];
  for (let from = begins - 9 * DAY; from < begins; from += DAY / 3) {
    const found = zoneChanges("America/Recife", from, ends + 60 * DAY);
    expect(found.map(({ at }) => at)).toEqual([begins, ends]);
  }
});

test("the last millisecond before a change still has the old offset, also before 1970", () => {
  const autumn = utc("1969-10-26T06:00");
  expect(offsetSecondsAt(autumn - 1, "America/New_York")).toBe(-4 * 3600);
  expect(offsetSecondsAt(autumn, "America/New_York")).toBe(-5 * 3600);
});

test("UTC and Beijing have no changes in this century", () => {
  expect(zoneChanges("UTC", 0, utc("2100-12-31T00:00"))).toEqual([]);
  expect(zoneChanges("Asia/Shanghai", utc("2000-01-01T00:00"), utc("2100-12-31T00:00"))).toEqual([]);
});

test("a change belongs to the stretch that ends with it, not to the one that begins with it", () => {
  const spring = utc("2027-03-28T01:00");
  expect(zoneChanges("Europe/Berlin", spring - 1, spring)).toHaveLength(1);
  expect(zoneChanges("Europe/Berlin", spring - 90 * DAY, spring)).toHaveLength(1);
  expect(zoneChanges("Europe/Berlin", spring - 90 * DAY, spring - 1)).toEqual([]);
  expect(zoneChanges("Europe/Berlin", spring, spring + 90 * DAY)).toEqual([]);
});

test("an empty stretch and one that runs backwards hold no change", () => {
  const [winter, summer] = [utc("2027-01-01T00:00"), utc("2027-07-01T00:00")];
  expect(zoneChanges("Europe/Berlin", summer, summer)).toEqual([]);
  expect(zoneChanges("Europe/Berlin", summer, winter)).toEqual([]);
});

test("an unknown zone or an impossible instant is an error", () => {
  expect(() => offsetSecondsAt(0, "Mars/X")).toThrow(new RangeError('not a zone: "Mars/X"'));
  expect(() => offsetSecondsAt(0, "CST")).toThrow(RangeError);
  expect(() => offsetSecondsAt(Number.NaN, "UTC")).toThrow(RangeError);
  expect(() => offsetSecondsAt(Date.UTC(2200, 0), "UTC")).toThrow(RangeError);
  expect(() => zoneChanges("+03:00", 0, 1)).toThrow(RangeError);
  expect(() => zoneChanges("UTC", 0, Number.NaN)).toThrow(RangeError);
  expect(() => zoneChanges("UTC", -Infinity, 0)).toThrow(RangeError);
});
