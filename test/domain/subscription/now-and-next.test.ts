import fc from "fast-check";
import { expect, test } from "vitest";
import { type Coming, nowAndNext } from "#app/domain/subscription/now-and-next.ts";
import { nowAndNext as inTheBrowser } from "../../../public/static/now-and-next.js";

const HOUR = 3_600_000;
const at = (clock: string) => Date.parse(`2027-10-27T${clock}Z`);
const item = (id: string, from: string, to: string, more: Partial<Coming> = {}): Coming => ({
  ...{ id, startsAt: at(from), endsAt: at(to), hasClock: true, isOff: false, ...more },
});

test("between two talks nothing is now, and the later ones are next", () => {
  const day = [item("talks", "08:00", "09:30"), item("lunch", "10:00", "11:00")];
  expect(nowAndNext(day, at("09:29"))).toEqual({ now: ["talks"], next: ["lunch"] });
  expect(nowAndNext(day, at("09:30"))).toEqual({ now: [], next: ["lunch"] });
  expect(nowAndNext(day, at("11:00"))).toEqual({ now: [], next: [] });
});

test("what nobody said the end of lasts until the next begins, three hours at most", () => {
  const day = [item("dinner", "17:00", "17:00"), item("concert", "18:30", "20:00")];
  expect(nowAndNext(day, at("18:29")).now).toEqual(["dinner"]);
  expect(nowAndNext(day, at("18:30")).now).toEqual(["concert"]);
  const alone = [item("dinner", "17:00", "17:00")];
  expect([at("19:59"), at("20:00")].map((now) => nowAndNext(alone, now).now)).toEqual([["dinner"], []]);
});

test("a vague time is never now; the first clock time is said after it", () => {
  const day = [
    item("evening", "16:00", "19:00", { hasClock: false }),
    item("flight", "20:00", "22:00"),
    item("later", "23:00", "23:30"),
  ];
  expect(nowAndNext(day, at("15:00"))).toEqual({ now: [], next: ["evening", "flight"] });
  expect(nowAndNext(day, at("17:00"))).toEqual({ now: [], next: ["flight"] });
});

test("what is cancelled is neither now nor next", () => {
  const day = [
    item("talks", "08:00", "09:30", { isOff: true }),
    item("tea", "10:00", "10:30", { isOff: true }),
  ];
  expect(nowAndNext(day, at("09:00"))).toEqual({ now: [], next: [] });
});

test("a kept page finds the same as the server, whatever the programme", () => {
  const any = fc
    .array(
      fc.record({
        start: fc.integer({ min: 0, max: 48 }),
        long: fc.nat(6),
        hasClock: fc.boolean(),
        isOff: fc.boolean(),
      }),
    )
    .map((all) =>
      all
        .sort((a, b) => a.start - b.start)
        .map(({ start, long, ...rest }, n) => ({
          ...{ id: `item-${n}`, startsAt: start * HOUR, endsAt: (start + long) * HOUR, ...rest },
        })),
    );
  fc.assert(
    fc.property(any, fc.integer({ min: -1, max: 60 }), (items, hour) => {
      expect(inTheBrowser(items, hour * HOUR)).toEqual(nowAndNext(items, hour * HOUR));
    }),
  );
});
