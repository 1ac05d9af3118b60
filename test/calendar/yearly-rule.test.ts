import { expect, test } from "vitest";
import { clockAtChange, summerTime } from "#app/calendar/yearly-rule.ts";
import { zoneChanges } from "#app/time/zone-changes.ts";

const found = (zone: string, firstYear: number, lastYear: number) => {
  const [from, to] = [Date.UTC(firstYear, 0), Date.UTC(lastYear + 1, 0)];
  return summerTime(zoneChanges(zone, from, to), from, to);
};
const HOUR = 60 * 60_000;
const day = (year: number, month: number, week: number, weekday: number) =>
  new Date(clockAtChange(year, { month, week, weekday, clock: 0, before: 0, after: 0 }))
    .toISOString()
    .slice(0, 10);

test("Berlin goes forward on the last Sunday of March and back on the last of October", () => {
  expect(found("Europe/Berlin", 2019, 2027)).toEqual({
    forward: { month: 3, week: -1, weekday: 0, clock: 2 * HOUR, before: 3600, after: 7200 },
    back: { month: 10, week: -1, weekday: 0, clock: 3 * HOUR, before: 7200, after: 3600 },
  });
});

test("New York goes forward on the second Sunday of March and back on the first of November", () => {
  expect(found("America/New_York", 2019, 2027)).toEqual({
    forward: { month: 3, week: 2, weekday: 0, clock: 2 * HOUR, before: -18000, after: -14400 },
    back: { month: 11, week: 1, weekday: 0, clock: 2 * HOUR, before: -14400, after: -18000 },
  });
});

test("a summer that spans the new year is found as well", () => {
  expect(found("Australia/Sydney", 2019, 2027)).toMatchObject({
    forward: { month: 10, week: 1, weekday: 0, clock: 2 * HOUR },
    back: { month: 4, week: 1, weekday: 0, clock: 3 * HOUR },
  });
});

test("a fourth Sunday that is the last one in some years makes a rule of fourth Sundays", () => {
  expect(found("America/Asuncion", 2014, 2020)?.back).toMatchObject({
    month: 3,
    week: 4,
    weekday: 0,
    clock: 0,
  });
});

test("a fifth Sunday that is the last one twice does not make a rule of fifth Sundays", () => {
  expect(found("Europe/Berlin", 2025, 2026)?.forward.week).toBe(-1); // 30 and 29 March, both the fifth
});

test("changes of two months are not one rule, though a fifth Sunday counted on would meet them", () => {
  const [from, to] = [Date.UTC(2006, 4), Date.UTC(2009, 0)];
  expect(summerTime(zoneChanges("America/New_York", from, to), from, to)).toBeNull();
});

test("no two rules make changes that began, ended, shifted or follow another calendar", () => {
  expect(found("Europe/Moscow", 2009, 2012)).toBeNull(); // stopped in 2011
  expect(found("Europe/Moscow", 2014, 2014)).toBeNull(); // one change only
  expect(found("America/New_York", 2005, 2008)).toBeNull(); // new rules in 2007
  expect(found("Africa/Casablanca", 2019, 2027)).toBeNull(); // Ramadan
  expect(found("Asia/Tehran", 2015, 2021)).toBeNull(); // the Persian year
  expect(found("Africa/Cairo", 2010, 2014)).toBeNull(); // abolished and brought back
  expect(found("Asia/Shanghai", 2019, 2027)).toBeNull(); // none at all
});

test("the same days with other offsets are another rule", () => {
  const [from, to] = [Date.UTC(2019, 0), Date.UTC(2023, 0)];
  const changes = zoneChanges("Europe/Berlin", from, to);
  const moved = changes.map((change) => ({
    ...change,
    after: change.at > Date.UTC(2022, 0) ? 0 : change.after,
  }));
  expect(summerTime(changes, from, to)).not.toBeNull();
  expect(summerTime(moved, from, to)).toBeNull();
});

test("days of a month are found by week and weekday", () => {
  expect(day(2027, 3, -1, 0)).toBe("2027-03-28");
  expect(day(2026, 5, -1, 0)).toBe("2026-05-31");
  expect(day(2024, 2, -1, 4)).toBe("2024-02-29");
  expect(day(2026, 11, 1, 0)).toBe("2026-11-01");
  expect(day(2027, 3, 2, 0)).toBe("2027-03-14");
  expect(day(2027, 12, -1, 5)).toBe("2027-12-31");
});
