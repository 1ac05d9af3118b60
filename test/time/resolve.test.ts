import fc from "fast-check";
import { expect, test } from "vitest";
import { MINUTE } from "#app/time/reading.ts";
import { offsetMinutesAt, resolve, wallTimeAt } from "#app/time/resolve.ts";
import type { Instant, ZonedWall } from "#app/time/wall-time.ts";
import { zoneNames } from "#app/time/zones.ts";

const utc = (text: string) => Date.parse(`${text}Z`);
/** "2027-03-10T21:30 Europe/Moscow" as a programme prints it. */
const zoned = (text: string): ZonedWall => ({ wall: text.slice(0, 16), zone: text.slice(17) });
const resolved = (text: string) => resolve(zoned(text));
const instantOf = (text: string): Instant => {
  const found = resolved(text);
  return found.kind === "instant" ? found.at : expect.fail(`${text} is ${found.kind}`);
};

test("talks at ten in Moscow begin at seven UTC, at ten in Beijing at two", () => {
  expect(resolved("2027-03-11T10:00 Europe/Moscow")).toEqual({
    kind: "instant",
    at: utc("2027-03-11T07:00"),
  });
  expect(resolved("2027-03-11T10:00 Asia/Shanghai")).toEqual({
    kind: "instant",
    at: utc("2027-03-11T02:00"),
  });
});

test("the night flight from Moscow to Beijing takes under eight hours, whatever the clocks seem to say", () => {
  const departsAt = instantOf("2027-03-10T21:30 Europe/Moscow");
  const arrivesAt = instantOf("2027-03-11T10:15 Asia/Shanghai");
  expect((arrivesAt - departsAt) / MINUTE).toBe(7 * 60 + 45);
});

test("half past two does not happen in Berlin on the last Sunday of March", () => {
  const skipped = {
    kind: "skipped",
    zone: "Europe/Berlin",
    lastBefore: "2027-03-28T01:59",
    firstAfter: "2027-03-28T03:00",
  };
  for (const wall of ["2027-03-28T02:00", "2027-03-28T02:30", "2027-03-28T02:59"]) {
    expect(resolve({ wall, zone: "Europe/Berlin" })).toEqual({ ...skipped, wall });
  }
  expect(instantOf("2027-03-28T03:00 Europe/Berlin") - instantOf("2027-03-28T01:59 Europe/Berlin")).toBe(
    MINUTE,
  );
});

test("half past two happens twice in Berlin on the last Sunday of October", () => {
  expect(resolved("2027-10-31T02:30 Europe/Berlin")).toEqual({
    kind: "repeated",
    wall: "2027-10-31T02:30",
    zone: "Europe/Berlin",
    earlier: utc("2027-10-31T00:30"),
    later: utc("2027-10-31T01:30"),
  });
  expect(
    ["01:59", "02:00", "02:59", "03:00"].map((clock) => resolved(`2027-10-31T${clock} Europe/Berlin`).kind),
  ).toEqual(["instant", "repeated", "repeated", "instant"]);
});

test("Moscow lived the hour from one to two twice when it gave up permanent summer time", () => {
  expect(resolved("2014-10-26T01:30 Europe/Moscow")).toMatchObject({
    earlier: utc("2014-10-25T21:30"),
    later: utc("2014-10-25T22:30"),
  });
  expect(instantOf("2014-10-26T02:00 Europe/Moscow") - instantOf("2014-10-26T00:59 Europe/Moscow")).toBe(
    121 * MINUTE,
  );
});

test("London's repeated hour is a question, where luxon silently takes one of the two", () => {
  expect(resolved("2027-10-31T01:30 Europe/London").kind).toBe("repeated");
});

test("Lord Howe Island moves its clocks by half an hour", () => {
  expect(resolved("2027-10-03T02:15 Australia/Lord_Howe")).toMatchObject({
    kind: "skipped",
    lastBefore: "2027-10-03T01:59",
    firstAfter: "2027-10-03T02:30",
  });
  expect(resolved("2027-04-04T01:45 Australia/Lord_Howe")).toMatchObject({
    earlier: utc("2027-04-03T14:45"),
    later: utc("2027-04-03T15:15"),
  });
});

test("St John's moved its clocks one minute after midnight", () => {
  expect(resolved("2005-04-03T00:00 America/St_Johns").kind).toBe("instant");
  expect(resolved("2005-04-03T00:30 America/St_Johns")).toMatchObject({
    lastBefore: "2005-04-03T00:00",
    firstAfter: "2005-04-03T01:01",
  });
});

