import { shiftWhen } from "#app/domain/copy/shift-when.ts";
import { hasClock, type Moment, type When } from "#app/domain/programme/when.ts";
import { dayCount } from "#app/time/local-days.ts";
import { MINUTE, readingOf, wallOf } from "#app/time/reading.ts";
import {
  clockOf,
  dateOf,
  isLocalDate,
  isWallTime,
  type LocalDate,
  type WallTime,
  type ZoneName,
} from "#app/time/wall-time.ts";

/**
 * Where an item was put. `end` says what was taken hold of: the whole item, or one end of it. `to` is
 * what that end's own clock shall show, "2027-10-31T03:30"; a date alone keeps the clock and moves the day.
 * `until` says where the whole shall end, if somebody was asked.
 */
export type Move = { end: "both" | "starts" | "ends"; to: WallTime | LocalDate; until?: WallTime };

/**
 * The time of an item after it was moved, or null for a move that means nothing: an end of what has no
 * clock time, a day for what follows on from something else, a text that is no time.
 *
 * Each end keeps its own zone. Moving the whole keeps the length **as printed**, not the hours that pass:
 * a dinner from 22:00 to 01:00 reads three hours on the night when clocks change as well, what is moved
 * there and back stands as it stood, and the end is where the drawing shows it. "About" stays about. An
 * answer to "which of the two" belongs to its hour and goes with it. What had no clock time gets an
 * exact one, in `zone`, with its end open. Whether the hour happens is for `settleWhen` to tell.
 */
export function moveWhen(when: When, { end, to, until }: Move, zone: ZoneName): When | null {
  if (isLocalDate(to)) return end === "both" ? onDay(when, to) : null;
  if (!isWallTime(to)) return null;
  if (!hasClock(when)) {
    return end === "both" ? { kind: "exact", starts: { wall: to, zone }, ends: null } : null;
  }
  const { kind, starts, ends } = when;
  if (end === "starts") return { kind, starts: at(starts, to), ends };
  if (end === "ends") return { kind, starts, ends: at(ends ?? { wall: "", zone: starts.zone }, to) };
  if (!ends) return { kind, starts: at(starts, to), ends };
  const last = until ?? later(ends.wall, (readingOf(to) - readingOf(starts.wall)) / MINUTE);
  return isWallTime(last) ? { kind, starts: at(starts, to), ends: at(ends, last) } : null;
}

/** What officers said about hours that happen twice: "later@2027-10-31T02:30" names the hour it answers for. */
export type Answers = { starts: string; ends: string };

/** The time with the answers that are for its hours; others are left out. */
export function answered(when: When, answers: Answers): When {
  if (!hasClock(when)) return when;
  const say = (moment: Moment, answer: string): Moment => {
    const occurrence = (["earlier", "later"] as const).find((one) => answer === `${one}@${moment.wall}`);
    return occurrence ? { ...moment, occurrence } : moment;
  };
  return {
    ...when,
    starts: say(when.starts, answers.starts),
    ends: when.ends && say(when.ends, answers.ends),
  };
}

/** The wall time so many minutes of the printed clock later; zone and clock changes play no part. */
export const later = (wall: WallTime, minutes: number): WallTime =>
  wallOf(readingOf(wall) + minutes * MINUTE);

function at(moment: Moment, wall: WallTime): Moment {
  return moment.wall === wall ? moment : { wall, zone: moment.zone };
}

function onDay(when: When, day: LocalDate): When | null {
  if (hasClock(when)) {
    return moveWhen(when, { end: "both", to: `${day}T${clockOf(when.starts.wall)}` }, when.starts.zone);
  }
  if (when.kind === "followsOn") return null;
  if (when.kind === "toBeConfirmed") return { ...when, day };
  const first = when.kind === "partOfDay" ? when.day : when.firstDay;
  const days = first <= day ? dayCount(first, day) - 1 : 1 - dayCount(day, first);
  const moved = shiftWhen(when, days);
  const last = moved.kind === "day" || moved.kind === "withinDays" ? moved.lastDay : day;
  return isLocalDate(last) ? moved : null;
}

/** The day on which an item is taken to begin when it is moved by days; null where nobody said. */
export function firstDayOf(when: When): LocalDate | null {
  if (hasClock(when)) return dateOf(when.starts.wall);
  switch (when.kind) {
    case "partOfDay":
    case "toBeConfirmed":
      return when.day;
    case "day":
    case "withinDays":
      return when.firstDay;
    case "followsOn":
      return null;
  }
}
