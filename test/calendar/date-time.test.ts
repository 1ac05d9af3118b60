import { expect, test } from "vitest";
import { dateTimeAt, dateTimeOf } from "#app/calendar/date-time.ts";

const utc = (text: string) => Date.parse(`${text}Z`);

test("a moment is written with the clock of its place", () => {
  expect(dateTimeOf({ wall: "2019-06-18T21:30", zone: "Europe/Moscow" })).toEqual({
    value: "20190618T213000",
    zone: "Europe/Moscow",
    at: utc("2019-06-18T18:30"),
  });
});

test("both rounds of an hour that Berlin repeats are written in UTC, and no answer means the earlier", () => {
  const round = (occurrence?: "earlier" | "later") =>
    dateTimeOf({ wall: "2027-10-31T02:30", zone: "Europe/Berlin", occurrence });
  const earlier = { value: "20271031T003000Z", zone: null, at: utc("2027-10-31T00:30") };
  const later = { value: "20271031T013000Z", zone: null, at: utc("2027-10-31T01:30") };
  expect([round(), round("earlier"), round("later")]).toEqual([earlier, earlier, later]);
});

test("an answer about an hour that no longer comes twice changes nothing", () => {
  const talks = { wall: "2027-06-01T10:00", zone: "Europe/Berlin" };
  expect(dateTimeOf({ ...talks, occurrence: "later" })).toEqual(dateTimeOf(talks));
});

test("a time that has come to lie in a gap counts on by the clock before the gap", () => {
  expect(dateTimeOf({ wall: "2027-03-28T02:30", zone: "Europe/Berlin" })).toEqual({
    value: "20270328T013000Z", // which Berlin's clocks show as 03:30
    zone: null,
    at: utc("2027-03-28T01:30"),
  });
  expect(dateTimeOf({ wall: "2011-12-30T12:00", zone: "Pacific/Apia" })).toEqual({
    value: "20111230T220000Z", // the day Samoa left out: 12:00 by UTC-10, 31 December 12:00 by UTC+14
    zone: null,
    at: utc("2011-12-30T22:00"),
  });
});

test("an instant is written with the clock of the zone, or in UTC where that shows the time twice", () => {
  expect(dateTimeAt(utc("2027-10-30T23:59"), "Europe/Berlin").value).toBe("20271031T015900");
  expect(dateTimeAt(utc("2027-10-31T00:00"), "Europe/Berlin").value).toBe("20271031T000000Z");
  expect(dateTimeAt(utc("2027-10-31T01:59"), "Europe/Berlin").value).toBe("20271031T015900Z");
  expect(dateTimeAt(utc("2027-10-31T02:00"), "Europe/Berlin").value).toBe("20271031T030000");
});

test("an instant after the last date of the calendar is written in UTC", () => {
  expect(dateTimeAt(utc("2100-12-31T23:55"), "Asia/Shanghai")).toEqual({
    value: "21001231T235500Z",
    zone: null,
    at: utc("2100-12-31T23:55"),
  });
});