test.each([
  ["Pacific/Apia", "2011-12-29", "2011-12-30", "2011-12-31"],
  ["Pacific/Fakaofo", "2011-12-29", "2011-12-30", "2011-12-31"],
  ["Pacific/Kwajalein", "1993-08-20", "1993-08-21", "1993-08-22"],
  ["Pacific/Kiritimati", "1994-12-30", "1994-12-31", "1995-01-01"],
])("on the date line %s went to bed on %s, skipped %s and woke up on %s", (zone, last, skippedDay, next) => {
  for (const clock of ["00:00", "12:00", "23:59"]) {
    expect(resolve({ wall: `${skippedDay}T${clock}`, zone })).toEqual({
      kind: "skipped",
      wall: `${skippedDay}T${clock}`,
      zone,
      lastBefore: `${last}T23:59`,
      firstAfter: `${next}T00:00`,
    });
  }
  expect(instantOf(`${next}T00:00 ${zone}`) - instantOf(`${last}T23:59 ${zone}`)).toBe(MINUTE);
});

test("Liberia's gap of 44 and a half minutes is answered with full minutes that happen", () => {
  expect(resolved("1972-01-07T00:44 Africa/Monrovia")).toMatchObject({
    kind: "skipped",
    lastBefore: "1972-01-06T23:59",
    firstAfter: "1972-01-07T00:45",
  });
  expect(instantOf("1972-01-06T23:59 Africa/Monrovia")).toBe(utc("1972-01-07T00:43:30"));
  expect(wallTimeAt(utc("1972-01-07T00:43:29"), "Africa/Monrovia")).toBe("1972-01-06T23:58");
  expect(offsetMinutesAt(0, "Africa/Monrovia")).toBe(-44.5);
});

test("who leaves Seoul at 15:00 lands in Anchorage at 13:20 on the same date, and yet later", () => {
  const [departure, arrival] = ["2027-06-18T15:00 Asia/Seoul", "2027-06-18T13:20 America/Anchorage"];
  expect((instantOf(arrival) - instantOf(departure)) / MINUTE).toBe(15 * 60 + 20);
  expect([arrival, departure].sort((a, b) => instantOf(a) - instantOf(b))).toEqual([departure, arrival]);
});

test("clocks west and east of Greenwich, by minutes", () => {
  const at = utc("2027-01-15T12:00");
  const zones = [
    "America/St_Johns",
    "America/New_York",
    "UTC",
    "Europe/Moscow",
    "Asia/Kolkata",
    "Asia/Kathmandu",
  ];
  expect(zones.map((zone) => offsetMinutesAt(at, zone))).toEqual([-210, -300, 0, 180, 330, 345]);
});

test("seconds are dropped from a wall time", () => {
  expect(wallTimeAt(utc("2027-03-11T07:00:59.999"), "Europe/Moscow")).toBe("2027-03-11T10:00");
  expect(wallTimeAt(-1, "UTC")).toBe("1969-12-31T23:59");
});

test("a malformed wall time, an unknown zone and an impossible instant are errors, never a text", () => {
  expect(() => resolved("2027-02-29T10:00 Europe/Berlin")).toThrow(RangeError);
  expect(() => resolve({ wall: "2027-03-11T10:00:00", zone: "Europe/Berlin" })).toThrow(RangeError);
  expect(() => resolve({ wall: "2027-03-11T10:00", zone: "UTC+3" })).toThrow(RangeError);
  expect(() => wallTimeAt(0, "")).toThrow(RangeError);
  expect(() => wallTimeAt(Number.NaN, "UTC")).toThrow(RangeError);
  expect(() => offsetMinutesAt(Infinity, "UTC")).toThrow(RangeError);
});

test("whatever two clocks in two zones show, instants put what happens in order", () => {
  const place = fc.constantFrom(...zoneNames());
  const minute = fc
    .integer({ min: Date.UTC(1973, 0) / MINUTE, max: Date.UTC(2040, 0) / MINUTE })
    .map((n) => n * MINUTE);
  fc.assert(
    fc.property(place, place, minute, fc.integer({ min: 1, max: 26 * 60 }), (here, there, first, minutes) => {
      const second = first + minutes * MINUTE;
      const [leaves, arrives] = [
        resolve({ wall: wallTimeAt(first, here), zone: here }),
        resolve({ wall: wallTimeAt(second, there), zone: there }),
      ];
      fc.pre(leaves.kind === "instant" && arrives.kind === "instant");
      expect(leaves).toEqual({ kind: "instant", at: first });
      expect(arrives).toEqual({ kind: "instant", at: second });
    }),
    { numRuns: 3000 },
  );
});
