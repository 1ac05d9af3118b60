import { hasClock, type Moment, type When } from "#app/domain/programme/when.ts";
import { addDays } from "#app/time/local-days.ts";
import { resolve } from "#app/time/resolve.ts";
import { clockOf, dateOf } from "#app/time/wall-time.ts";

/**
 * The same time so many days later (earlier, if negative): what is printed moves, clock and zone stay.
 *
 * An hour that does not happen on the new day, or happens twice, is not guessed: the item keeps its new
 * day and its time is to be confirmed. An answer to "which of the two" belongs to its old day and goes.
 */
export function shiftWhen(when: When, days: number): When {
  const shift = (date: string) => addDays(date, days);
  if (hasClock(when)) {
    const move = ({ wall, zone }: Moment): Moment => ({
      wall: `${shift(dateOf(wall))}T${clockOf(wall)}`,
      zone,
    });
    const starts = move(when.starts);
    const ends = when.ends && move(when.ends);
    if (happensOnce(starts) && (ends === null || happensOnce(ends))) return { kind: when.kind, starts, ends };
    return { kind: "toBeConfirmed", day: dateOf(starts.wall), zone: starts.zone };
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

const happensOnce = ({ wall, zone }: Moment): boolean => resolve({ wall, zone }).kind === "instant";
