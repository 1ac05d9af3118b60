import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settleWhen, withNeededAnswers } from "#app/domain/programme/settle-when.ts";
import { hasClock, type PartOfDay, partsOfDay, type When, zoneOf } from "#app/domain/programme/when.ts";
import { dayAt, endOfDay, startOfDay } from "#app/time/local-days.ts";
import { anyWhen, anyZone } from "#test/domain/programme/any-when.ts";
import { exactly, moment, onDays, spanOf, toBeConfirmed, utc, withinDays } from "#test/telling.ts";

const alone = { spanOf: () => undefined, lastDay: "2027-03-14" };
const settled = (when: When) => settleWhen(when, alone);
const span = (startsAt: string, endsAt = startsAt) => ({
  ok: true,
  value: { startsAt: utc(startsAt), endsAt: utc(endsAt) },
});
const refused = (...issues: object[]) => ({ ok: false, issues });

describe("a clock time", () => {
  test("lies between the instants of its two ends", () => {
    expect(settled(exactly("2027-03-11T10:15 Asia/Shanghai", "2027-03-11T10:45 Asia/Shanghai"))).toEqual(
      span("2027-03-11T02:15", "2027-03-11T02:45"),
    );
  });

  test("with an open end is a single instant", () => {
    expect(settled(exactly("2014-04-07T16:00 Asia/Tokyo"))).toEqual(span("2014-04-07T07:00"));
  });

  test("may end the minute it starts, and not a minute before", () => {
    const [ten, eleven] = ["2027-03-11T10:00 Asia/Shanghai", "2027-03-11T11:00 Asia/Shanghai"];
    expect(settled(exactly(ten, ten))).toEqual(span("2027-03-11T02:00"));
    expect(settled(exactly(eleven, "2027-03-11T10:59 Asia/Shanghai"))).toEqual(
      refused({ code: "item.endsFirst", starts: "2027-03-11T11:00", ends: "2027-03-11T10:59" }),
    );
  });

  test("that is only about right is ordered like an exact one", () => {
    const exact = exactly("2027-03-11T10:00 Asia/Shanghai");
    expect(settled({ ...exact, kind: "about" } as When)).toEqual(settled(exact));
  });
});

describe("a journey", () => {
  test("by night from Moscow to Beijing takes seven hours and three quarters", () => {
    const flight = exactly("2027-03-10T21:30 Europe/Moscow", "2027-03-11T10:15 Asia/Shanghai");
    expect(settled(flight)).toEqual(span("2027-03-10T18:30", "2027-03-11T02:15"));
  });

  test("over the date line may end on an earlier date than it starts", () => {
    const flight = exactly("2027-06-19T00:30 Asia/Tokyo", "2027-06-18T15:40 America/Anchorage");
    expect(settled(flight)).toEqual(span("2027-06-18T15:30", "2027-06-18T23:40"));
  });

  test("that would land before it takes off is refused, though its clocks run forward", () => {
    const flight = exactly("2027-03-11T10:00 Europe/Moscow", "2027-03-11T14:59 Asia/Shanghai");
    expect(settled(flight)).toEqual(
      refused({ code: "item.endsFirst", starts: "2027-03-11T10:00", ends: "2027-03-11T14:59" }),
    );
  });
});

describe("an hour that never happens", () => {
  const skipped = {
    ...{ code: "when.neverHappens", wall: "2027-03-28T02:30", zone: "Europe/Berlin" },
    ...{ lastBefore: "2027-03-28T01:59", firstAfter: "2027-03-28T03:00" },
  };

  test("is refused with the last minute before it and the first after", () => {
    expect(settled(exactly("2027-03-28T02:30 Europe/Berlin"))).toEqual(
      refused({ ...skipped, end: "starts" }),
    );
  });

  test("is refused at either end, and at both at once", () => {
    const [before, within] = ["2027-03-28T01:00 Europe/Berlin", "2027-03-28T02:30 Europe/Berlin"];
    expect(settled(exactly(before, within))).toEqual(refused({ ...skipped, end: "ends" }));
    expect(settled(exactly(within, within))).toEqual(
      refused({ ...skipped, end: "starts" }, { ...skipped, end: "ends" }),
    );
  });

  test("is not made to happen by an answer to another question", () => {
    const starts = { ...moment("2027-03-28T02:30 Europe/Berlin"), occurrence: "later" as const };
    expect(settled({ kind: "exact", starts, ends: null })).toEqual(refused({ ...skipped, end: "starts" }));
  });
});

