import fc from "fast-check";
import { expect, test } from "vitest";
import { momentAt } from "#app/domain/programme/moment-at.ts";
import { settleWhen } from "#app/domain/programme/settle-when.ts";
import { anyZone } from "#test/domain/programme/any-when.ts";

test("whatever a clock shows leads back to the minute at which it was looked at", () => {
  const minute = fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
  fc.assert(
    fc.property(minute, anyZone, (at, zone) => {
      const starts = momentAt(at * 60_000, zone);
      const settled = settleWhen(
        { kind: "exact", starts, ends: null },
        { spanOf: () => undefined, lastDay: "2040-01-01" },
      );
      expect(settled).toMatchObject({ ok: true, value: { startsAt: at * 60_000 } });
    }),
  );
});

test("of the hour that Berlin has twice, it is said which", () => {
  const at = (utc: string) => momentAt(Date.parse(`2027-10-31T${utc}Z`), "Europe/Berlin");
  const wall = "2027-10-31T02:30";
  expect(at("00:30")).toEqual({ wall, zone: "Europe/Berlin", occurrence: "earlier" });
  expect(at("01:30")).toEqual({ wall, zone: "Europe/Berlin", occurrence: "later" });
});
