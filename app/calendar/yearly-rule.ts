import type { Instant } from "#app/time/wall-time.ts";
import type { ZoneChange } from "#app/time/zone-changes.ts";

/** A change of clocks that comes back every year, such as "last Sunday of March, 02:00". */
export type YearlyRule = {
  month: number; // January is 1
  week: number; // 1 to 4, or -1 for the last one of the month
  weekday: number; // Sunday is 0
  clock: number; // what the clocks show at the change by the old offset, in ms since midnight
  before: number; // the old offset, in seconds east of UTC
  after: number; // the new one
};

/** A zone's summer time, one rule for each direction of the clocks. */
export type SummerTime = { forward: YearlyRule; back: YearlyRule };

const DAY = 24 * 60 * 60_000; // ms

/**
 * The two rules that make exactly these changes, no more and no fewer, between the two instants (`from`
 * excluded, `to` included); null if there are none. Two full years at least tell a rule from chance.
 */
export function summerTime(changes: readonly ZoneChange[], from: Instant, to: Instant): SummerTime | null {
  const forward = likelyRule(changes.filter(({ before, after }) => after > before));
  const back = likelyRule(changes.filter(({ before, after }) => after < before));
  if (!forward || !back) return null;
  const made = yearsOf(from, to)
    .flatMap((year) => [changeIn(year, forward), changeIn(year, back)])
    .filter(({ at }) => at > from && at <= to)
    .sort((a, b) => a.at - b.at);
  const isExact = made.length === changes.length && made.every((change, n) => isSame(change, changes[n]!));
  return isExact ? { forward, back } : null;
}

/** What the zone's clocks show at the change of that year, by the old offset, in ms as if it were UTC. */
export function clockAtChange(year: number, { month, week, weekday, clock }: YearlyRule): number {
  const first = Date.UTC(year, month - 1, 1);
  const last = Date.UTC(year, month, 0);
  const fromFirst = (weekday - new Date(first).getUTCDay() + 7) % 7;
  const toLast = (new Date(last).getUTCDay() - weekday + 7) % 7;
  const day = week === -1 ? last - toLast * DAY : first + (fromFirst + (week - 1) * 7) * DAY;
  return day + clock;
}

/**
 * The rule of the first change; "the last one of the month" where that fits all of them. There is no rule
 * of fifth Sundays: most months lack one, and counted on into the next month it would fit by accident,
 * as it does New York's changes of 29 October 2006 and 4 November 2007.
 */
function likelyRule(changes: readonly ZoneChange[]): YearlyRule | null {
  const [first] = changes;
  if (!first) return null;
  const shown = shownAt(first);
  const week = changes.every(isInLastWeek) ? -1 : Math.ceil(shown.getUTCDate() / 7);
  if (week === 5) return null;
  return {
    month: shown.getUTCMonth() + 1,
    week,
    weekday: shown.getUTCDay(),
    clock: shown.getTime() % DAY,
    before: first.before,
    after: first.after,
  };
}

/** A week later is another month. */
function isInLastWeek(change: ZoneChange): boolean {
  const shown = shownAt(change);
  return new Date(shown.getTime() + 7 * DAY).getUTCMonth() !== shown.getUTCMonth();
}

/** Read by its UTC fields: the clock at the change, by the old offset. */
const shownAt = ({ at, before }: ZoneChange): Date => new Date(at + before * 1000);

function changeIn(year: number, rule: YearlyRule): ZoneChange {
  const { before, after } = rule;
  return { at: clockAtChange(year, rule) - before * 1000, before, after };
}

const isSame = (a: ZoneChange, b: ZoneChange): boolean =>
  a.at === b.at && a.before === b.before && a.after === b.after;

/** One more on either side: the zone's new year is not UTC's. */
function yearsOf(from: Instant, to: Instant): number[] {
  const first = new Date(from).getUTCFullYear() - 1;
  const last = new Date(to).getUTCFullYear() + 1;
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}
