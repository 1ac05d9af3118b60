import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { meetsOn, nextMeetings } from "#app/domain/outcome/next-meetings.ts";
import { type Rhythm, rhythmPlaces, rhythmUnits, weekdays } from "#app/domain/outcome/outcome.ts";
import { exceptionDates, rhythmRule } from "#app/domain/outcome/rhythm-rule.ts";
import { addDays, weekdayOf } from "#app/time/local-days.ts";
import { wallTimeAt } from "#app/time/resolve.ts";

const lastFriday: Rhythm = {
  ...{ every: 1, unit: "month", place: "last", weekday: "fr", from: "2019-07-26" },
  ...{ at: "10:00", zone: "Asia/Shanghai", minutes: 90, exceptions: [] },
};
const days = (rhythm: Rhythm, since: string, most: number) =>
  nextMeetings(rhythm, since, most).map(({ on }) => on);

describe("the dates of a rhythm", () => {
  test("begin with the first date, and go on from the one asked for", () => {
    expect(days(lastFriday, "2019-01-01", 3)).toEqual(["2019-07-26", "2019-08-30", "2019-09-27"]);
    expect(days(lastFriday, "2020-02-28", 2)).toEqual(["2020-02-28", "2020-03-27"]);
    expect(days(lastFriday, "2020-02-29", 1)).toEqual(["2020-03-27"]);
  });

  test("end with the calendar, in 2100", () => {
    expect(days(lastFriday, "2100-11-01", 9)).toEqual(["2100-11-26", "2100-12-31"]);
    expect(days({ ...lastFriday, unit: "week", place: null }, "2100-12-20", 9)).toEqual([
      "2100-12-24",
      "2100-12-31",
    ]);
  });

  test("pass over a month that lacks the day, and take 29 February when there is one", () => {
    const thirtyFirst: Rhythm = { ...lastFriday, place: null, weekday: null, from: "2027-01-31" };
    expect(days(thirtyFirst, "2027-01-01", 4)).toEqual([
      ...["2027-01-31", "2027-03-31", "2027-05-31", "2027-07-31"],
    ]);
    const leapDay: Rhythm = { ...thirtyFirst, unit: "year", from: "2024-02-29" };
    expect(days(leapDay, "2024-01-01", 2)).toEqual(["2024-02-29", "2028-02-29"]);
  });

  test("of a year with a place lie in the month of the first", () => {
    const yearly: Rhythm = { ...lastFriday, unit: "year", every: 2, place: "first", from: "2027-06-04" };
    expect(days(yearly, "2027-01-01", 3)).toEqual(["2027-06-04", "2029-06-01", "2031-06-06"]);
  });

  test("keep those without a meeting, and say so", () => {
    const rhythm = { ...lastFriday, exceptions: ["2019-08-30"] };
    expect(nextMeetings(rhythm, "2019-08-01", 2).map(({ isException }) => isException)).toEqual([
      ...[true, false],
    ]);
    expect(exceptionDates(rhythm)).toBe("20190830T100000");
    expect(exceptionDates({ ...rhythm, at: null })).toBe("20190830");
  });
});

test("an hour that the clocks of the day skip or repeat is told, and nothing is guessed", () => {
  const atHalfPastTwo: Rhythm = {
    ...{ ...lastFriday, weekday: "su", zone: "Europe/Berlin", from: "2027-02-28", at: "02:30" },
  };
  expect(nextMeetings(atHalfPastTwo, "2027-03-01", 1)).toMatchObject([
    { on: "2027-03-28", time: { kind: "skipped", lastBefore: "2027-03-28T01:59" } },
  ]);
  expect(nextMeetings(atHalfPastTwo, "2027-10-01", 1)).toMatchObject([
    { on: "2027-10-31", time: { kind: "repeated", wall: "2027-10-31T02:30" } },
  ]);
  expect(nextMeetings({ ...atHalfPastTwo, at: null }, "2027-03-01", 1)).toMatchObject([{ time: null }]);
});

test("both sides are told the same moment: the other side's hour moves with its clocks", () => {
  const fromBerlin = { ...lastFriday, zone: "Europe/Berlin", from: "2027-01-29" };
  const inShanghai = nextMeetings(fromBerlin, "2027-03-01", 2).map(({ time }) =>
    time?.kind === "instant" ? wallTimeAt(time.startsAt, "Asia/Shanghai") : null,
  );
  expect(inShanghai).toEqual(["2027-03-26T17:00", "2027-04-30T16:00"]);
});

// Samoa crossed the date line overnight: its clocks went from Thursday to Saturday.
const dayWithoutApia = "2011-12-30";

