import { expect, test } from "vitest";
import {
  findAttendanceIssues,
  findPartIssues,
  isOutsideEveryLeg,
} from "#app/domain/programme/item-issues.ts";
import type { When } from "#app/domain/programme/when.ts";
import { exactly, item, leg, onDays, toBeConfirmed } from "#test/telling.ts";

const legs = [leg("beijing", "2027-03-11", "2027-03-13"), leg("chengdu", "2027-03-16", "2027-03-17")];
const isOutside = (when: When) => isOutsideEveryLeg(item("it", when), legs);

test("an item on the first or last day of a leg is inside", () => {
  expect(
    ["2027-03-11", "2027-03-13", "2027-03-16", "2027-03-17"].map((day) => isOutside(onDays(day))),
  ).toEqual([...[false, false, false, false]]);
});

test("an item before, between and after the legs is outside", () => {
  expect(["2027-03-10", "2027-03-14", "2027-03-18"].map((day) => isOutside(onDays(day)))).toEqual([
    ...[true, true, true],
  ]);
});

test("an arrival by night flight touches the leg on its last day, and that is enough", () => {
  expect(isOutside(exactly("2027-03-10T21:30 Europe/Moscow", "2027-03-11T10:15 Asia/Shanghai"))).toBe(false);
  expect(isOutside(exactly("2027-03-09T21:30 Europe/Moscow", "2027-03-10T10:15 Asia/Shanghai"))).toBe(true);
});

test("days that reach over a whole leg touch it", () => {
  expect(isOutside(onDays("2027-03-10", "2027-03-14"))).toBe(false);
});

test("a flight home over the date line touches the leg on the day it leaves", () => {
  const flight = exactly("2027-06-19T00:30 Asia/Tokyo", "2027-06-18T15:40 America/Anchorage");
  const stays = (firstDay: string, lastDay: string) => [leg("tokyo", firstDay, lastDay)];
  expect(isOutsideEveryLeg(item("flight", flight), stays("2027-06-19", "2027-06-20"))).toBe(false);
  expect(isOutsideEveryLeg(item("flight", flight), stays("2027-06-17", "2027-06-18"))).toBe(false);
  expect(isOutsideEveryLeg(item("flight", flight), stays("2027-06-20", "2027-06-21"))).toBe(true);
});

test("a visit without legs has nothing inside", () => {
  expect(isOutsideEveryLeg(item("call", toBeConfirmed("2027-03-11")), [])).toBe(true);
});

test("whoever stands in the list twice is named, once for each time too many", () => {
  const [mayor, press, guests] = [
    { participationId: "mayor" },
    { partyId: "press" },
    { side: "guest" as const },
  ];
  const issuesOf = (...all: (typeof mayor | typeof press | typeof guests)[]) =>
    findAttendanceIssues(all.map((who) => ({ who })));
  expect(issuesOf(mayor, press, guests)).toEqual([]);
  expect(issuesOf(guests, mayor, guests, press, guests, mayor)).toEqual(
    [guests, guests, mayor].map((who) => ({ code: "attendance.twice", who })),
  );
});

test("an alternative says what changes: a title, a venue, or both", () => {
  const issuesOf = (title: { en: string } | null, venueId: string | null) =>
    findPartIssues({ contingencies: [{ title, venueId }] });
  expect(issuesOf({ en: "Indoors" }, null)).toEqual([]);
  expect(issuesOf(null, "hall")).toEqual([]);
  expect(issuesOf(null, null)).toEqual([{ code: "contingency.saysNothing" }]);
});

test("nobody interprets from a language into itself", () => {
  const issuesOf = (fromLanguage: string, toLanguage: string) =>
    findPartIssues({ contingencies: [], interpretation: [{ fromLanguage, toLanguage }] });
  expect(issuesOf("ru", "zh")).toEqual([]);
  expect(issuesOf("zh", "zh")).toEqual([{ code: "interpretation.withinOneLanguage" }]);
});