describe("an hour that happens twice", () => {
  const half = moment("2027-10-31T02:30 Europe/Berlin");
  const [earlier, later] = ["2027-10-31T00:30", "2027-10-31T01:30"];
  const first = { ...half, occurrence: "earlier" as const };
  const second = { ...half, occurrence: "later" as const };

  test("is a question that names both its instants", () => {
    expect(settled({ kind: "exact", starts: half, ends: null })).toEqual(
      refused({
        ...{ code: "when.happensTwice", end: "starts", ...half },
        ...{ earlier: utc(earlier), later: utc(later) },
      }),
    );
  });

  test("is settled by the answer", () => {
    expect(settled({ kind: "exact", starts: first, ends: null })).toEqual(span(earlier));
    expect(settled({ kind: "exact", starts: second, ends: null })).toEqual(span(later));
  });

  test("can last from its first to its second time, and not the other way round", () => {
    expect(settled({ kind: "exact", starts: first, ends: second })).toEqual(span(earlier, later));
    expect(settled({ kind: "exact", starts: second, ends: first })).toEqual(
      refused({ code: "item.endsFirst", starts: half.wall, ends: half.wall }),
    );
  });

  test("is asked about at the end, too", () => {
    const starts = moment("2027-10-31T01:00 Europe/Berlin");
    expect(settled({ kind: "exact", starts, ends: half })).toMatchObject(
      refused({ code: "when.happensTwice", end: "ends" }),
    );
  });
});

describe("a vague time", () => {
  const part = (which: PartOfDay, zone = "Asia/Shanghai"): When => ({
    ...{ kind: "partOfDay", day: "2027-03-11", part: which, zone },
  });

  test("of a part of the day covers hours that order it, the evening to the end of the day", () => {
    expect(partsOfDay.map((which) => spanOf(part(which)))).toEqual([
      { startsAt: utc("2027-03-10T22:00"), endsAt: utc("2027-03-11T04:00") },
      { startsAt: utc("2027-03-11T04:00"), endsAt: utc("2027-03-11T06:00") },
      { startsAt: utc("2027-03-11T05:00"), endsAt: utc("2027-03-11T10:00") },
      { startsAt: utc("2027-03-11T10:00"), endsAt: utc("2027-03-11T16:00") - 1 },
    ]);
  });

  test("of days runs from the first midnight to the last moment of the last day", () => {
    expect(settled(onDays("2027-03-10", "2027-03-11"))).toEqual({
      ok: true,
      value: { startsAt: utc("2027-03-09T16:00"), endsAt: utc("2027-03-11T16:00") - 1 },
    });
  });

  test("of a day when clocks change covers its 23 or 25 hours", () => {
    const hours = ["2027-03-28", "2027-10-31"].map((day) => {
      const { startsAt, endsAt } = spanOf(onDays(day, day, "Europe/Berlin"));
      return (endsAt + 1 - startsAt) / 3_600_000;
    });
    expect(hours).toEqual([23, 25]);
  });

  test("on one of these days, or still to be confirmed, waits at the very end of the last of them", () => {
    const last = utc("2027-03-14T16:00") - 1;
    const end = { ok: true, value: { startsAt: last, endsAt: last } };
    expect(settled(withinDays("2027-03-10", "2027-03-14"))).toEqual(end);
    expect(settled(toBeConfirmed("2027-03-14"))).toEqual(end);
  });

  test("without any day waits at the end of its leg", () => {
    expect(settleWhen(toBeConfirmed(null), { ...alone, lastDay: "2027-03-12" })).toEqual(
      settled(toBeConfirmed("2027-03-12")),
    );
  });

  test.each(["day", "withinDays"] as const)("of kind %s whose last day comes first is refused", (kind) => {
    const when: When = { kind, firstDay: "2027-03-12", lastDay: "2027-03-11", zone: "Asia/Shanghai" };
    expect(settled(when)).toEqual(
      refused({ code: "item.endsFirst", starts: "2027-03-12", ends: "2027-03-11" }),
    );
  });
});

