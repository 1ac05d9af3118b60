import { expect, test } from "vitest";
import { readingOf } from "#app/time/reading.ts";
import { jumpOver, showings } from "#app/time/showings.ts";

const utc = (text: string) => Date.parse(`${text}Z`);

test("a clock shows most readings once, some twice and some never", () => {
  expect(showings(readingOf("2027-06-18T10:00"), "Europe/Berlin")).toEqual([utc("2027-06-18T08:00")]);
  expect(showings(readingOf("2027-10-31T02:30"), "Europe/Berlin")).toEqual([
    utc("2027-10-31T00:30"),
    utc("2027-10-31T01:30"),
  ]);
  expect(showings(readingOf("2027-03-28T02:30"), "Europe/Berlin")).toEqual([]);
});

test("the hours around a change are shown once, before it with the old offset and after it with the new", () => {
  expect(showings(readingOf("2027-03-28T01:30"), "Europe/Berlin")).toEqual([utc("2027-03-28T00:30")]);
  expect(showings(readingOf("2027-03-28T03:30"), "Europe/Berlin")).toEqual([utc("2027-03-28T01:30")]);
  expect(showings(readingOf("2027-03-27T03:00"), "Europe/Berlin")).toEqual([utc("2027-03-27T02:00")]);
});

test("what is never shown was jumped over", () => {
  expect(jumpOver(readingOf("2027-03-28T02:30"), "Europe/Berlin")).toEqual({
    at: utc("2027-03-28T01:00"),
    before: 3600,
    after: 7200,
  });
  expect(jumpOver(readingOf("2011-12-30T00:00"), "Pacific/Apia")).toMatchObject({
    at: utc("2011-12-30T10:00"),
  });
  expect(jumpOver(readingOf("2011-12-30T23:59"), "Pacific/Apia")).toMatchObject({
    at: utc("2011-12-30T10:00"),
  });
});
