import fc from "fast-check";
import type ICAL from "ical.js";
import { expect, test } from "vitest";
import { type CalendarEvent, vevent } from "#app/calendar/vevent.ts";
import { asRead, physicalLines, readEvent, tidyText, wildText } from "#test/calendar/read-back.ts";
import { talks } from "#test/calendar/talks.ts";

const venue = {
  latitude: 39.904_2,
  longitude: 116.407_4,
  title: "Дом правительства",
  address: "Пекин; Чжэнъи, 2",
};

const timed = (starts: string, ends: string | null): CalendarEvent["when"] => {
  const moment = (text: string) => ({ wall: text.slice(0, 16), zone: text.slice(17) });
  return { kind: "timed", starts: moment(starts), ends: ends === null ? null : moment(ends) };
};
const days = (firstDay: string, lastDay: string): CalendarEvent["when"] => ({
  kind: "days",
  firstDay,
  lastDay,
});
const timesOf = (when: CalendarEvent["when"]) =>
  physicalLines(vevent({ ...talks, when })).filter(
    (line) => line.startsWith("DTSTART") || line.startsWith("DTEND"),
  );
const valueIn = (event: ICAL.Component, name: string) => event.getFirstPropertyValue(name);

test("talks in Beijing", () => {
  expect(physicalLines(vevent(talks))).toEqual([
    "BEGIN:VEVENT",
    "UID:item-1@visits.example",
    "SUMMARY;LANGUAGE=ru:Переговоры\\; мэр Пекина\\, 北京市",
    " 市长",
    "DTSTAMP:20190614T093000Z",
    "DTSTART;TZID=Asia/Shanghai:20190618T100000",
    "DTEND;TZID=Asia/Shanghai:20190618T113000",
    "SEQUENCE:2",
    "STATUS:CONFIRMED",
    "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
    "TRANSP:OPAQUE",
    "CREATED:20190301T080000Z",
    "LAST-MODIFIED:20190614T093000Z",
    "DESCRIPTION;LANGUAGE=ru:10:00 по Пекину\\, UTC+8\\nВерсия 3\\, 1",
    " 4 июня 2019",
    "LOCATION;LANGUAGE=ru:Дом правительства",
    "CATEGORIES;LANGUAGE=ru:Переговоры,подтверждено",
    "URL:https://visits.example/visits/moscow-beijing-2019/items/talks",
    "RELATED-TO;RELTYPE=PARENT:leg-1@visits.example",
    "END:VEVENT",
  ]);
});

test("an entry without words of its own has no empty lines", () => {
  const bare = { ...talks, description: "", location: null, categories: [], url: null, relatedTo: null };
  expect(physicalLines(vevent(bare)).slice(-2)).toEqual(["LAST-MODIFIED:20190614T093000Z", "END:VEVENT"]);
});

test("equal entries give equal bytes", () => {
  expect(vevent({ ...talks })).toBe(vevent(structuredClone(talks)));
});

test("a night flight starts by one clock and ends by another", () => {
  expect(timesOf(timed("2019-06-17T21:30 Europe/Moscow", "2019-06-18T10:15 Asia/Shanghai"))).toEqual([
    "DTSTART;TZID=Europe/Moscow:20190617T213000",
    "DTEND;TZID=Asia/Shanghai:20190618T101500",
  ]);
});

test("a flight over the date line that lands before it started by the clock keeps its printed end", () => {
  expect(timesOf(timed("2019-06-18T17:00 Asia/Tokyo", "2019-06-18T10:30 America/Los_Angeles"))).toEqual([
    "DTSTART;TZID=Asia/Tokyo:20190618T170000",
    "DTEND;TZID=America/Los_Angeles:20190618T103000",
  ]);
});

test("a talk between the two rounds of Berlin's repeated hour lasts that hour", () => {
  const zone = "Europe/Berlin";
  const wall = "2027-10-31T02:30";
  const starts = { wall, zone, occurrence: "earlier" as const };
  expect(timesOf({ kind: "timed", starts, ends: { wall, zone, occurrence: "later" } })).toEqual([
    "DTSTART:20271031T003000Z",
    "DTEND:20271031T013000Z",
  ]);
});

