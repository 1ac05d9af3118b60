import fc from "fast-check";
import { expect, test } from "vitest";
import { readClock } from "#app/time/read-clock.ts";

test.each([
  ["9:05", "09:05"],
  ["09:05", "09:05"],
  ["09.05", "09:05"],
  ["9.05", "09:05"],
  ["0905", "09:05"],
  ["9", "09:00"],
  ["09", "09:00"],
  [" 17:30 ", "17:30"],
  ["0:00", "00:00"],
  ["00", "00:00"],
  ["0000", "00:00"],
  ["23:59", "23:59"],
  ["2359", "23:59"],
  ["１０：３０", "10:30"],
  ["10：30", "10:30"],
])("%j is %s", (typed, clock) => {
  expect(readClock(typed)).toBe(clock);
});

test.each([
  ...["", " ", "24:00", "2400", "24", "12:60", "1260", "9:5", "905", "9:050", "123:00", "12345", "-1", "+9"],
  ...["9h", "9 am", "9:05 pm", "09:05:00", "9;05", "9: 05", "noon", "½", "٩:٠٥", "\u0000", "1e1"],
])("%j is no time of day", (typed) => {
  expect(readClock(typed)).toBeNull();
});

test("every minute of a day is read as it is printed, and any text gives a real one or none", () => {
  for (let minute = 0; minute < 1440; minute += 1) {
    const clock = new Date(minute * 60_000).toISOString().slice(11, 16);
    expect(readClock(clock)).toBe(clock);
    expect(readClock(clock.replace(":", ""))).toBe(clock);
  }
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 6 }), fc.string({ unit: "binary" })), (typed) => {
      expect(readClock(typed) ?? "00:00").toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
    }),
  );
});
