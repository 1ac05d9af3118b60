import { expect, test } from "vitest";
import { noRhythm, type RhythmColumns } from "#app/domain/outcome/rhythm-columns.ts";
import { findRhythmIssues } from "#app/domain/outcome/rhythm-issues.ts";

const lastFriday: RhythmColumns = {
  ...{ meetsEvery: 1, meetsUnit: "month", meetsPlace: "last", meetsWeekday: "fr", meetsFrom: "2019-07-26" },
  ...{ meetsAt: "10:00", meetsZone: "Asia/Shanghai", meetsMinutes: 90, meetsNot: [] },
};
const found = (more: Partial<RhythmColumns>) => findRhythmIssues({ ...lastFriday, ...more });

test("a rhythm that is whole, and one that is not there, are both in order", () => {
  expect(found({})).toEqual([]);
  expect(findRhythmIssues(noRhythm)).toEqual([]);
});

test("one half filled in lacks its unit, its first date or its zone", () => {
  expect(findRhythmIssues({ ...noRhythm, meetsAt: "10:00" })).toEqual([
    { code: "rhythm.incomplete", field: "meetsUnit" },
    { code: "rhythm.incomplete", field: "meetsFrom" },
    { code: "rhythm.incomplete", field: "meetsZone" },
  ]);
  expect(findRhythmIssues({ ...noRhythm, meetsNot: [{ on: "2027-01-01" }] })).toHaveLength(3);
  expect(found({ meetsZone: null })).toEqual([{ code: "rhythm.incomplete", field: "meetsZone" }]);
});

test("place and weekday go together, but for a week", () => {
  expect(found({ meetsWeekday: null })).toEqual([{ code: "rhythm.placeWithoutWeekday" }]);
  expect(found({ meetsPlace: null })).toEqual([{ code: "rhythm.weekdayWithoutPlace" }]);
  expect(found({ meetsUnit: "week" })).toEqual([{ code: "rhythm.placeInWeek" }]);
  expect(found({ meetsUnit: "week", meetsPlace: null })).toEqual([]);
  expect(found({ meetsPlace: null, meetsWeekday: null })).toEqual([]);
});

test("the first date is one of the rule, the zone is one, and a length has a beginning", () => {
  expect(found({ meetsFrom: "2019-07-19" })).toEqual([
    { code: "rhythm.firstDoesNotFit", from: "2019-07-19" },
  ]);
  expect(found({ meetsUnit: "week", meetsPlace: null, meetsWeekday: "mo" })).toEqual([
    { code: "rhythm.firstDoesNotFit", from: "2019-07-26" },
  ]);
  expect(found({ meetsZone: "China/Peking" })).toEqual([
    { code: "rhythm.zoneUnknown", zone: "China/Peking" },
  ]);
  expect(found({ meetsAt: null })).toEqual([{ code: "rhythm.lengthWithoutTime" }]);
});
