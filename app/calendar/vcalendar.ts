import { line, text } from "#app/calendar/lines.ts";
import { vtimezone } from "#app/calendar/vtimezone.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";

/** What stands before the entries of a calendar. */
export type CalendarHead = {
  name: string;
  description: string | null;
  language: string; // the BCP 47 tag of name and description
  zones: readonly ZoneName[]; // at least one, so that a calendar without entries is not empty (rule 20)
  from: Instant; // the earliest and the latest moment of the entries
  to: Instant;
};

const PRODID = "-//Dragoman//Dragoman 1.0//EN";
const POLL_EVERY = "PT1H"; // an hour, asked for in both ways (rule 16)
const COLOR = { name: "steelblue", rgb: "#4682B4" }; // CSS's name and value of one colour (rule 17)

/**
 * The beginning of a calendar, up to its first entry: the properties, then the clocks of its zones, each
 * once and in alphabetical order. Name and description stand twice, since Google and Outlook read only
 * the X-WR- lines (rule 15). No METHOD: this is no message (rule 14). No SOURCE: an export would carry
 * the secret address (rule 18).
 */
export function calendarHead({ name, description, language, zones, from, to }: CalendarHead): string {
  const inLanguage = { LANGUAGE: language };
  return [
    "BEGIN:VCALENDAR\r\n",
    line("VERSION", "2.0"),
    line("PRODID", text(PRODID)),
    line("CALSCALE", "GREGORIAN"),
    line("NAME", text(name), inLanguage),
    line("X-WR-CALNAME", text(name)),
    description ? line("DESCRIPTION", text(description), inLanguage) : "",
    description ? line("X-WR-CALDESC", text(description)) : "",
    line("REFRESH-INTERVAL", POLL_EVERY, { VALUE: "DURATION" }),
    line("X-PUBLISHED-TTL", POLL_EVERY),
    line("COLOR", COLOR.name),
    line("X-APPLE-CALENDAR-COLOR", COLOR.rgb),
    ...[...new Set(zones)].sort().map((zone) => vtimezone(zone, from, to)),
  ].join("");
}

/** What stands behind the last entry. */
export const calendarTail = "END:VCALENDAR\r\n";