test("an entry with an open end, no length or an end before its start lasts a quarter of an hour", () => {
  const quarter = ["DTSTART;TZID=Europe/Moscow:20190618T235000", "DTEND;TZID=Europe/Moscow:20190619T000500"];
  const start = "2019-06-18T23:50 Europe/Moscow";
  expect(timesOf(timed(start, null))).toEqual(quarter);
  expect(timesOf(timed(start, start))).toEqual(quarter);
  expect(timesOf(timed(start, "2019-06-18T23:49 Europe/Moscow"))).toEqual(quarter);
});

test("no length is told by the instant, not by the clock", () => {
  expect(timesOf(timed("2019-06-18T10:00 Europe/Moscow", "2019-06-18T15:00 Asia/Shanghai"))).toEqual([
    "DTSTART;TZID=Europe/Moscow:20190618T100000",
    "DTEND;TZID=Asia/Shanghai:20190618T151500",
  ]);
  expect(timesOf(timed("2027-03-28T01:50 Europe/Berlin", null))[1]).toBe(
    "DTEND;TZID=Europe/Berlin:20270328T030500",
  );
  expect(timesOf(timed("2027-10-31T01:50 Europe/Berlin", null))[1]).toBe("DTEND:20271031T000500Z");
});

test("five minutes are five minutes", () => {
  expect(timesOf(timed("2019-06-18T10:00 Europe/Moscow", "2019-06-18T10:05 Europe/Moscow"))[1]).toBe(
    "DTEND;TZID=Europe/Moscow:20190618T100500",
  );
});

test("days end with the day after the last one", () => {
  expect(timesOf(days("2019-06-18", "2019-06-18"))).toEqual([
    "DTSTART;VALUE=DATE:20190618",
    "DTEND;VALUE=DATE:20190619",
  ]);
  expect(timesOf(days("2020-02-27", "2020-02-29"))).toEqual([
    "DTSTART;VALUE=DATE:20200227",
    "DTEND;VALUE=DATE:20200301",
  ]);
  expect(timesOf(days("2100-12-31", "2100-12-31"))[1]).toBe("DTEND;VALUE=DATE:21010101");
  expect(() => vevent({ ...talks, when: days("2019-06-18", "2019-06-17") })).toThrow(RangeError);
});

test("another parser reads days as dates", () => {
  const event = readEvent(vevent({ ...talks, when: days("2019-06-18", "2019-06-20"), isTransparent: true }));
  const [start, end] = ["dtstart", "dtend"].map((name) => valueIn(event, name) as ICAL.Time);
  expect([start!.isDate, start!.toString(), end!.isDate, end!.toString()]).toEqual([
    ...[true, "2019-06-18"],
    ...[true, "2019-06-21"],
  ]);
  expect(valueIn(event, "transp")).toBe("TRANSPARENT");
});

test("a cancelled entry leaves the time free, whatever it was", () => {
  const lines = physicalLines(vevent({ ...talks, status: "CANCELLED" }));
  expect(lines).toContain("STATUS:CANCELLED");
  expect(lines).toContain("TRANSP:TRANSPARENT");
  expect(lines).toContain("X-MICROSOFT-CDO-BUSYSTATUS:FREE");
});

test("a point on the map is written for all clients and for Apple", () => {
  const written = vevent({ ...talks, location: `${venue.title}\n${venue.address}`, geo: venue });
  expect(written.replaceAll("\r\n ", "").split("\r\n").slice(-4)).toEqual([
    "GEO:39.904200;116.407400",
    'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="Пекин; Чжэнъи, 2";X-APPLE-RADIUS=100;' +
      "X-TITLE=Дом правительства:geo:39.904200,116.407400",
    "END:VEVENT",
    "",
  ]);
});

test("coordinates have six decimals, and never an exponent or a negative nothing", () => {
  const geoLines = (latitude: number, longitude: number) =>
    physicalLines(vevent({ ...talks, geo: { ...venue, latitude, longitude } })).find((line) =>
      line.startsWith("GEO"),
    );
  expect(geoLines(1e-7, -1e-7)).toBe("GEO:0.000000;0.000000");
  expect(geoLines(-0.000_000_6, 179.999_999_9)).toBe("GEO:-0.000001;180.000000");
  expect(geoLines(-33.856_784_1, -151)).toBe("GEO:-33.856784;-151.000000");
  for (const wrong of [90.1, -91, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => geoLines(wrong, 0)).toThrow(RangeError);
  }
  expect(() => geoLines(0, 180.1)).toThrow(RangeError);
});

