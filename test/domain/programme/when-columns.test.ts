import fc from "fast-check";
import { expect, test } from "vitest";
import type { When } from "#app/domain/programme/when.ts";
import { fromColumns, toColumns, type WhenColumns } from "#app/domain/programme/when-columns.ts";
import { anyWhen } from "#test/domain/programme/any-when.ts";
import { exactly, onDays, toBeConfirmed, withinDays } from "#test/telling.ts";

const unused: Omit<WhenColumns, "whenKind" | "startsZone"> = {
  ...{ startsWall: null, startsOccurrence: null, endsWall: null, endsZone: null, endsOccurrence: null },
  ...{ firstDay: null, lastDay: null, partOfDay: null, followsItemId: null },
};
const beijing = "Asia/Shanghai";

test.each<[string, When, Omit<WhenColumns, keyof typeof unused> & Partial<WhenColumns>]>([
  [
    "the night flight keeps the clocks of both its airports",
    exactly("2027-03-10T21:30 Europe/Moscow", "2027-03-11T10:15 Asia/Shanghai"),
    {
      ...{ whenKind: "exact", startsWall: "2027-03-10T21:30", startsZone: "Europe/Moscow" },
      ...{ endsWall: "2027-03-11T10:15", endsZone: beijing },
    },
  ],
  [
    "an hour that happens twice keeps the officer's answer, at either end",
    {
      kind: "about",
      starts: { wall: "2027-10-31T02:15", zone: "Europe/Berlin", occurrence: "earlier" },
      ends: { wall: "2027-10-31T02:15", zone: "Europe/Berlin", occurrence: "later" },
    },
    {
      ...{ whenKind: "about", startsWall: "2027-10-31T02:15", startsZone: "Europe/Berlin" },
      ...{ endsWall: "2027-10-31T02:15", endsZone: "Europe/Berlin" },
      ...{ startsOccurrence: "earlier", endsOccurrence: "later" },
    },
  ],
  [
    "an open end takes no column",
    exactly("2027-03-11T16:00 Asia/Shanghai"),
    { whenKind: "exact", startsWall: "2027-03-11T16:00", startsZone: beijing },
  ],
  [
    "a part of a day lies on that day",
    { kind: "partOfDay", day: "2027-03-11", part: "evening", zone: beijing },
    {
      ...{ whenKind: "partOfDay", startsZone: beijing, partOfDay: "evening" },
      ...{ firstDay: "2027-03-11", lastDay: "2027-03-11" },
    },
  ],
  [
    "days keep their first and last",
    onDays("2027-03-10", "2027-03-14"),
    { whenKind: "day", startsZone: beijing, firstDay: "2027-03-10", lastDay: "2027-03-14" },
  ],
  [
    "one of these days does too",
    withinDays("2027-03-10", "2027-03-14"),
    { whenKind: "withinDays", startsZone: beijing, firstDay: "2027-03-10", lastDay: "2027-03-14" },
  ],
  [
    "what follows on names the item before",
    { kind: "followsOn", itemId: "dinner", zone: beijing },
    { whenKind: "followsOn", startsZone: beijing, followsItemId: "dinner" },
  ],
  [
    "a time to be confirmed may know its day",
    toBeConfirmed("2027-03-11"),
    { whenKind: "toBeConfirmed", startsZone: beijing, firstDay: "2027-03-11", lastDay: "2027-03-11" },
  ],
  ["or not even that", toBeConfirmed(null), { whenKind: "toBeConfirmed", startsZone: beijing }],
])("%s", (_, when, used) => {
  expect(toColumns(when)).toEqual({ ...unused, ...used });
  expect(fromColumns({ ...unused, ...used })).toEqual(when);
});

test("any time comes back from its columns as it was said", () => {
  fc.assert(
    fc.property(anyWhen(), (when) => {
      expect(fromColumns(toColumns(when))).toEqual(when);
    }),
    { numRuns: 1000 },
  );
});
