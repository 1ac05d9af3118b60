import { crossingOf } from "#app/domain/day/crossing.ts";
import { minuteAt } from "#app/domain/day/day-clock.ts";
import { listedDay } from "#app/domain/programme/item-days.ts";
import { hasClock } from "#app/domain/programme/when.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import {
  type Around,
  clockInWords,
  leavesZone,
  offsetOf,
  placeTimeInWords,
  type Timed,
  timeInWords,
} from "#app/i18n/time-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { addDays } from "#app/time/local-days.ts";
import { clockOf, type LocalDate } from "#app/time/wall-time.ts";

/** "09:05" for 545 minutes since midnight, and for the same minute of the day after. */
export const clockOfMinute = (minute: number): string => {
  const [hour, rest] = [Math.floor(minute / 60) % 24, minute % 60];
  return `${String(hour).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
};

/** The wall time of a minute of the picture of a day: 1530 is 01:30 on the day after. */
export const wallOfMinute = (minute: number, day: LocalDate): string =>
  `${addDays(day, Math.floor(minute / 1440))}T${clockOfMinute(((minute % 1440) + 1440) % 1440)}`;

/** Where a time is told: on the page of one day of a leg. */
type OnDay = { leg: Leg; day: LocalDate };

/**
 * The time of an item beside the others of a day: as printed; with its city where its clock is not that of
 * the day's place; with its offset where an hour happens twice; with its days where they are others.
 */
export function timeOnDay(item: Timed, { leg, day }: OnDay, around: Around, wording: Wording): string {
  const { when } = item;
  if (!hasClock(when)) {
    const isOfDay = listedDay(item, around.items) === day;
    return isOfDay ? clockInWords(item, around, wording) : timeInWords(item, around, wording);
  }
  if (leavesZone(when, leg)) {
    return placeTimeInWords(item, around, wording) ?? clockInWords(item, around, wording);
  }
  const time = clockInWords(item, around, wording);
  const isTwice = (when.starts.occurrence ?? when.ends?.occurrence) !== undefined;
  return isTwice ? wording.messages.bracketed(time, offsetOf(leg.zone, item.startsAt)) : time;
}

/**
 * What else must be said of an item that lies in two zones, or in another one than the day: the zones of
 * places that the visit does not stay in, its time by
 * the clock of the day's place, how far clocks are set on the way, and that it crosses the date line.
 */
export function crossingInWords(
  item: Timed,
  { leg, day }: OnDay,
  around: Pick<Around, "legs">,
  wording: Wording,
): string[] {
  const { when, startsAt, endsAt } = item;
  if (!hasClock(when) || !leavesZone(when, leg)) return [];
  const { messages, textOf, dates } = wording;
  const words = messages.day;
  const ends = when.ends ? [startsAt, endsAt] : [startsAt];
  const shown = ends.map((at) => {
    const minute = minuteAt(at, day, leg.zone);
    const on = wallOfMinute(minute, day);
    return on.startsWith(day) ? clockOf(on) : dates.dayOfYear(on.slice(0, 10)) + messages.comma + clockOf(on);
  });
  const here = words.here(
    shown.length > 1 ? messages.when.until(shown[0]!, shown[1]!) : shown[0]!,
    textOf(leg.city),
  );
  const unnamed = [when.starts, ...(when.ends ? [when.ends] : [])]
    .filter(({ zone }) => !around.legs.some((one) => one.zone === zone))
    .map(({ wall, zone }) => messages.bracketed(clockOf(wall), zone));
  const crossing = crossingOf(item);
  if (!crossing) return [...unnamed, here];
  const { clockMinutes, elapsedMinutes, isOverDateLine } = crossing;
  const inHours = (minutes: number) => words.hours(Math.floor(minutes / 60), Math.round(minutes % 60));
  const [by, takes] = [inHours(Math.abs(clockMinutes)), inHours(elapsedMinutes)];
  const clocks =
    clockMinutes === 0
      ? words.clocksStay(takes)
      : clockMinutes > 0
        ? words.clocksForward(by, takes)
        : words.clocksBack(by, takes);
  return [...unnamed, here, clocks, ...(isOverDateLine ? [words.overDateLine] : [])];
}