describe("what follows on", () => {
  const rightAfter = (itemId: string): When => ({ kind: "followsOn", itemId, zone: "Asia/Shanghai" });
  const dinner = spanOf(exactly("2027-03-11T19:00 Asia/Shanghai", "2027-03-11T21:30 Asia/Shanghai"));
  const around = { ...alone, spanOf: (id: string) => (id === "dinner" ? dinner : undefined) };

  test("starts where its predecessor ends, and takes no time that anyone said", () => {
    expect(settleWhen(rightAfter("dinner"), around)).toEqual(span("2027-03-11T13:30"));
  });

  test("follows nothing when the item before is not there", () => {
    expect(settleWhen(rightAfter("supper"), around)).toEqual(
      refused({ code: "when.followsNothing", itemId: "supper" }),
    );
  });

  test.each<[string, When]>([
    ["an evening", { kind: "partOfDay", day: "2027-03-11", part: "evening", zone: "Asia/Shanghai" }],
    ["a whole day", onDays("2027-03-11")],
    ["a time to be confirmed", toBeConfirmed("2027-03-11")],
  ])("from %s is still on that day", (_, before) => {
    const follower = settleWhen(rightAfter("dinner"), { ...alone, spanOf: () => spanOf(before) });
    expect(follower.ok && dayAt(follower.value.startsAt, "Asia/Shanghai")).toBe("2027-03-11");
  });
});

describe("what cannot be read", () => {
  test("is told at once for both ends: zones first, then times", () => {
    const starts = { wall: "2027-02-29T10:00", zone: "UTC+3" };
    const ends = { wall: "2027-03-01 11:00", zone: "Mars/Olympus" };
    expect(settled({ kind: "exact", starts, ends })).toEqual(
      refused(
        { code: "when.zoneUnknown", zone: "UTC+3" },
        { code: "when.zoneUnknown", zone: "Mars/Olympus" },
        { code: "when.unreadable", value: "2027-02-29T10:00" },
        { code: "when.unreadable", value: "2027-03-01 11:00" },
      ),
    );
  });

  test.each<[string, When]>([
    ["a part of a day", { kind: "partOfDay", day: "11 March", part: "morning", zone: "Asia/Shanghai" }],
    ["days", onDays("11 March", "2027-03-12")],
    ["days", onDays("2027-03-12", "11 March")],
    ["one of these days", withinDays("11 March", "2027-03-12")],
    ["a day to be confirmed", toBeConfirmed("11 March")],
  ])("is told of %s", (_, when) => {
    expect(settled(when)).toEqual(refused({ code: "when.unreadable", value: "11 March" }));
  });

  test.each<When>([
    { kind: "partOfDay", day: "2027-03-11", part: "morning", zone: "Beijing" },
    onDays("2027-03-11", "2027-03-11", "Beijing"),
    toBeConfirmed(null, "Beijing"),
    { kind: "followsOn", itemId: "dinner", zone: "Beijing" },
  ])("is told of the zone of $kind", (when) => {
    expect(settled(when)).toEqual(refused({ code: "when.zoneUnknown", zone: "Beijing" }));
  });
});