test("the location is the words of the point on the map", () => {
  const locationOf = (location: string | null, geo = venue as CalendarEvent["geo"]) =>
    valueIn(readEvent(vevent({ ...talks, location, geo })), "location");
  const both = `${venue.title}\n${venue.address}`;
  expect(locationOf(null)).toBe(both);
  expect(locationOf(both)).toBe(both);
  expect(locationOf(venue.title)).toBe(venue.title);
  expect(locationOf(null, { ...venue, address: null })).toBe(venue.title);
  expect(locationOf(null, null)).toBeNull();
  expect(() => locationOf("Зал 3")).toThrow(/item-1@visits\.example/);
  expect(() => locationOf(both, { ...venue, address: null })).toThrow(RangeError);
});

test("text that pretends to be calendar stays text", () => {
  const attack =
    "Обед\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nBEGIN:VALARM\rACTION:DISPLAY\nATTACH:file:///etc/passwd";
  const geo = { ...venue, title: attack, address: attack };
  const attacked = {
    ...talks,
    summary: attack,
    description: attack,
    categories: [attack],
    location: attack,
    geo,
  };
  const written = vevent({ ...attacked, uid: attack, relatedTo: attack });
  const event = readEvent(written);
  expect(physicalLines(written).filter((line) => /^(BEGIN|END|ACTION|ATTACH)/.test(line))).toEqual([
    "BEGIN:VEVENT",
    "END:VEVENT",
  ]);
  expect(event.getAllSubcomponents()).toEqual([]);
  const read = ["summary", "description", "categories", "location", "uid", "related-to"];
  expect(read.map((name) => valueIn(event, name))).toEqual(read.map(() => asRead(attack)));
  const apple = event.getFirstProperty("x-apple-structured-location")!;
  expect(["x-title", "x-address"].map((name) => apple.getParameter(name))).toEqual(
    [attack, attack].map(asRead),
  );
});

test("an address that is none is refused", () => {
  expect(() => vevent({ ...talks, url: "javascript:alert(1)" })).toThrow(RangeError);
  expect(vevent({ ...talks, url: "http://my_host:3000/визит" })).toContain(
    "\r\nURL:http://my_host:3000/%D0%B2%D0%B8%D0%B7%D0%B8%D1%82\r\n",
  );
});

/** ical.js takes a comma behind an escaped backslash for an escaped one, so none stands there. */
const category = tidyText.map((value) => `${value}.`);

test("another parser reads every word as it was written", () => {
  fc.assert(
    fc.property(
      fc.record({
        summary: tidyText,
        description: wildText,
        location: tidyText,
        language: fc.constantFrom("ru", "zh"),
      }),
      fc.array(category, { maxLength: 4 }),
      (words, categories) => {
        const written = vevent({ ...talks, ...words, categories });
        physicalLines(written);
        const event = readEvent(written);
        expect(valueIn(event, "summary")).toBe(words.summary);
        expect(valueIn(event, "description") ?? "").toBe(asRead(words.description));
        expect(valueIn(event, "location") ?? "").toBe(words.location);
        expect(event.getFirstProperty("categories")?.getValues() ?? []).toEqual(categories);
        const worded = ["summary", "description", "location", "categories"].flatMap((name) =>
          event.getAllProperties(name),
        );
        const languages = new Set(worded.map((property) => property.getParameter("language")));
        expect([...languages]).toEqual([words.language]);
        expect(event.getAllSubcomponents()).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test("the length of a description hardly matters", () => {
  const long = { ...talks, description: "Встреча с мэром; 会见市长, 🛫\n".repeat(100).slice(0, 3000) };
  const milliseconds = (event: CalendarEvent) => {
    const started = performance.now();
    for (let n = 0; n < 100; n++) vevent(event);
    return (performance.now() - started) / 100;
  };
  milliseconds(long);
  expect(milliseconds(long)).toBeLessThan(3); // ics alone takes 8 and more
});
