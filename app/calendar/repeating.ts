import { line } from "#app/calendar/lines.ts";
import type { EventMoment } from "#app/calendar/vevent.ts";
import { nextMeetings } from "#app/domain/outcome/next-meetings.ts";
import type { Rhythm } from "#app/domain/outcome/outcome.ts";
import { addDays, weekdayOf } from "#app/time/local-days.ts";
import { wallTimeAt } from "#app/time/resolve.ts";
import { clockOf, type LocalDate } from "#app/time/wall-time.ts";

/** A rhythm as one repeated event: its first date from a day on, and what stands beside that. */
export type Repeated = {
  firstDay: LocalDate;
  starts: EventMoment | null; // null: the whole day
  ends: EventMoment | null;
  lines: string[]; // RRULE and EXDATE
};

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const PLACES = { first: "1", second: "2", third: "3", fourth: "4", last: "-1" } as const;
const MOST_LEFT_OUT = 500;

/**
 * The event of a rhythm from its first date on or after `since`; null where none is left. DTSTART is itself a
 * date of the rule (RFC 5545 3.8.5.3), so that the interval counts from it; `without` are dates on which
 * there is no such meeting, of which those of the rhythm are written as EXDATE, in its own zone.
 */
export function repeated(rhythm: Rhythm, since: LocalDate, without: readonly LocalDate[]): Repeated | null {
  const [first] = nextMeetings(rhythm, since, 1);
  if (!first) return null;
  const { at, zone } = rhythm;
  const left = new Set([...rhythm.exceptions, ...without]);
  const last = [...left].sort().at(-1);
  const dates = last === undefined ? [] : nextMeetings(rhythm, first.on, MOST_LEFT_OUT).map(({ on }) => on);
  const out = dates.filter((on) => left.has(on));
  const compact = (on: LocalDate) => on.replaceAll("-", "");
  const exdates = out.map((on) =>
    at === null
      ? line("EXDATE", compact(on), { VALUE: "DATE" })
      : line("EXDATE", `${compact(on)}T${at.replace(":", "")}00`, { TZID: zone }),
  );
  return {
    firstDay: first.on,
    starts: at === null ? null : { wall: `${first.on}T${at}`, zone },
    ends: at === null || rhythm.minutes === null ? null : endOf(first.on, at, rhythm),
    lines: [line("RRULE", ruleOf(rhythm)), ...exdates],
  };
}

/** The end by the clock of the zone; the length is that of an ordinary day. */
function endOf(on: LocalDate, at: string, { minutes, zone }: Rhythm): EventMoment {
  const end = wallTimeAt(Date.parse(`${on}T${at}Z`) + minutes! * 60_000, "UTC");
  return { wall: `${end.slice(0, 10)}T${clockOf(end)}`, zone };
}

function ruleOf({ unit, every, place, weekday, from }: Rhythm): string {
  const interval = every > 1 ? `;INTERVAL=${every}` : "";
  const [, month, day] = from.split("-").map(Number) as [number, number, number];
  if (unit === "week") return `FREQ=WEEKLY${interval};BYDAY=${WEEKDAYS[weekdayOf(from) - 1]!}`;
  const on = place && weekday ? `BYDAY=${PLACES[place]}${weekday.toUpperCase()}` : `BYMONTHDAY=${day}`;
  return unit === "month" ? `FREQ=MONTHLY${interval};${on}` : `FREQ=YEARLY${interval};BYMONTH=${month};${on}`;
}

/** Which rhythm dates planned meetings stand for: those of the same day, and of the days next to it. */
export const standsFor = (meeting: LocalDate): LocalDate[] => [-1, 0, 1].map((n) => addDays(meeting, n));
