import { MINUTE } from "#app/time/reading.ts";
import type { Instant } from "#app/time/wall-time.ts";

/** From the first instant up to, and without, the second. Equal ends are a moment, an interval of no length. */
export type Interval = { from: Instant; to: Instant };

/**
 * Whether the two share time. Sharing only an edge is no overlap: one ends as the other begins. A moment
 * overlaps what it lies strictly within, and nothing at an edge; two moments never overlap.
 * The order of the two does not matter. Throws RangeError if one ends before it begins or is not a number.
 */
export function overlaps(a: Interval, b: Interval): boolean {
  return checked(a).from < checked(b).to && b.from < a.to;
}

/**
 * Minutes of free time between the two, whichever comes first; 0 where they touch or overlap. Real
 * minutes: the extra hour of an autumn night counts. A part of a minute stays as a fraction.
 * Throws RangeError if one ends before it begins or is not a number.
 */
export function gapMinutes(a: Interval, b: Interval): number {
  return Math.max(0, checked(b).from - checked(a).to, a.from - b.to) / MINUTE;
}

/**
 * Minutes that the two share; 0 where they touch, lie apart, or one is a moment. The order of the two does
 * not matter, and a part of a minute stays as a fraction.
 * Throws RangeError if one ends before it begins or is not a number.
 */
export function overlapMinutes(a: Interval, b: Interval): number {
  return Math.max(0, Math.min(checked(a).to, checked(b).to) - Math.max(a.from, b.from)) / MINUTE;
}

/** NaN compares as false with everything and would look like free time. */
function checked(interval: Interval): Interval {
  if (interval.from <= interval.to) return interval;
  throw new RangeError(`an interval from ${interval.from} to ${interval.to}`);
}
