import { DAY, midnightOf, type Reading, wallOf } from "#app/time/reading.ts";
import { wallTimeAt } from "#app/time/resolve.ts";
import { jumpOver, showings } from "#app/time/showings.ts";
import { dateOf, type Instant, type LocalDate, type ZoneName } from "#app/time/wall-time.ts";

/**
 * The date n days later, or earlier if n is negative. Calendar days in no zone: months, leap years and
 * nothing else. The result may be a step outside 1970 to 2100.
 * Throws RangeError for a malformed date, an n that is not whole, a result outside the years 1900 to 2199.
 */
export function addDays(date: LocalDate, n: number): LocalDate {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of days: ${n}`);
  return dateOf(wallOf(midnightOf(date) + n * DAY));
}

/**
 * All dates from the first to the last, both included; none if the last comes before the first.
 * Throws RangeError for a malformed date.
 */
export function daysFromTo(first: LocalDate, last: LocalDate): LocalDate[] {
  return Array.from({ length: dayCount(first, last) }, (_, n) => addDays(first, n));
}

/**
 * How many dates from the first to the last, both included; 0 if the last comes before the first.
 * Throws RangeError for a malformed date.
 */
export function dayCount(first: LocalDate, last: LocalDate): number {
  return Math.max(0, (midnightOf(last) - midnightOf(first)) / DAY + 1);
}

/** Day of the week after ISO 8601: Monday 1 to Sunday 7. Throws RangeError for a malformed date. */
export function weekdayOf(date: LocalDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (new Date(midnightOf(date)).getUTCDay() || 7) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The date a calendar in the zone shows at the instant. Throws RangeError as `wallTimeAt` does. */
export function dayAt(at: Instant, zone: ZoneName): LocalDate {
  return dateOf(wallTimeAt(at, zone));
}

/**
 * The first instant of the local day: midnight, and where midnight is skipped (Beirut and Havana in
 * spring, Sao Paulo until 2018) the instant of the jump. So too where the whole day is skipped (Apia,
 * 30 December 2011): such a day begins and ends at the jump and has no length. Where midnight comes
 * twice, the earlier one.
 * Throws RangeError for a malformed date and for an unknown zone.
 */
export function startOfDay(date: LocalDate, zone: ZoneName): Instant {
  return firstInstantFrom(midnightOf(date), zone);
}

/**
 * The end of the local day, exclusive: the start of the next one, so days follow without gap or overlap.
 * In between lie 23 to 25 hours, rarely other lengths, none for a skipped day. Where clocks go back
 * across midnight (St John's until 2011), the evening's second round falls to the new day.
 * Throws RangeError for a malformed date and for an unknown zone.
 */
export function endOfDay(date: LocalDate, zone: ZoneName): Instant {
  return firstInstantFrom(midnightOf(date) + DAY, zone);
}

/** When the zone's clocks first show the reading, or the instant at which they jump over it. */
function firstInstantFrom(reading: Reading, zone: ZoneName): Instant {
  return showings(reading, zone)[0] ?? jumpOver(reading, zone).at;
}

/**
 * The zone of the office: moments that belong to no place are told in it, and its days end the office's
 * deadlines. `DRAGOMAN_ZONE`, which is checked when a server starts (`settings.ts`), or the machine's.
 * Read from the environment each time, because pages and the server around them are bundled apart.
 */
export const officeZone = (): ZoneName =>
  process.env.DRAGOMAN_ZONE || Intl.DateTimeFormat().resolvedOptions().timeZone;
