import fc from "fast-check";
import { expect, test } from "vitest";
import { gapMinutes, type Interval, overlapMinutes, overlaps } from "#app/time/intervals.ts";
import { resolve } from "#app/time/resolve.ts";

const at = (text: string) => {
  const found = resolve({ wall: text.slice(0, 16), zone: text.slice(17) });
  return found.kind === "instant" ? found.at : expect.fail(text);
};
const stretch = (from: string, to: string): Interval => ({ from: at(from), to: at(to) });

const flight = stretch("2027-03-10T21:30 Europe/Moscow", "2027-03-11T10:15 Asia/Shanghai");
const talks = stretch("2027-03-11T10:15 Asia/Shanghai", "2027-03-11T11:00 Asia/Shanghai");
const lunch = stretch("2027-03-11T12:30 Asia/Shanghai", "2027-03-11T14:00 Asia/Shanghai");

test("talks that begin the minute the flight lands do not overlap it", () => {
  expect([overlaps(flight, talks), overlaps(talks, flight)]).toEqual([false, false]);
  expect([gapMinutes(flight, talks), overlapMinutes(flight, talks)]).toEqual([0, 0]);
});

test("talks a minute earlier overlap the flight by that minute", () => {
  const early = stretch("2027-03-11T10:14 Asia/Shanghai", "2027-03-11T11:00 Asia/Shanghai");
  expect(overlaps(flight, early)).toBe(true);
  expect([gapMinutes(flight, early), overlapMinutes(flight, early)]).toEqual([0, 1]);
});

test("an hour and a half lies between talks and lunch, whichever is named first", () => {
  expect([gapMinutes(talks, lunch), gapMinutes(lunch, talks)]).toEqual([90, 90]);
  expect(overlaps(talks, lunch)).toBe(false);
});

test("a morning in Moscow and a noon in Beijing are the same hour", () => {
  const call = stretch("2027-03-11T07:30 Europe/Moscow", "2027-03-11T08:00 Europe/Moscow");
  expect(overlaps(call, lunch)).toBe(true);
  expect(overlapMinutes(call, lunch)).toBe(30);
});

test("the night of change is an hour longer between dinner and breakfast", () => {
  const dinner = stretch("2027-10-30T20:00 Europe/Berlin", "2027-10-30T22:00 Europe/Berlin");
  const breakfast = stretch("2027-10-31T08:00 Europe/Berlin", "2027-10-31T09:00 Europe/Berlin");
  expect(gapMinutes(dinner, breakfast)).toBe(11 * 60);
});

test("a moment overlaps what it lies within, and nothing at an edge", () => {
  const moment = (text: string) =>
    stretch(`2027-03-11T${text} Asia/Shanghai`, `2027-03-11T${text} Asia/Shanghai`);
  const signing = ["12:29", "12:30", "13:00", "14:00"].map(moment);
  expect(signing.map((one) => overlaps(one, lunch))).toEqual([false, false, true, false]);
  expect(signing.map((one) => overlaps(lunch, one))).toEqual([false, false, true, false]);
  expect(overlaps(moment("13:00"), moment("13:00"))).toBe(false);
  expect([overlapMinutes(moment("13:00"), lunch), gapMinutes(moment("13:00"), lunch)]).toEqual([0, 0]);
  expect(gapMinutes(moment("12:29"), lunch)).toBe(1);
});

test("an interval that ends before it begins, or whose ends are no numbers, is an error", () => {
  const backwards = { from: talks.to, to: talks.from };
  const unknown = { from: Number.NaN, to: talks.to };
  for (const ask of [overlaps, gapMinutes, overlapMinutes]) {
    for (const wrong of [backwards, unknown]) {
      expect(() => ask(wrong, lunch)).toThrow(RangeError);
      expect(() => ask(lunch, wrong)).toThrow(RangeError);
    }
  }
});

test("two intervals overlap, touch or lie apart, and never two of these at once", () => {
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20 }))
    .map(([from, length]) => ({
      from: from * 60_000,
      to: (from + length) * 60_000,
    }));
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      const minutes = (one: Interval) =>
        Array.from({ length: 61 }, (_, n) => n * 60_000).filter((n) => one.from <= n && n < one.to);
      const shared = minutes(a).filter((minute) => minutes(b).includes(minute)).length;
      expect(overlapMinutes(a, b)).toBe(shared);
      expect([overlaps(b, a), gapMinutes(b, a), overlapMinutes(b, a)]).toEqual([
        overlaps(a, b),
        gapMinutes(a, b),
        shared,
      ]);
      if (shared > 0) expect(overlaps(a, b)).toBe(true);
      if (overlaps(a, b)) expect(gapMinutes(a, b)).toBe(0);
      if (gapMinutes(a, b) > 0)
        expect(Math.max(a.to, b.to) - Math.min(a.from, b.from)).toBe(
          a.to - a.from + b.to - b.from + gapMinutes(a, b) * 60_000,
        );
    }),
    { numRuns: 2000 },
  );
});
