import { expect, test } from "vitest";
import { daysOfItem, listedDay } from "#app/domain/programme/item-days.ts";
import type { When } from "#app/domain/programme/when.ts";
import { exactly, following, item, onDays, toBeConfirmed, withinDays } from "#test/telling.ts";

const daysOf = (when: When) => daysOfItem(item("it", when));
const days = (firstDay: string, lastDay = firstDay) => ({ firstDay, lastDay });

test("talks lie on the day of their own place, whatever day it is elsewhere", () => {
  expect(daysOf(exactly("2027-03-11T01:30 Asia/Shanghai"))).toEqual(days("2027-03-11"));
  expect(daysOf(exactly("2027-03-11T01:30 Asia/Shanghai", "2027-03-11T03:00 Asia/Shanghai"))).toEqual(
    days("2027-03-11"),
  );
});

test("a night flight lies on the day of its departure there and on that of its arrival here", () => {
  expect(daysOf(exactly("2027-03-10T21:30 Europe/Moscow", "2027-03-11T10:15 Asia/Shanghai"))).toEqual(
    days("2027-03-10", "2027-03-11"),
  );
});

test("over the date line the days run backwards, and stay so", () => {
  expect(daysOf(exactly("2027-06-19T00:30 Asia/Tokyo", "2027-06-18T15:40 America/Anchorage"))).toEqual(
    days("2027-06-19", "2027-06-18"),
  );
});

test("vague times lie on the days that were said", () => {
  expect(daysOf(onDays("2027-03-10", "2027-03-12"))).toEqual(days("2027-03-10", "2027-03-12"));
  expect(daysOf(withinDays("2027-03-10", "2027-03-12"))).toEqual(days("2027-03-10", "2027-03-12"));
  expect(daysOf({ kind: "partOfDay", day: "2027-03-11", part: "evening", zone: "Asia/Tokyo" })).toEqual(
    days("2027-03-11"),
  );
  expect(daysOf(toBeConfirmed("2027-03-11"))).toEqual(days("2027-03-11"));
});

test("what follows on lies on the day on which its predecessor ends", () => {
  const dinner = item("dinner", exactly("2027-03-11T20:00 Asia/Shanghai", "2027-03-12T00:30 Asia/Shanghai"));
  expect(daysOfItem(following(dinner, "cars"))).toEqual(days("2027-03-12"));
});

test("an item is listed under its first day", () => {
  const flight = exactly("2027-03-10T21:30 Europe/Moscow", "2027-03-11T10:15 Asia/Shanghai");
  expect(listedDay(item("flight", flight))).toBe("2027-03-10");
  expect(listedDay(item("exhibition", onDays("2027-03-10", "2027-03-12")))).toBe("2027-03-10");
});

test("an item whose day nobody said is listed under none", () => {
  expect(listedDay(item("visit", withinDays("2027-03-10", "2027-03-12")))).toBeNull();
  expect(listedDay(item("visit", withinDays("2027-03-10", "2027-03-10")))).toBe("2027-03-10");
  expect(listedDay(item("call", toBeConfirmed(null)))).toBeNull();
  expect(listedDay(item("call", toBeConfirmed("2027-03-11")))).toBe("2027-03-11");
});
