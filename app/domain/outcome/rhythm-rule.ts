import type { Rhythm } from "#app/domain/outcome/outcome.ts";

const ordinals = { first: 1, second: 2, third: 3, fourth: 4, last: -1 } as const;
const frequencies = { week: "WEEKLY", month: "MONTHLY", year: "YEARLY" } as const;

/**
 * The rule of a rhythm as calendars write it (RFC 5545, 3.3.10), "FREQ=MONTHLY;BYDAY=-1FR". Its first date
 * is DTSTART; dates without a meeting stand apart, see `exceptionDates`. A yearly rhythm with a place means
 * the month of the first date.
 */
export function rhythmRule({ every, unit, place, weekday, from }: Rhythm): string {
  const by = weekday && (unit === "week" ? weekday : place && `${ordinals[place]}${weekday}`);
  return [
    `FREQ=${frequencies[unit]}`,
    ...(every > 1 ? [`INTERVAL=${every}`] : []),
    ...(by && unit === "year" ? [`BYMONTH=${Number(from.slice(5, 7))}`] : []),
    ...(by ? [`BYDAY=${by.toUpperCase()}`] : []),
  ].join(";");
}

/** The dates without a meeting as the value of EXDATE: days, or hours by the clock of the rhythm's zone. */
export function exceptionDates({ exceptions, at }: Rhythm): string {
  const clock = at === null ? "" : `T${at.replace(":", "")}00`;
  return exceptions.map((on) => on.replaceAll("-", "") + clock).join(",");
}
