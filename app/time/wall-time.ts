/** Milliseconds since 1970-01-01T00:00 UTC. */
export type Instant = number;
/** What a clock on the wall shows, "2019-06-18T10:00": always with minutes, never with seconds or a zone. */
export type WallTime = string;
/** A day of the calendar in no particular zone, "2019-06-18". */
export type LocalDate = string;
/** A zone of the IANA database, "Europe/Moscow"; `isZone` tells. */
export type ZoneName = string;
/** What is printed, and therefore the truth: the clock and the place whose clock it is. */
export type ZonedWall = { wall: WallTime; zone: ZoneName };

const dateShape = /^(\d{4})-(\d\d)-(\d\d)$/;
const clockShape = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * Whether the text is a real calendar date from 1970-01-01 to 2100-12-31, written "2019-06-18".
 * 30 February, 29 February of a common year, spaces and short forms are refused; never throws.
 * The length is looked at first, so a text of any size costs the same.
 */
export function isLocalDate(text: string): boolean {
  if (text.length !== 10) return false;
  const parts = dateShape.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1970 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/**
 * Whether the text is a wall time on a real date from 1970 to 2100, written "2019-06-18T10:00".
 * Seconds, "24:00", a zone or an offset behind it are refused; never throws. Says nothing about a
 * zone: whether the hour happens there is for `resolve` to tell.
 */
export function isWallTime(text: string): boolean {
  return (
    text.length === 16 && text[10] === "T" && clockShape.test(clockOf(text)) && isLocalDate(dateOf(text))
  );
}

/** The date part, "2019-06-18". The wall time is taken as well formed (`isWallTime`); it is not checked again. */
export function dateOf(wall: WallTime): LocalDate {
  return wall.slice(0, 10);
}

/** The clock part, "10:00", from "00:00" to "23:59". The wall time is taken as well formed (`isWallTime`). */
export function clockOf(wall: WallTime): string {
  return wall.slice(11);
}

/** Day 0 of the next month is the last day of this one. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
