import type { Instant, LocalDate, WallTime, ZoneName } from "#app/time/wall-time.ts";

export const partsOfDay = ["morning", "midday", "afternoon", "evening"] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/**
 * A moment as printed: wall time and IANA zone. `occurrence` is the officer's answer for an hour
 * that happens twice, and absent for every other hour.
 */
export type Moment = { wall: WallTime; zone: ZoneName; occurrence?: "earlier" | "later" };

/**
 * When an item takes place, as exactly as anyone said and no further.
 *
 * - `exact`, `about`: a clock time; the end may be open, and may lie in another zone.
 * - `partOfDay`: "in the morning".
 * - `day`: a whole day or several.
 * - `withinDays`: on one of these days, nobody said which.
 * - `followsOn`: straight after another item of the same visit.
 * - `toBeConfirmed`: open; `day` if at least that is known.
 */
export type When =
  | { kind: "exact" | "about"; starts: Moment; ends: Moment | null }
  | { kind: "partOfDay"; day: LocalDate; part: PartOfDay; zone: ZoneName }
  | { kind: "day" | "withinDays"; firstDay: LocalDate; lastDay: LocalDate; zone: ZoneName }
  | { kind: "followsOn"; itemId: string; zone: ZoneName }
  | { kind: "toBeConfirmed"; day: LocalDate | null; zone: ZoneName };

export type WhenKind = When["kind"];

/**
 * What is derived from a `When`: where it sorts and what it covers, in ms since epoch (UTC).
 * For vague times these bounds serve order only and are never printed as a clock time.
 */
export type Span = { startsAt: Instant; endsAt: Instant };

/** True when the printed programme gives a clock time. */
export const hasClock = (when: When): when is Extract<When, { kind: "exact" | "about" }> =>
  when.kind === "exact" || when.kind === "about";

/** The zone in which an item starts. */
export const zoneOf = (when: When): ZoneName => (hasClock(when) ? when.starts.zone : when.zone);