describe("in any zone, on any day from 1970 to 2100", () => {
  const followed = { startsAt: 0, endsAt: 1_800_000_000_000 };

  test("whatever is settled does not end before it starts", () => {
    fc.assert(
      fc.property(anyWhen(), (when) => {
        const found = settleWhen(when, { ...alone, spanOf: () => followed });
        if (!found.ok) return;
        expect(found.value.endsAt).toBeGreaterThanOrEqual(found.value.startsAt);
      }),
      { numRuns: 3000 },
    );
  });

  test("only a clock time can fail to settle, once its texts are in order", () => {
    fc.assert(
      fc.property(anyWhen(), (when) => {
        const found = settleWhen(when, { ...alone, spanOf: () => followed });
        expect(found.ok || hasClock(when)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("a vague time keeps to its own days, where they happen", () => {
    fc.assert(
      fc.property(anyWhen(), (when) => {
        fc.pre(!hasClock(when) && when.kind !== "followsOn");
        const { startsAt, endsAt } = spanOf(when);
        const days = "firstDay" in when ? [when.firstDay, when.lastDay] : [when.day, when.day];
        const [first, last] = days.map((day) => day ?? alone.lastDay) as [string, string];
        fc.pre(startOfDay(last, zoneOf(when)) < endOfDay(last, zoneOf(when)));
        expect(startsAt).toBeGreaterThanOrEqual(startOfDay(first, zoneOf(when)));
        expect(endsAt).toBeLessThan(endOfDay(last, zoneOf(when)));
      }),
      { numRuns: 2000 },
    );
  });

  test("a day that a place skipped altogether is an instant at the jump", () => {
    const jump = utc("2011-12-30T10:00");
    const whens: When[] = [
      onDays("2011-12-30", "2011-12-30", "Pacific/Apia"),
      toBeConfirmed("2011-12-30", "Pacific/Apia"),
      ...partsOfDay.map(
        (part): When => ({ kind: "partOfDay", day: "2011-12-30", part, zone: "Pacific/Apia" }),
      ),
    ];
    for (const when of whens) expect(spanOf(when)).toEqual({ startsAt: jump, endsAt: jump });
  });

  test("the parts of a day begin one after another", () => {
    fc.assert(
      fc.property(
        anyZone,
        fc.integer({ min: 2012, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        (zone, year, month) => {
          const day = `${year}-${String(month).padStart(2, "0")}-28`;
          const starts = partsOfDay.map((part) => spanOf({ kind: "partOfDay", day, part, zone }).startsAt);
          expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        },
      ),
    );
  });
});

describe("an answer to which of two hours is meant", () => {
  const answered = (text: string, occurrence: "earlier" | "later" = "later") => ({
    ...moment(text),
    occurrence,
  });
  const twice = answered("2027-10-31T02:30 Europe/Berlin");

  test("stays with an hour that happens twice, at either end", () => {
    const when: When = { kind: "exact", starts: { ...twice, occurrence: "earlier" }, ends: twice };
    expect(withNeededAnswers(when)).toEqual(when);
  });

  test("goes where nothing asks for it: an hour that happens once, or never, or is no hour", () => {
    const plain = ["2027-10-30T02:30 Europe/Berlin", "2027-03-28T02:30 Europe/Berlin", "soon Europe/Berlin"];
    for (const text of [...plain, "2027-10-31T02:30 Asia/Shanghai", "2027-10-31T02:30 Nowhere"])
      expect(withNeededAnswers({ kind: "about", starts: answered(text), ends: null })).toEqual({
        ...{ kind: "about", starts: moment(text), ends: null },
      });
  });

  test("is not asked of times without a clock, and nothing asks twice", () => {
    fc.assert(
      fc.property(anyWhen(), (when) => {
        const once = withNeededAnswers(when);
        expect(withNeededAnswers(once)).toEqual(once);
        if (!hasClock(when)) expect(once).toBe(when);
        expect(settled(once)).toEqual(settled(when));
      }),
    );
  });
});
