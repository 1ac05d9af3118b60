import type { Rhythm, Weekday } from "#app/domain/outcome/outcome.ts";
import { addDays, weekdayOf } from "#app/time/local-days.ts";
import { MINUTE } from "#app/time/reading.ts";
import { type Resolved, resolve } from "#app/time/resolve.ts";
import { type Instant, isLocalDate, type LocalDate } from "#app/time/wall-time.ts";

/**
 * A date on which a group meets by its rhythm. `time` is null where only the day is agreed; an hour that
 * the clocks of that day skip or repeat is told as what it is, and to be confirmed by a person.
 */
export type Occurrence = {
  on: LocalDate;
  time:
    | null
    | { kind: "instant"; startsAt: Instant; endsAt: Instant | null }
    | Extract<Resolved, { kind: "skipped" | "repeated" }>;
  isException: boolean;
};

const weekdayNumbers: Record<Weekday, number> = { mo: 1, tu: 2, we: 3, th: 4, fr: 5, sa: 6, su: 7 };
const weeks = { first: 0, second: 1, third: 2, fourth: 3 } as const;

/**
 * The dates of a rhythm from a date on, earliest first: at most `most`, and none after 2100. Dates without a
 * meeting are marked, not left out; they count. The hour stays the same by the clock of the rhythm's zone,
 * whatever that clock does. A month without the day (31, 29 February) is passed over, as RFC 5545 has it.
 */
export function nextMeetings(rhythm: Rhythm, since: LocalDate, most: number): Occurrence[] {
  const found: Occurrence[] = [];
  for (const on of datesOf(rhythm, since)) {
    if (found.length >= most) break;
    found.push({ on, time: timeOn(rhythm, on), isException: rhythm.exceptions.includes(on) });
  }
  return found;
}

/** Whether the rhythm has this date, exceptions or not. */
export const meetsOn = (rhythm: Rhythm, on: LocalDate): boolean =>
  isLocalDate(on) && datesOf(rhythm, on).next().value === on;

/** The dates of the rule from the first of the rhythm, or `since` if that is later. */
function* datesOf(rhythm: Rhythm, since: LocalDate): Generator<LocalDate> {
  const { unit, every, from } = rhythm;
  if (unit === "week") {
    const first = rhythm.weekday && weekdayNumbers[rhythm.weekday] !== weekdayOf(from) ? null : from;
    if (first === null) return;
    for (let day = first; isLocalDate(day); day = addDays(day, 7 * every)) if (day >= since) yield day;
    return;
  }
  const [year, month] = from.split("-").map(Number) as [number, number];
  const step = unit === "year" ? 12 * every : every;
  for (let months = year * 12 + month - 1; months < 2101 * 12; months += step) {
    const day = dayInMonth(rhythm, Math.floor(months / 12), (months % 12) + 1);
    if (day !== null && day >= from && day >= since) yield day;
  }
}

/** The day of a month on which the rhythm falls; null for a month that has none such. */
function dayInMonth({ place, weekday, from }: Rhythm, year: number, month: number): LocalDate | null {
  const start = `${year}-${String(month).padStart(2, "0")}`;
  if (!place || !weekday) {
    const day = start + from.slice(7);
    return isLocalDate(day) ? day : null;
  }
  const wanted = weekdayNumbers[weekday];
  if (place === "last") {
    const end = `${start}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
    return addDays(end, -((weekdayOf(end) - wanted + 7) % 7));
  }
  const first = `${start}-01`;
  return addDays(first, ((wanted - weekdayOf(first) + 7) % 7) + 7 * weeks[place]);
}

function timeOn({ at, zone, minutes }: Rhythm, on: LocalDate): Occurrence["time"] {
  if (at === null) return null;
  const found = resolve({ wall: `${on}T${at}`, zone });
  if (found.kind !== "instant") return found;
  return {
    kind: "instant",
    startsAt: found.at,
    endsAt: minutes === null ? null : found.at + minutes * MINUTE,
  };
}
