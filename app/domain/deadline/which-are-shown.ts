import { type Deadline, deadlineKey } from "#app/domain/deadline/deadline.ts";
import { addDays, dayCount } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** So many entries a calendar holds at most (icalendar.md, Size). */
export const MOST_ENTRIES = 1000;
const KEPT_DONE = 365; // days after it was due, or done if that was later
const KEPT_CANCELLED = 30;

type Dated = Pick<Deadline, "kind" | "thingId" | "onDay" | "state" | "closedOn">;

/**
 * Which entries a calendar holds on a day of the office: what is still to be done, however late; what is done
 * or past for twelve months; what is cancelled for thirty days (icalendar.md, rules 8 and 11). The nearest
 * thousand, earliest first. The last one stays where all others have left: no calendar becomes empty
 * (rule 10).
 */
export function shownOn<One extends Dated>(all: readonly One[], today: LocalDate): One[] {
  const kept = all.filter((one) => keptUntil(one) >= today);
  const last = all.reduce<One | null>((most, one) => (!most || isAfter(one, most) ? one : most), null);
  const shown = kept.length > 0 ? kept : last ? [last] : [];
  return shown
    .map((one) => ({ one, away: distance(one, today) }))
    .sort((a, b) => a.away - b.away || compare(a.one, b.one))
    .slice(0, MOST_ENTRIES)
    .map(({ one }) => one)
    .sort(compare);
}

const FOREVER = "9999-12-31";

/** The last day on which an entry stands in a calendar. */
function keptUntil({ kind, state, onDay, closedOn }: Dated): LocalDate {
  const isPlan = kind === "meeting" || kind === "term"; // passes, whether or not anybody said that it is done
  if (kind === "rhythm" && state !== "cancelled") return FOREVER;
  if (!isPlan && (state === "open" || state === "underWay")) return FOREVER;
  const last = closedOn !== null && closedOn > onDay ? closedOn : onDay;
  return addDays(last, state === "cancelled" ? KEPT_CANCELLED : KEPT_DONE);
}

/** An entry by its stored text alone: what is known of it once its thing is gone. */
type Printed = Pick<Deadline, "kind" | "thingId" | "onDay"> & { isOpen: boolean; isCancelled: boolean };

/**
 * Whether every calendar has let go of an entry by a day. When it was done or dropped its text does not say; it says so
 * since it was printed last, on `changedOn`, so that at most it is taken to be held for longer than it was.
 */
export function hasLeft(
  { isOpen, isCancelled, ...entry }: Printed,
  changedOn: LocalDate,
  today: LocalDate,
): boolean {
  const state = isCancelled ? "cancelled" : isOpen ? "open" : "done";
  const closedOn = isOpen || entry.kind === "meeting" ? null : changedOn;
  return keptUntil({ ...entry, state, closedOn }) < today;
}

/** Days between an entry and today, on either side; a rhythm is always near. */
const distance = ({ kind, onDay }: Dated, today: LocalDate): number =>
  kind === "rhythm" ? 0 : onDay < today ? dayCount(onDay, today) : dayCount(today, onDay);

const compare = (a: Dated, b: Dated): number =>
  a.onDay.localeCompare(b.onDay) || (deadlineKey(a) < deadlineKey(b) ? -1 : 1);

const isAfter = (a: Dated, b: Dated): boolean => compare(a, b) > 0;
