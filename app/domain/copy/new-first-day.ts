import { addDays, dayCount, weekdayOf } from "#app/time/local-days.ts";
import { isLocalDate, type LocalDate } from "#app/time/wall-time.ts";

/** What a copy keeps of its original's days: the weekdays, or the date as it was typed. */
export const keptDays = ["weekdays", "date"] as const;
export type KeptDays = (typeof keptDays)[number];

/**
 * The first day of a copy: the day that was typed, or for `weekdays` the day nearest to it (three days away
 * at most) that falls on the weekday of the original's first day. Every other day of the visit then keeps
 * its weekday too.
 */
export function newFirstDay(original: LocalDate, typed: LocalDate, kept: KeptDays): LocalDate {
  if (kept === "date") return typed;
  const ahead = (weekdayOf(original) - weekdayOf(typed) + 7) % 7;
  return addDays(typed, ahead > 3 ? ahead - 7 : ahead);
}

/** The first day that a copy is offered: as many whole years of 52 weeks later as lead past today. */
export function offeredFirstDay(original: LocalDate, today: LocalDate): LocalDate {
  const years = Math.max(1, Math.ceil(dayCount(original, today) / 364));
  const offered = addDays(original, years * 364);
  return isLocalDate(offered) ? offered : original;
}

/** How many days the second date comes after the first; negative when before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  to >= from ? dayCount(from, to) - 1 : 1 - dayCount(to, from);
