import { expect, test } from "vitest";
import { visitDays } from "#app/domain/visit/visit-content.ts";
import { leg } from "#test/telling.ts";

test("a visit lasts from the first day of its first leg to the last day of whichever ends last", () => {
  const beijing = leg("beijing", "2019-06-17", "2019-06-20");
  const chengdu = leg("chengdu", "2019-06-19", "2019-06-19", { insideLegId: "beijing" });
  expect(visitDays([beijing, chengdu])).toEqual({ firstDay: "2019-06-17", lastDay: "2019-06-20" });
  expect(visitDays([chengdu, beijing])).toEqual({ firstDay: "2019-06-17", lastDay: "2019-06-20" });
});

test("a visit without legs has no days yet", () => {
  expect(visitDays([])).toBeNull();
});
