import type { Formats } from "#app/i18n/formats.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** "Fri, 26 July 2027": a date months ahead needs its year, and one of a rhythm its weekday. */
export const weekdayAndDay = (date: LocalDate, dates: Formats): string => {
  const day = dates.day(date);
  return /\p{Script=Han}/u.test(day)
    ? `${day}${dates.shortWeekday(date)}`
    : `${dates.shortWeekday(date)}, ${day}`;
};
