import { expect, test } from "vitest";
import { findLegIssues } from "#app/domain/visit/leg-issues.ts";
import { leg } from "#test/telling.ts";

const beijing = leg("beijing", "2019-06-17", "2019-06-20");
const chengdu = (firstDay: string, lastDay: string) =>
  leg("chengdu", firstDay, lastDay, { insideLegId: "beijing" });
const outside = { code: "leg.outsideItsMainLeg", firstDay: "2019-06-17", lastDay: "2019-06-20" };

test("a leg of one day, and one next to another, are possible", () => {
  expect(findLegIssues(leg("chengdu", "2019-06-21", "2019-06-21"), [beijing])).toEqual([]);
  expect(findLegIssues(beijing, [])).toEqual([]);
});

test("a side leg may share the first and the last day of its main leg", () => {
  expect(findLegIssues(chengdu("2019-06-19", "2019-06-19"), [beijing])).toEqual([]);
  expect(findLegIssues(chengdu("2019-06-17", "2019-06-20"), [beijing])).toEqual([]);
});

test("a side leg that leaves its main leg by a day is told the main leg's days", () => {
  expect(findLegIssues(chengdu("2019-06-16", "2019-06-18"), [beijing])).toEqual([outside]);
  expect(findLegIssues(chengdu("2019-06-19", "2019-06-21"), [beijing])).toEqual([outside]);
});

test("legs that merely overlap are shown elsewhere and not refused here", () => {
  expect(findLegIssues(leg("shanghai", "2019-06-19", "2019-06-23"), [beijing])).toEqual([]);
});

test("a leg cannot end before it begins", () => {
  expect(findLegIssues(leg("chengdu", "2019-06-19", "2019-06-18"), [beijing])).toEqual([
    { code: "leg.endsFirst", firstDay: "2019-06-19", lastDay: "2019-06-18" },
  ]);
});

test("everything that cannot be read or is taken is told at once, before dates are compared", () => {
  const wrong = leg("beijing", "31 June", "2019-06-31", { zone: "Asia/Peking" });
  expect(findLegIssues(wrong, [beijing])).toEqual([
    { code: "leg.dateUnreadable", field: "firstDay", value: "31 June" },
    { code: "leg.dateUnreadable", field: "lastDay", value: "2019-06-31" },
    { code: "leg.zoneUnknown", zone: "Asia/Peking" },
    { code: "leg.keyTaken", key: "beijing" },
  ]);
});

test("a main leg keeps the days of its side legs", () => {
  const sideLeg = { ...chengdu("2019-06-18", "2019-06-19"), id: "chengdu" };
  const main = (firstDay: string, lastDay: string) =>
    findLegIssues({ ...beijing, firstDay, lastDay }, [sideLeg]);
  const told = { code: "leg.leavesASideLegOutside", firstDay: "2019-06-18", lastDay: "2019-06-19" };
  expect(main("2019-06-18", "2019-06-19")).toEqual([]);
  expect(main("2019-06-19", "2019-06-20")).toEqual([told]);
  expect(main("2019-06-17", "2019-06-18")).toEqual([told]);
});

test("a side leg lies inside a main leg only, and has none inside itself", () => {
  const inner = leg("leshan", "2019-06-18", "2019-06-18", { insideLegId: "chengdu" });
  const outer = chengdu("2019-06-18", "2019-06-19");
  expect(findLegIssues(inner, [beijing, outer])).toEqual([{ code: "leg.insideAnother" }]);
  expect(findLegIssues(outer, [beijing, inner])).toEqual([{ code: "leg.insideAnother" }]);
  expect(findLegIssues({ ...outer, insideLegId: null }, [beijing, inner])).toEqual([]);
});

test("a leg that is still to be added has no side legs, whatever else has none", () => {
  const { id: _, ...newcomer } = leg("xian", "2019-06-21", "2019-06-21");
  expect(findLegIssues(newcomer, [beijing, { ...beijing, key: "tianjin" }])).toEqual([]);
});
