import { line } from "#app/calendar/lines.ts";
import { clockAtChange, type SummerTime, summerTime, type YearlyRule } from "#app/calendar/yearly-rule.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";
import { offsetSecondsAt, type ZoneChange, zoneChanges } from "#app/time/zone-changes.ts";

const MARGIN = 400 * 24 * 60 * 60_000; // ms on either side, so that even one moment shows two years of changes
const FIRST_YEAR = 1970; // no wall time of ours is before it
const RULES_SINCE = 1990; // where the two rules begin, unless the entries are older

/**
 * What the zone's clocks do between the two instants, as a VTIMEZONE (RFC 5545 3.6.5; rules 25 to 28), for
 * the readers who go by it and not by the name. Made from the zone data this process runs on:
 *
 * - no change of offset: one observance, from 1970;
 * - summer time by the same two rules throughout: two observances, repeated every year;
 * - anything else: one observance for each change, and one for the time before them.
 *
 * It covers whole years, so that moving an entry by some days rarely changes a byte.
 * Throws RangeError for an unknown zone and for instants that zone data does not reach.
 */
export function vtimezone(zone: ZoneName, from: Instant, to: Instant): string {
  const firstYear = Math.max(FIRST_YEAR, new Date(from - MARGIN).getUTCFullYear());
  const lastYear = new Date(to + MARGIN).getUTCFullYear();
  const name = `${zone} ${firstYear}-${lastYear}`;
  const known = kept.get(name);
  if (known) return known;
  const block = blockOf(zone, firstYear, lastYear);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, block);
  return block;
}

/** Looking at each day of the years takes a millisecond, a hundred times as long as the rest of a calendar's head. */
const kept = new Map<string, string>();
const MOST_KEPT = 1000; // half a megabyte

function blockOf(zone: ZoneName, firstYear: number, lastYear: number): string {
  const [start, end] = [Date.UTC(firstYear, 0), Date.UTC(lastYear + 1, 0)];
  const changes = zoneChanges(zone, start, end);
  const rules = summerTime(changes, start, end);
  const observances = rules
    ? yearly(rules, Math.min(RULES_SINCE, firstYear - 1)) // the year before tells what holds on 1 January
    : [atFirst(changes[0]?.before ?? offsetSecondsAt(start, zone)), ...changes.map(once)];
  return ["BEGIN:VTIMEZONE\r\n", line("TZID", zone), ...observances, "END:VTIMEZONE\r\n"].join("");
}

/** The offset that holds before the first change, or always. */
function atFirst(offset: number): string {
  return observance("STANDARD", Date.UTC(FIRST_YEAR, 0), offset, offset);
}

/** A change that does not come back by a rule; DAYLIGHT means no more than "ahead of the time before". */
function once({ at, before, after }: ZoneChange): string {
  return observance(after > before ? "DAYLIGHT" : "STANDARD", at + before * 1000, before, after);
}

/** Outlook asks for YEARLY with BYDAY. Each DTSTART is itself a day of its rule, as RFC 5545 3.8.5.3 demands. */
function yearly({ forward, back }: SummerTime, firstYear: number): string[] {
  return [
    observance("DAYLIGHT", clockAtChange(firstYear, forward), forward.before, forward.after, rrule(forward)),
    observance("STANDARD", clockAtChange(firstYear, back), back.before, back.after, rrule(back)),
  ];
}

function rrule({ month, week, weekday }: YearlyRule): string {
  const day = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"][weekday]!;
  return line("RRULE", `FREQ=YEARLY;BYMONTH=${month};BYDAY=${week}${day}`);
}

/** `clock` is what clocks show at the change by the offset before it, in ms as if it were UTC; offsets in seconds. */
function observance(
  kind: "STANDARD" | "DAYLIGHT",
  clock: number,
  before: number,
  after: number,
  repetition = "",
): string {
  return [
    `BEGIN:${kind}\r\n`,
    line("DTSTART", new Date(clock).toISOString().slice(0, 19).replace(/[-:]/g, "")),
    line("TZOFFSETFROM", utcOffset(before)),
    line("TZOFFSETTO", utcOffset(after)),
    line("TZNAME", nameOf(after)),
    repetition,
    `END:${kind}\r\n`,
  ].join("");
}

/** "UTC+5:45". Names such as "MSK" have changed their meaning before, and "CST" is Beijing's as well as Chicago's. */
function nameOf(offset: number): string {
  const clock = utcOffset(offset, ":").replace(/^([+-])0/, "$1");
  return `UTC${clock.replace(/:00$/, "")}`;
}

/** "+0545" (RFC 5545 3.3.14); seconds only where there are some, as in Monrovia before 1972. */
function utcOffset(seconds: number, separator = ""): string {
  const size = Math.abs(seconds);
  const parts = [size / 3600, (size / 60) % 60, size % 60].map((part) =>
    `${Math.trunc(part)}`.padStart(2, "0"),
  );
  if (size % 60 === 0) parts.pop();
  return `${seconds < 0 ? "-" : "+"}${parts.join(separator)}`;
}
