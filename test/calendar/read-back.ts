import fc from "fast-check";
import ICAL from "ical.js";
import { expect } from "vitest";
import type { Instant } from "#app/time/wall-time.ts";

/** A whole calendar as another parser reads it. */
export const readCalendar = (calendar: string): ICAL.Component => new ICAL.Component(ICAL.parse(calendar));

/** The first VEVENT of a calendar, or a VEVENT that stands alone. */
export function readEvent(text: string): ICAL.Component {
  const component = readCalendar(text);
  return component.name === "vevent" ? component : component.getFirstSubcomponent("vevent")!;
}

/** What the other parser reads in one of our lines. */
export const readLine = (line: string): ICAL.Property =>
  readEvent(`BEGIN:VEVENT\r\n${line}END:VEVENT\r\n`).getAllProperties()[0]!;

/** The clocks that a VTIMEZONE describes. */
export const clocksOf = (vtimezone: string): ICAL.Timezone => new ICAL.Timezone(readCalendar(vtimezone));

/**
 * The instant of a DATE-TIME property by the clocks given, whatever their name means elsewhere. Fails if
 * the property names another zone.
 */
export function instantBy(clocks: ICAL.Timezone, property: ICAL.Property): Instant {
  const time = property.getFirstValue() as ICAL.Time;
  if (time.zone !== ICAL.Timezone.utcTimezone) {
    expect(property.getParameter("tzid")).toBe(clocks.tzid);
    time.zone = clocks;
  }
  return time.toUnixTime() * 1000;
}

/** The first block of that zone in a calendar. */
export const vtimezoneOf = (calendar: string, zone: string): string =>
  calendar
    .split(/(?=BEGIN:VTIMEZONE)/)
    .find((block) => block.includes(`TZID:${zone}\r\n`))!
    .split(/(?<=END:VTIMEZONE\r\n)/)[0]!;

/** The lines as they lie in the file. Fails unless each ends in CRLF and holds at most 75 octets of valid UTF-8. */
export function physicalLines(text: string): string[] {
  const lines = text.split("\r\n");
  expect(lines.pop()).toBe("");
  for (const line of lines) {
    const bytes = Buffer.from(line);
    expect(bytes.length).toBeLessThanOrEqual(75);
    expect(bytes.toString()).toBe(line); // half a character would come back as U+FFFD
    expect(line).not.toMatch(/\p{Cc}|\p{Zl}|\p{Zp}|\uFEFF/u);
  }
  return lines;
}

const letters = [
  "a",
  "N",
  "n",
  "Ж",
  "ё",
  "北",
  "京",
  "é",
  "e\u0301",
  "🛫",
  "👩‍✈️",
  "𠮷",
  " ",
  "'",
  "=",
  "^n",
  "&#10;",
];
const special = [",", ";", ":", "\\", '"', "^", "\n", "\\n", "BEGIN:VALARM", "END:VEVENT", ";X=", "\n "];
const forbidden = [
  "\r",
  "\r\n",
  "\0",
  "\t",
  "\v",
  "\f",
  "\x1b",
  "\x7f",
  "\x85",
  "\u2028",
  "\u2029",
  "\uFEFF",
];
const halves = ["\ud83d", "\udeeb"];

const longText = (units: string[]) =>
  fc.string({ unit: fc.constantFrom(...units), maxLength: 120, size: "max" });

/** Text in three scripts with everything that means something to iCalendar, as a tidy form would store it. */
export const tidyText = longText([...letters, ...special]);
/** The same with what no calendar may hold. */
export const wildText = longText([...letters, ...special, ...forbidden, ...halves]);

/** What a reader should see of a text: its own characters, with the forbidden ones made harmless. */
export function asRead(text: string): string {
  const unix = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replaceAll("\uFEFF", "");
  const shown = (char: string) => {
    const code = char.codePointAt(0)!;
    if (char === "\n") return char;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029) return " ";
    return code >= 0xd800 && code < 0xe000 ? "\uFFFD" : char;
  };
  return Array.from(unix, shown).join("");
}
