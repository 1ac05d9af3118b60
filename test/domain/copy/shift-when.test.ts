import fc from "fast-check";
import { expect, test } from "vitest";
import { lostHour, shiftWhen } from "#app/domain/copy/shift-when.ts";
import { settleWhen, withNeededAnswers } from "#app/domain/programme/settle-when.ts";
import { zoneOf } from "#app/domain/programme/when.ts";
import { anyWhen } from "#test/domain/programme/any-when.ts";
import { clock } from "#test/story.ts";

const someWhen = anyWhen("1985-01-01", 100 * 365);
const around = { spanOf: () => ({ startsAt: 0, endsAt: 0 }), lastDay: "2030-01-01" };

test("whatever is moved can be settled: no moved time is asked about, skipped or backwards", () => {
  fc.assert(
    fc.property(someWhen, fc.integer({ min: -4000, max: 4000 }), (when, days) => {
      fc.pre(settleWhen(when, around).ok);
      const moved = shiftWhen(when, days);
      expect(settleWhen(moved, around).ok).toBe(true);
      expect(zoneOf(moved)).toBe(zoneOf(when));
      expect(moved.kind === when.kind).toBe(lostHour(when, days) === null);
    }),
  );
});

test("moved there and back, a time is what it was, unless its hour was lost on the way", () => {
  fc.assert(
    fc.property(someWhen, fc.integer({ min: -4000, max: 4000 }), (when, days) => {
      fc.pre(settleWhen(when, around).ok && lostHour(when, 0) === null && lostHour(when, days) === null);
      expect(shiftWhen(shiftWhen(when, days), -days)).toEqual(withNeededAnswers(when));
    }),
  );
});

test("the hour that is lost says why", () => {
  const at = (wall: string, zone = "Europe/Berlin") => clock(wall, wall, zone);
  expect(lostHour(at("2027-10-30T02:30"), 1)).toMatchObject({ why: "repeated" });
  expect(lostHour(at("2027-03-27T02:30"), 1)).toMatchObject({ why: "skipped" });
  expect(lostHour(at("2027-03-27T03:30"), 1)).toBeNull();
  // Ten minutes from Algiers, which keeps its time, to Paris, which does not: in summer it would land before it leaves.
  const flight = {
    kind: "exact" as const,
    starts: { wall: "2027-03-01T12:00", zone: "Africa/Algiers" },
    ends: { wall: "2027-03-01T12:10", zone: "Europe/Paris" },
  };
  expect(lostHour(flight, 7)).toBeNull();
  expect(lostHour(flight, 70)).toEqual({
    why: "endsFirst",
    moment: { ...flight.ends, wall: "2027-05-10T12:10" },
  });
  expect(shiftWhen(flight, 70)).toEqual({ kind: "toBeConfirmed", day: "2027-05-10", zone: "Africa/Algiers" });
});
