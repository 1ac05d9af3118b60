import fc from "fast-check";
import { expect, test } from "vitest";
import { dateTimeAt } from "#app/calendar/date-time.ts";
import { line } from "#app/calendar/lines.ts";
import { vtimezone } from "#app/calendar/vtimezone.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";
import { zoneChanges } from "#app/time/zone-changes.ts";
import { zoneNames } from "#app/time/zones.ts";
import { clocksOf, instantBy, physicalLines, readLine } from "#test/calendar/read-back.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const inYear = (zone: ZoneName, year: number) => vtimezone(zone, Date.UTC(year, 0), Date.UTC(year + 1, 0));
const observance = (kind: string, ...lines: string[]) => [`BEGIN:${kind}`, ...lines, `END:${kind}`];
const block = (zone: ZoneName, ...observances: string[][]) => [
  "BEGIN:VTIMEZONE",
  `TZID:${zone}`,
  ...observances.flat(),
  "END:VTIMEZONE",
];

/** Instants, to the minute, that are written with the zone's clock but read otherwise by the block. */
function misread(zone: ZoneName, block: string, instants: readonly Instant[]): string[] {
  const clocks = clocksOf(block);
  return instants.flatMap((at) => {
    const { value, zone: named } = dateTimeAt(at, zone);
    const property = readLine(line("DTSTART", value, named ? { TZID: named } : {}));
    return instantBy(clocks, property) === at ? [] : [value];
  });
}

/** Moments at which a wrong block would show: around each change of the year, and in each month. */
function tellingMoments(zone: ZoneName, year: number): Instant[] {
  const around = [-2 * DAY, -3 * HOUR, -HOUR, -MINUTE, 0, MINUTE, HOUR, 3 * HOUR, 2 * DAY];
  const changes = zoneChanges(zone, Date.UTC(year, 0), Date.UTC(year + 1, 0));
  const atChanges = changes.flatMap(({ at }) => around.map((distance) => at + distance));
  return [...atChanges, ...Array.from({ length: 12 }, (_, month) => Date.UTC(year, month, 15, 9, 41))];
}

const listed = (
  "Europe/Moscow Asia/Shanghai Asia/Vladivostok Europe/Berlin Europe/London America/New_York Africa/Cairo " +
  "Africa/Casablanca America/Sao_Paulo Asia/Tehran Australia/Sydney Asia/Almaty Europe/Istanbul " +
  "America/Mexico_City Asia/Kathmandu Pacific/Chatham Europe/Volgograd Asia/Jerusalem Asia/Tokyo Asia/Kolkata " +
  "Europe/Dublin America/Santiago Asia/Gaza Australia/Lord_Howe Pacific/Apia America/Caracas Asia/Pyongyang " +
  "Antarctica/Troll America/Nuuk Africa/Abidjan PRC"
).split(" ");

test("a zone whose offset stays has one observance, from 1970", () => {
  const standard = ["DTSTART:19700101T000000", "TZOFFSETFROM:+0300", "TZOFFSETTO:+0300", "TZNAME:UTC+3"];
  expect(physicalLines(inYear("Europe/Moscow", 2019))).toEqual(
    block("Europe/Moscow", observance("STANDARD", ...standard)),
  );
  expect(inYear("Asia/Kathmandu", 2019)).toContain("TZOFFSETTO:+0545\r\nTZNAME:UTC+5:45\r\n");
  expect(inYear("Pacific/Marquesas", 2019)).toContain("TZOFFSETTO:-0930\r\nTZNAME:UTC-9:30\r\n");
  expect(inYear("UTC", 2019)).toContain("TZOFFSETTO:+0000\r\nTZNAME:UTC+0\r\n");
  expect(inYear("America/Caracas", 2019)).toContain("TZOFFSETTO:-0400\r\nTZNAME:UTC-4\r\n");
  expect(inYear("Pacific/Kiritimati", 2019)).toContain("TZOFFSETTO:+1400\r\nTZNAME:UTC+14\r\n");
});

test("summer time by rule is two observances that repeat, from 1990", () => {
  expect(physicalLines(inYear("America/New_York", 2019))).toEqual(
    block(
      "America/New_York",
      observance(
        "DAYLIGHT",
        ...["DTSTART:19900311T020000", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "TZNAME:UTC-4"],
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
      ),
      observance(
        "STANDARD",
        ...["DTSTART:19901104T020000", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "TZNAME:UTC-5"],
        "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
      ),
    ),
  );
  expect(inYear("Europe/Berlin", 2019)).toContain("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n");
});

