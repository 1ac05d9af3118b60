import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answered, firstDayOf, later, moveWhen } from "#app/domain/day/move-when.ts";
import { hasClock, type When } from "#app/domain/programme/when.ts";
import { isWallTime } from "#app/time/wall-time.ts";
import { anyDay, anyWhen } from "#test/domain/programme/any-when.ts";
import { clock } from "#test/story.ts";

const berlin = "Europe/Berlin";
const anyClockWhen = anyWhen("2000-01-01", 20_000).filter(hasClock);
const anyMinutes = fc.integer({ min: -3000, max: 3000 });

const nightFlight: When = {
  kind: "about",
  starts: { wall: "2027-10-30T21:30", zone: "Europe/Moscow" },
  ends: { wall: "2027-10-31T10:15", zone: "Asia/Shanghai" },
};

describe("moving the whole", () => {
  test("over midnight both ends move, and the printed length stays", () => {
    const dinner = clock("2027-10-30T22:00", "2027-10-31T00:30");
    expect(moveWhen(dinner, { end: "both", to: "2027-10-30T23:00" }, berlin)).toEqual(
      clock("2027-10-30T23:00", "2027-10-31T01:30"),
    );
  });

  test("each end keeps its own zone, and “about” stays", () => {
    expect(moveWhen(nightFlight, { end: "both", to: "2027-10-30T22:00" }, berlin)).toEqual({
      kind: "about",
      starts: { wall: "2027-10-30T22:00", zone: "Europe/Moscow" },
      ends: { wall: "2027-10-31T10:45", zone: "Asia/Shanghai" },
    });
  });

  test("an answer for an hour that happens twice goes with its hour, and stays where nothing moved", () => {
    const watch: When = {
      kind: "exact",
      starts: { wall: "2027-10-31T02:30", zone: berlin, occurrence: "later" },
      ends: { wall: "2027-10-31T04:00", zone: berlin },
    };
    expect(moveWhen(watch, { end: "both", to: "2027-10-31T02:45" }, berlin)).toEqual(
      clock("2027-10-31T02:45", "2027-10-31T04:15"),
    );
    expect(moveWhen(watch, { end: "ends", to: "2027-10-31T05:00" }, berlin)).toMatchObject({
      starts: watch.starts,
      ends: { wall: "2027-10-31T05:00" },
    });
  });

  test("where somebody said where it ends, it ends there", () => {
    const talks = clock("2027-03-27T01:00", "2027-03-27T02:00");
    const move = { end: "both", to: "2027-03-28T01:30", until: "2027-03-28T03:00" } as const;
    expect(moveWhen(talks, move, berlin)).toEqual(clock("2027-03-28T01:30", "2027-03-28T03:00"));
  });

  test("there and back it stands as it stood, on any night of the year and in any two zones", () => {
    fc.assert(
      fc.property(anyClockWhen, anyMinutes, (when, minutes) => {
        const plain = withoutAnswers(when);
        if (!hasClock(plain)) return;
        const there = moveWhen(plain, { end: "both", to: later(plain.starts.wall, minutes) }, berlin);
        fc.pre(there !== null && hasClock(there));
        expect(moveWhen(there, { end: "both", to: plain.starts.wall }, berlin)).toEqual(plain);
      }),
    );
  });

  test("the printed length never changes", () => {
    const length = (when: When) =>
      hasClock(when) && when.ends
        ? Date.parse(`${when.ends.wall}Z`) - Date.parse(`${when.starts.wall}Z`)
        : null;
    fc.assert(
      fc.property(anyClockWhen, anyMinutes, (when, minutes) => {
        const moved = moveWhen(when, { end: "both", to: later(when.starts.wall, minutes) }, berlin);
        fc.pre(moved !== null);
        expect(length(moved)).toBe(length(when));
      }),
    );
  });

  test("the same move made twice is made once", () => {
    fc.assert(
      fc.property(anyWhen("2000-01-01", 20_000), anyDay("2000-01-01", 20_000), (when, to) => {
        const move = { end: "both", to } as const;
        const once = moveWhen(when, move, berlin);
        fc.pre(once !== null);
        expect(moveWhen(once, move, berlin)).toEqual(once);
      }),
    );
  });
});

