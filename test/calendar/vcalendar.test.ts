import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarHead, calendarTail } from "#app/calendar/vcalendar.ts";
import { vevent } from "#app/calendar/vevent.ts";
import { resolve, wallTimeAt } from "#app/time/resolve.ts";
import type { Instant, ZonedWall } from "#app/time/wall-time.ts";
import {
  asRead,
  clocksOf,
  instantBy,
  physicalLines,
  readCalendar,
  readEvent,
  readLine,
  vtimezoneOf,
  wildText,
} from "#test/calendar/read-back.ts";
import { talks } from "#test/calendar/talks.ts";

const visit = {
  name: "Пекин, Чэнду",
  description: "Визит; июнь 2019",
  language: "ru",
  zones: ["Europe/Moscow", "Asia/Shanghai", "Europe/Moscow"],
  from: Date.UTC(2019, 5, 17),
  to: Date.UTC(2019, 5, 21),
};
const namesIn = (text: string) => physicalLines(text).map((line) => line.split(/[;:]/)[0]);

test("the head of a visit's calendar", () => {
  const lines = physicalLines(calendarHead(visit));
  expect(lines.slice(0, lines.indexOf("BEGIN:VTIMEZONE"))).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Dragoman//Dragoman 1.0//EN",
    "CALSCALE:GREGORIAN",
    "NAME;LANGUAGE=ru:Пекин\\, Чэнду",
    "X-WR-CALNAME:Пекин\\, Чэнду",
    "DESCRIPTION;LANGUAGE=ru:Визит\\; июнь 2019",
    "X-WR-CALDESC:Визит\\; июнь 2019",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    "COLOR:steelblue",
    "X-APPLE-CALENDAR-COLOR:#4682B4",
  ]);
});

test("each zone's clocks come once, in alphabetical order, and last", () => {
  const calendar = readCalendar(calendarHead(visit) + calendarTail);
  const blocks = calendar.getAllSubcomponents();
  expect(blocks.map((block) => [block.name, block.getFirstPropertyValue("tzid")])).toEqual([
    ["vtimezone", "Asia/Shanghai"],
    ["vtimezone", "Europe/Moscow"],
  ]);
});

test("nothing stands in the head that an export should not carry or a client would misread", () => {
  const names = namesIn(calendarHead({ ...visit, description: null }));
  for (const name of ["METHOD", "SOURCE", "URL", "UID", "X-WR-TIMEZONE", "DESCRIPTION", "X-WR-CALDESC"]) {
    expect(names).not.toContain(name);
  }
  expect(names.filter((name) => name === "NAME")).toHaveLength(1);
});

test("the same calendar gets the same bytes whatever the order of its zones", () => {
  const zones = ["Asia/Shanghai", "Europe/Moscow", "Asia/Shanghai"];
  expect(calendarHead({ ...visit, zones })).toBe(calendarHead(visit));
});

/** ical.js knows no text in these lines, so it is asked to read them as a title. */
function textOf(head: string, name: string): unknown {
  const line = head
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .find((each) => each.split(/[;:]/)[0] === name);
  return line && readLine(`SUMMARY${line.slice(line.indexOf(":"))}\r\n`).getFirstValue();
}

test("another parser reads name and description, and no line of their own", () => {
  fc.assert(
    fc.property(wildText, wildText, (name, description) => {
      const head = calendarHead({ ...visit, name, description });
      physicalLines(head);
      const shown = ["NAME", "X-WR-CALNAME", "DESCRIPTION", "X-WR-CALDESC"].map((each) => textOf(head, each));
      const [title, about] = [asRead(name), description === "" ? undefined : asRead(description)];
      expect(shown).toEqual([title, title, about, about]);
      expect(namesIn(head).filter((each) => each === "BEGIN")).toHaveLength(5); // itself, and two zones
    }),
  );
});

const zones = (
  "Europe/Moscow Asia/Shanghai Europe/Berlin Asia/Tokyo America/New_York Africa/Cairo Africa/Casablanca " +
  "Asia/Tehran Australia/Sydney America/Santiago Asia/Kathmandu"
).split(" ");

/** All instants at which the clock shows it: one, none or two. */
function instantsOf(printed: ZonedWall): Instant[] {
  const resolved = resolve(printed);
  if (resolved.kind === "skipped") return [];
  return resolved.kind === "instant" ? [resolved.at] : [resolved.earlier, resolved.later];
}

test("another parser finds each entry at the instant that its printed time means", () => {
  const minute = fc.integer({ min: Date.UTC(2005, 0) / 60_000, max: Date.UTC(2030, 11, 31) / 60_000 });
  const wall = minute.map((each) => new Date(each * 60_000).toISOString().slice(0, 16));
  const zone = fc.constantFrom(...zones);
  fc.assert(
    fc.property(wall, zone, zone, (wall, startZone, endZone) => {
      const starts = { wall, zone: startZone };
      const [startsAt] = instantsOf(starts);
      fc.pre(startsAt !== undefined);
      const ends = { wall: wallTimeAt(startsAt + 3 * 60 * 60_000, endZone), zone: endZone };
      const entry = vevent({ ...talks, when: { kind: "timed", starts, ends } });
      const head = calendarHead({ ...visit, zones: [startZone, endZone], from: startsAt, to: startsAt });
      const event = readEvent(head + entry + calendarTail);
      const read = (name: string, of: string) =>
        instantBy(clocksOf(vtimezoneOf(head, of)), event.getFirstProperty(name)!);
      expect(read("dtstart", startZone)).toBe(startsAt);
      expect(read("dtend", endZone)).toBe(instantsOf(ends)[0]);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["Europe/Berlin", "2027-10-31T02:30"],
  ["America/New_York", "2027-11-07T01:30"],
  ["Europe/Moscow", "2014-10-26T01:30"],
  ["Australia/Lord_Howe", "2027-04-04T01:45"],
])("another parser tells the two rounds of the hour that %s repeats apart", (zone, wall) => {
  const rounds = (["earlier", "later"] as const).map((occurrence) => {
    const starts = { wall, zone, occurrence };
    const entry = vevent({ ...talks, when: { kind: "timed", starts, ends: null } });
    const head = calendarHead({ ...visit, zones: [zone], from: Date.parse(wall), to: Date.parse(wall) });
    const event = readEvent(head + entry + calendarTail);
    const clocks = clocksOf(vtimezoneOf(head, zone));
    expect(instantBy(clocks, event.getFirstProperty("dtend")!)).toBe(
      instantBy(clocks, event.getFirstProperty("dtstart")!) + 15 * 60_000,
    );
    return instantBy(clocks, event.getFirstProperty("dtstart")!);
  });
  expect(rounds).toEqual(instantsOf({ wall, zone }));
});
