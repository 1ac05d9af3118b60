import { expect, test } from "vitest";
import { byNextDays } from "#app/domain/desk/next-days.ts";
import { exactly, item, onDays, utc } from "#test/telling.ts";

const idsOf = (days: { day: string; items: { id: string }[] }[]) =>
  days.map(({ day, items }) => [day, items.map(({ id }) => id)]);

test("each item stands under the day of its own place, for seven days from today there", () => {
  // 22:30 in Moscow is already tomorrow in Beijing.
  const now = utc("2027-03-10T19:30");
  const items = [
    item("over", exactly("2027-03-10T09:00 Asia/Shanghai", "2027-03-10T10:00 Asia/Shanghai")),
    item("in-moscow", exactly("2027-03-10T09:00 Europe/Moscow", "2027-03-10T10:00 Europe/Moscow")),
    item("in-beijing", exactly("2027-03-11T09:00 Asia/Shanghai")),
    item("last-of-week", exactly("2027-03-17T23:00 Asia/Shanghai")),
    item("too-late", exactly("2027-03-18T00:30 Asia/Shanghai")),
    item("too-late-in-moscow", exactly("2027-03-17T10:00 Europe/Moscow")),
  ];
  expect(idsOf(byNextDays(items, now))).toEqual([
    ["2027-03-10", ["in-moscow"]],
    ["2027-03-11", ["in-beijing"]],
    ["2027-03-17", ["last-of-week"]],
  ]);
});

test("what began before and still goes on stands under today", () => {
  const now = utc("2027-03-11T06:00");
  const items = [
    item("exhibition", onDays("2027-03-09", "2027-03-12")),
    item("closed-exhibition", onDays("2027-03-08", "2027-03-10")),
    item("talks", exactly("2027-03-11T16:00 Asia/Shanghai")),
  ];
  expect(idsOf(byNextDays(items, now))).toEqual([["2027-03-11", ["exhibition", "talks"]]]);
});
