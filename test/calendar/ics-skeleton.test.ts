import { expect, test } from "vitest";
import { icsSkeleton, type MachineMade } from "#app/calendar/ics-skeleton.ts";

const talks: MachineMade = {
  uid: "item-1@visits.example",
  revision: 2,
  createdAt: Date.UTC(2019, 2, 1, 8),
  changedAt: Date.UTC(2019, 5, 14, 9, 30, 15, 999),
  status: "CONFIRMED",
  isTransparent: false,
  start: { dateTime: "20190618T100000" },
  end: { dateTime: "20190618T080000Z" },
};
const written = (made: MachineMade, name: string) =>
  icsSkeleton(made).find((each) => each.name === name)?.value;

test("ics writes these properties, in this order, and nothing of its own making", () => {
  expect(icsSkeleton(talks)).toEqual([
    { name: "UID", params: {}, value: "item-1@visits.example" },
    { name: "SUMMARY", params: {}, value: "-" },
    { name: "DTSTAMP", params: {}, value: "20190614T093015Z" },
    { name: "DTSTART", params: {}, value: "20190618T100000" },
    { name: "DTEND", params: {}, value: "20190618T080000Z" },
    { name: "SEQUENCE", params: {}, value: "2" },
    { name: "STATUS", params: {}, value: "CONFIRMED" },
    { name: "X-MICROSOFT-CDO-BUSYSTATUS", params: {}, value: "BUSY" },
    { name: "TRANSP", params: {}, value: "OPAQUE" },
    { name: "CREATED", params: {}, value: "20190301T080000Z" },
    { name: "LAST-MODIFIED", params: {}, value: "20190614T093015Z" },
  ]);
});

test("days are marked as dates", () => {
  const days = icsSkeleton({ ...talks, start: { day: "2019-06-08" }, end: { day: "2019-06-09" } });
  expect(days.filter(({ name }) => name.startsWith("DT")).slice(1)).toEqual([
    { name: "DTSTART", params: { VALUE: "DATE" }, value: "20190608" },
    { name: "DTEND", params: { VALUE: "DATE" }, value: "20190609" },
  ]);
});

test("what Outlook shows as busy agrees with TRANSP", () => {
  const busy = (change: Partial<MachineMade>) =>
    ["TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS"].map((name) => written({ ...talks, ...change }, name));
  expect(busy({})).toEqual(["OPAQUE", "BUSY"]);
  expect(busy({ status: "TENTATIVE" })).toEqual(["OPAQUE", "TENTATIVE"]);
  expect(busy({ status: "TENTATIVE", isTransparent: true })).toEqual(["TRANSPARENT", "FREE"]);
  expect(busy({ status: "CANCELLED", isTransparent: true })).toEqual(["TRANSPARENT", "FREE"]);
});

test("a first revision is written as 0", () => {
  expect(written({ ...talks, revision: 0 }, "SEQUENCE")).toBe("0");
});

test("a uid longer than a line comes back whole", () => {
  const uid = `item-${"0123456789".repeat(20)}@visits.example`;
  expect(written({ ...talks, uid }, "UID")).toBe(uid);
});

test("what ics refuses is thrown with its reasons", () => {
  const refused = { ...talks, revision: 2 ** 31 };
  expect(() => icsSkeleton(refused)).toThrow(RangeError);
  expect(() => icsSkeleton(refused)).toThrow(
    /ics refuses item-1@visits\.example: sequence must be less than/,
  );
  expect(() => icsSkeleton({ ...talks, changedAt: Number.NaN })).toThrow(/timestamp/);
});