test("a last Friday that a place never had is told as skipped, and the next ones keep their hour", () => {
  const inApia = { ...lastFriday, zone: "Pacific/Apia", from: "2011-11-25" };
  const [november, december, january] = nextMeetings(inApia, "2011-11-01", 3);
  expect([november?.on, december?.on, january?.on]).toEqual(["2011-11-25", dayWithoutApia, "2012-01-27"]);
  expect(december?.time).toMatchObject({ kind: "skipped", lastBefore: "2011-12-29T23:59" });
  if (january?.time?.kind !== "instant") throw new Error("January has its hour");
  expect(wallTimeAt(january.time.startsAt, "Pacific/Apia")).toBe("2012-01-27T10:00");
});

const zones = [
  ...["Europe/Berlin", "Europe/Moscow", "America/New_York", "Asia/Shanghai", "Asia/Tokyo"],
  ...["Europe/London", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu"],
];
const anyZone = fc.constantFrom(...zones);

test("a group that meets on the last Friday of the month keeps its local hour over all clock changes", () => {
  fc.assert(
    fc.property(
      anyZone,
      anyZone,
      fc.integer({ min: 3, max: 22 }), // clocks change at night
      fc.integer({ min: 1990, max: 2090 }),
      (zone, other, hour, year) => {
        const at = `${String(hour).padStart(2, "0")}:00`;
        const from = days({ ...lastFriday, from: "1970-01-30" }, `${year}-01-01`, 1)[0]!;
        for (const { on, time } of nextMeetings({ ...lastFriday, zone, at, from }, from, 24)) {
          expect(weekdayOf(on)).toBe(5);
          expect(addDays(on, 7).slice(0, 7)).not.toBe(on.slice(0, 7));
          if (zone === "Pacific/Apia" && on === dayWithoutApia) {
            expect(time).toMatchObject({ kind: "skipped" });
            continue;
          }
          if (time?.kind !== "instant") throw new Error(`${on} ${at} in ${zone} is no hour`);
          expect(wallTimeAt(time.startsAt, zone)).toBe(`${on}T${at}`);
          // The other side is told the same instant by its own clock, as luxon-free Intl reads it.
          const clock = new Intl.DateTimeFormat("sv", {
            ...({ dateStyle: "short", timeStyle: "short", timeZone: other } as const),
          });
          expect(wallTimeAt(time.startsAt, other).replace("T", " ")).toBe(clock.format(time.startsAt));
        }
      },
    ),
    { numRuns: 60 },
  );
});

/** The dates that ical.js makes of the same rule. */
function byIcalJs(rhythm: Rhythm, most: number): string[] {
  const recur = ICAL.Recur.fromString(rhythmRule(rhythm));
  const walk = recur.iterator(ICAL.Time.fromDateString(rhythm.from));
  const found: string[] = [];
  for (let next = walk.next(); next && found.length < most && next.year <= 2100; next = walk.next())
    found.push(next.toString().slice(0, 10));
  return found;
}

test("ical.js reads the same dates out of the rule", () => {
  const anyRhythm = fc
    .record({
      every: fc.integer({ min: 1, max: 14 }),
      unit: fc.constantFrom(...rhythmUnits),
      place: fc.constantFrom(null, ...rhythmPlaces),
      weekday: fc.constantFrom(...weekdays),
      start: fc.integer({ min: 0, max: 45_000 }),
    })
    .map(({ unit, place, weekday, start, every }): Rhythm => {
      const byWeekday = unit === "week" || place !== null;
      const rule = {
        ...lastFriday,
        ...{ unit, every, place: unit === "week" ? null : place, weekday: byWeekday ? weekday : null },
      };
      let from = addDays("1970-01-01", start);
      while (!meetsOn({ ...rule, from }, from)) from = addDays(from, 1);
      return { ...rule, from };
    });
  fc.assert(
    fc.property(anyRhythm, (rhythm) => {
      expect([rhythmRule(rhythm), days(rhythm, rhythm.from, 12)]).toEqual([
        ...[rhythmRule(rhythm), byIcalJs(rhythm, 12)],
      ]);
    }),
    { numRuns: 400 },
  );
});

test("the rule is written as RFC 5545 has it", () => {
  expect(rhythmRule(lastFriday)).toBe("FREQ=MONTHLY;BYDAY=-1FR");
  expect(rhythmRule({ ...lastFriday, unit: "week", place: null, every: 2 })).toBe(
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
  );
  expect(rhythmRule({ ...lastFriday, unit: "year", place: "second" })).toBe(
    "FREQ=YEARLY;BYMONTH=7;BYDAY=2FR",
  );
  expect(rhythmRule({ ...lastFriday, place: null, weekday: null })).toBe("FREQ=MONTHLY");
});