describe("stretching", () => {
  const talks = clock("2027-10-26T10:00", "2027-10-26T11:00");

  test("one end moves, the other stays", () => {
    expect(moveWhen(talks, { end: "starts", to: "2027-10-26T09:45" }, berlin)).toEqual(
      clock("2027-10-26T09:45", "2027-10-26T11:00"),
    );
    expect(moveWhen(talks, { end: "ends", to: "2027-10-27T00:15" }, berlin)).toEqual(
      clock("2027-10-26T10:00", "2027-10-27T00:15"),
    );
  });

  test("an open end is stated, in the zone of the start", () => {
    const open = clock("2027-10-26T10:00", null, "Asia/Tokyo");
    expect(moveWhen(open, { end: "ends", to: "2027-10-26T11:30" }, berlin)).toEqual(
      clock("2027-10-26T10:00", "2027-10-26T11:30", "Asia/Tokyo"),
    );
  });
});

describe("what has no clock time", () => {
  const vague: When[] = [
    { kind: "partOfDay", day: "2027-10-26", part: "morning", zone: "Europe/Moscow" },
    { kind: "day", firstDay: "2027-10-26", lastDay: "2027-10-27", zone: "Europe/Moscow" },
    { kind: "followsOn", itemId: "dinner", zone: "Europe/Moscow" },
    { kind: "toBeConfirmed", day: null, zone: "Europe/Moscow" },
  ];

  test.each(vague)("$kind gets the exact time at which it was let go, in the zone of the picture", (when) => {
    expect(moveWhen(when, { end: "both", to: "2027-10-26T15:00" }, berlin)).toEqual(
      clock("2027-10-26T15:00", null, berlin),
    );
    expect(moveWhen(when, { end: "ends", to: "2027-10-26T15:00" }, berlin)).toBeNull();
  });

  test("it goes to another day as it is; several days go together", () => {
    const moved = vague.map((when) => moveWhen(when, { end: "both", to: "2027-10-30" }, berlin));
    expect(moved.map((when) => when && firstDayOf(when))).toEqual([
      "2027-10-30",
      "2027-10-30",
      null,
      "2027-10-30",
    ]);
    expect(moved[1]).toMatchObject({ firstDay: "2027-10-30", lastDay: "2027-10-31" });
    expect(moved[2]).toBeNull();
  });
});

test("a clock time goes to another day with its clock", () => {
  expect(moveWhen(nightFlight, { end: "both", to: "2027-11-02" }, berlin)).toMatchObject({
    starts: { wall: "2027-11-02T21:30", zone: "Europe/Moscow" },
    ends: { wall: "2027-11-03T10:15", zone: "Asia/Shanghai" },
  });
});

test("an answer counts for the hour that it names, and for no other", () => {
  const watch = clock("2027-10-31T02:30", "2027-10-31T02:45");
  expect(answered(watch, { starts: "later@2027-10-31T02:30", ends: "earlier@2027-10-31T02:30" })).toEqual({
    ...watch,
    starts: { wall: "2027-10-31T02:30", zone: berlin, occurrence: "later" },
  });
});

test("what is no time moves nothing, and nothing is moved out of the calendar", () => {
  fc.assert(
    fc.property(anyWhen(), fc.string(), (when, to) => {
      for (const end of ["both", "starts", "ends"] as const) {
        const moved = moveWhen(when, { end, to }, berlin);
        if (!isWallTime(to) && !/^\d{4}-\d\d-\d\d$/.test(to)) expect(moved).toBeNull();
      }
    }),
  );
  const last = clock("2100-12-31T22:00", "2100-12-31T23:30");
  expect(moveWhen(last, { end: "both", to: "2100-12-31T23:00" }, berlin)).toBeNull();
});

const withoutAnswers = (when: When): When =>
  hasClock(when)
    ? {
        kind: when.kind,
        starts: { wall: when.starts.wall, zone: when.starts.zone },
        ends: when.ends && { wall: when.ends.wall, zone: when.ends.zone },
      }
    : when;
