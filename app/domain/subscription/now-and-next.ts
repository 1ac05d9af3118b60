import type { Instant } from "#app/time/wall-time.ts";

/** What is asked of an item: when it is, and whether it has a clock time and takes place. */
export type Coming = {
  id: string;
  startsAt: Instant;
  endsAt: Instant; // the start itself where nobody said when it ends
  hasClock: boolean;
  isOff: boolean;
};

const LONGEST_OPEN = 3 * 3_600_000; // ms

/**
 * What somebody is at, and what they go to next, from their own items in programme order. Only a clock
 * time can be now; without a stated end it lasts until something else of theirs begins, three hours at
 * most. Next is the first that is still to begin; where that has no clock time, the first that has one
 * follows it. What is off is neither.
 *
 * `public/static/now-and-next.js` finds the same in a page that was kept for when there is no connection.
 */
export function nowAndNext(items: readonly Coming[], now: Instant): { now: string[]; next: string[] } {
  const on = items.filter(({ isOff }) => !isOff);
  const clocked = on.filter(({ hasClock }) => hasClock);
  const endOf = ({ startsAt, endsAt }: Coming) => {
    if (endsAt > startsAt) return endsAt;
    const later = clocked.filter((other) => other.startsAt > startsAt).map((other) => other.startsAt);
    return Math.min(startsAt + LONGEST_OPEN, ...later);
  };
  const running = clocked.filter((one) => one.startsAt <= now && now < endOf(one));
  const first = on.find(({ startsAt }) => startsAt > now);
  const firstClocked = clocked.find(({ startsAt }) => startsAt > now);
  const next = [first, firstClocked].filter((one) => one !== undefined);
  return { now: idsOf(running), next: [...new Set(idsOf(next))] };
}

const idsOf = (items: readonly Coming[]): string[] => items.map(({ id }) => id);
