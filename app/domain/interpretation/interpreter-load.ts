import type { Need } from "#app/domain/conflict/find-interpretation-gaps.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";
import { listedDay } from "#app/domain/programme/item-days.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { hasClock, type Span } from "#app/domain/programme/when.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** What an interpreter covers on one day: how many items, and how many minutes as far as the ends are known. */
export type DayLoad = { day: LocalDate | null; items: number; minutes: number; isOpen: boolean };

/** An interpreter with the work of each day; null is the day that nobody said. */
export type InterpreterLoad = { participationId: string; days: DayLoad[] };

const MINUTE = 60_000;

/**
 * What each interpreter of a visit covers, day by day: those whose part it is, and whoever covers anything.
 * Two items at once count their common time once. `isOpen` when some item's end is not known. Expects the
 * items that take place, in programme order.
 */
export function loadsOf(
  items: readonly ProgrammeItem[],
  needs: readonly Need[],
  participations: readonly Pick<Participation, "id" | "role">[],
): InterpreterLoad[] {
  return participations
    .map(({ id, role }) => {
      const covered = new Set(needs.filter((need) => need.coveredById === id).map(({ itemId }) => itemId));
      return { id, role, own: items.filter((item) => covered.has(item.id)) };
    })
    .filter(({ role, own }) => role === "interpreter" || own.length > 0)
    .map(({ id, own }) => ({ participationId: id, days: daysOf(own, items) }));
}

function daysOf(own: readonly ProgrammeItem[], all: readonly ProgrammeItem[]): DayLoad[] {
  const byDay = new Map<LocalDate | null, ProgrammeItem[]>();
  for (const item of own) {
    const day = listedDay(item, all);
    byDay.set(day, [...(byDay.get(day) ?? []), item]);
  }
  return [...byDay].map(([day, items]) => {
    const timed = items.filter(({ when }) => hasClock(when) && when.ends !== null);
    return { day, items: items.length, minutes: minutesOf(timed), isOpen: timed.length < items.length };
  });
}

/** The minutes that spans cover together. */
function minutesOf(spans: readonly Span[]): number {
  let [minutes, until] = [0, Number.NEGATIVE_INFINITY];
  for (const { startsAt, endsAt } of [...spans].sort((a, b) => a.startsAt - b.startsAt)) {
    minutes += Math.max(0, endsAt - Math.max(startsAt, until));
    until = Math.max(until, endsAt);
  }
  return Math.round(minutes / MINUTE);
}