test("rules begin before entries that are older than 1990", () => {
  const written = inYear("Europe/Berlin", 1985);
  expect(written).toContain("DTSTART:19820328T020000\r\n");
  expect(misread("Europe/Berlin", written, tellingMoments("Europe/Berlin", 1985))).toEqual([]);
});

test("changes without a rule are written one by one, after the time before them", () => {
  expect(physicalLines(inYear("Europe/Moscow", 2013))).toEqual(
    block(
      "Europe/Moscow",
      observance(
        "STANDARD",
        ...["DTSTART:19700101T000000", "TZOFFSETFROM:+0300", "TZOFFSETTO:+0300", "TZNAME:UTC+3"],
      ),
      observance(
        "DAYLIGHT",
        ...["DTSTART:20110327T020000", "TZOFFSETFROM:+0300", "TZOFFSETTO:+0400", "TZNAME:UTC+4"],
      ),
      observance(
        "STANDARD",
        ...["DTSTART:20141026T020000", "TZOFFSETFROM:+0400", "TZOFFSETTO:+0300", "TZNAME:UTC+3"],
      ),
    ),
  );
  const cairo = inYear("Africa/Cairo", 2024);
  expect(cairo.match(/BEGIN:DAYLIGHT/g)).toHaveLength(4); // April of 2023 to 2026
  expect(cairo.match(/BEGIN:STANDARD/g)).toHaveLength(5); // at first, then each October
  expect(cairo).not.toContain("RRULE");
});

test("an offset with seconds is written with its seconds", () => {
  const monrovia = vtimezone("Africa/Monrovia", Date.UTC(1971, 0), Date.UTC(1971, 11));
  expect(monrovia).toContain("TZOFFSETTO:-004430\r\n");
  expect(monrovia).toContain("TZNAME:UTC-0:44:30\r\n");
});

test("a block for one moment knows the changes of the year around it", () => {
  const noon = Date.UTC(2027, 6, 1, 12);
  expect(vtimezone("Europe/Berlin", noon, noon)).toBe(inYear("Europe/Berlin", 2027));
});

test("the first days of 1970 are covered, and no change before them is told", () => {
  // Bahia and Menominee changed their clocks in 1968 and 1969.
  for (const zone of ["America/New_York", "Australia/Hobart", "America/Bahia", "America/Menominee"]) {
    const days = [1, 2, 3, 30, 60, 120, 200, 300].map((day) => Date.UTC(1970, 0, day, 12));
    expect(misread(zone, vtimezone(zone, days[0]!, days[0]!), days)).toEqual([]);
  }
});

test("an entry moved within its year leaves the bytes as they were", () => {
  const [before, after] = [Date.UTC(2026, 5, 1), Date.UTC(2026, 8, 1)];
  expect(vtimezone("Africa/Casablanca", before, after)).toBe(vtimezone("Africa/Casablanca", after, after));
});

test.each(listed)("%s from 2005 to 2030: its block gives the instants of the zone, year by year", (zone) => {
  for (let year = 2005; year <= 2030; year++) {
    expect(misread(zone, inYear(zone, year), tellingMoments(zone, year))).toEqual([]);
  }
});

test.each(listed)("%s: one block over all the years from 2005 to 2030 gives them too", (zone) => {
  const written = vtimezone(zone, Date.UTC(2005, 0), Date.UTC(2031, 0));
  const moments = Array.from({ length: 26 }, (_, n) => tellingMoments(zone, 2005 + n)).flat();
  expect(misread(zone, written, moments)).toEqual([]);
});

test("the block of any zone gives the instants of any visit", () => {
  const start = fc.integer({ min: Date.UTC(2005, 0) / MINUTE, max: Date.UTC(2030, 0) / MINUTE });
  const later = fc.array(fc.integer({ min: 0, max: (700 * DAY) / MINUTE }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom(...zoneNames()), start, later, (zone, first, others) => {
      const instants = [first, ...others.map((each) => first + each)].map((each) => each * MINUTE);
      const written = vtimezone(zone, Math.min(...instants), Math.max(...instants));
      physicalLines(written);
      expect(misread(zone, written, instants)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
