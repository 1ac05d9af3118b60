import { isLocalDate, isWallTime, type LocalDate, type WallTime } from "#app/time/wall-time.ts";

/**
 * What a clock shows, as a number to reckon with: the milliseconds since 1970 at which a clock in UTC
 * would show it. Not an instant; the instant is the reading minus the offset of the clock's zone.
 */
export type Reading = number;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;

/** The reading of a wall time. Throws RangeError unless `isWallTime`. */
export function readingOf(wall: WallTime): Reading {
  if (!isWallTime(wall)) throw new RangeError(`not a wall time from 1970 to 2100: ${excerpt(wall)}`);
  return Date.parse(`${wall}Z`);
}

/** The reading of a date's midnight. Throws RangeError unless `isLocalDate`. */
export function midnightOf(date: LocalDate): Reading {
  if (!isLocalDate(date)) throw new RangeError(`not a date from 1970 to 2100: ${excerpt(date)}`);
  return Date.parse(date);
}

/**
 * The wall time of a reading, its seconds dropped. A step beyond 1970 to 2100 is written as it is (the
 * neighbour of the first or last day); throws RangeError outside the years 1900 to 2199.
 */
export function wallOf(reading: Reading): WallTime {
  return new Date(withinReach(reading)).toISOString().slice(0, 16);
}

const EARLIEST = Date.UTC(1900, 0);
const LATEST = Date.UTC(2200, 0) - 1;

/** The number itself; throws RangeError if it is NaN or outside the years 1900 to 2199 in UTC. */
export function withinReach(milliseconds: number): number {
  if (milliseconds >= EARLIEST && milliseconds <= LATEST) return milliseconds;
  throw new RangeError(`not a time from 1900 to 2199: ${milliseconds}`);
}

/** Enough of a malformed text to recognise it, and no more of a huge one. */
function excerpt(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}
