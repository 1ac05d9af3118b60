import { hasClock, type Moment, type When } from "#app/domain/programme/when.ts";
import { addDays } from "#app/time/local-days.ts";
import { type Resolved, resolve } from "#app/time/resolve.ts";
import { clockOf, dateOf } from "#app/time/wall-time.ts";

/** A clock time that the new day cannot keep, and why; `moment` is the end of the item that it befalls. */
export type LostHour = { why: "skipped" | "repeated" | "endsFirst"; moment: Moment };

type Clocked = Extract<When, { starts: Moment }>;

/**
 * The same time so many days later (earlier, if negative): what is printed moves, clock and zone stay.
 *
 * An hour that the new day cannot keep (`lostHour`) is not guessed: the item keeps its new day and its time
 * is to be confirmed. An answer to "which of the two" belongs to its old day and goes.
 */
export function shiftWhen(when: When, days: number): When {
  const shift = (date: string) => addDays(date, days);
  if (hasClock(when)) {
    const moved = moveClock(when, days);
    if (lostIn(moved) === null) return moved;
    const { wall, zone } = moved.starts;
    return { kind: "toBeConfirmed", day: dateOf(wall), zone };
  }
  switch (when.kind) {
    case "partOfDay":
      return { ...when, day: shift(when.day) };
    case "day":
    case "withinDays":
      return { ...when, firstDay: shift(when.firstDay), lastDay: shift(when.lastDay) };
    case "toBeConfirmed":
      return { ...when, day: when.day === null ? null : shift(when.day) };
    case "followsOn":
      return when;
  }
}

/**
 * What keeps a clock time from standing so many days later: the new day skips the hour or has it twice, or
 * between two zones that change their clocks on other dates the end would come before the start. Null where
 * it stands, and for every time without a clock.
 */
export const lostHour = (when: When, days: number): LostHour | null =>
  hasClock(when) ? lostIn(moveClock(when, days)) : null;

function moveClock({ kind, starts, ends }: Clocked, days: number): Clocked {
  const move = ({ wall, zone }: Moment): Moment => ({
    wall: `${addDays(dateOf(wall), days)}T${clockOf(wall)}`,
    zone,
  });
  return { kind, starts: move(starts), ends: ends && move(ends) };
}

function lostIn({ starts, ends }: Clocked): LostHour | null {
  const [first, last] = [resolve(starts), resolve(ends ?? starts)];
  if (first.kind !== "instant") return { why: first.kind, moment: starts };
  if (last.kind !== "instant") return { why: last.kind, moment: ends ?? starts };
  return isBefore(last, first) ? { why: "endsFirst", moment: ends ?? starts } : null;
}

type Happening = Extract<Resolved, { kind: "instant" }>;

const isBefore = (one: Happening, other: Happening): boolean => one.at < other.at;
