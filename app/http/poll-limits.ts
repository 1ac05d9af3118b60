import type { Instant } from "#app/time/wall-time.ts";

const MINUTE = 60_000;
const MOST_NAMES = 100_000; // counted in one minute; whoever comes after them is not

/** How often something may happen under one name within a minute of the clock. */
export type Limit = {
  /** Counts once more; gives for how many seconds to wait when it is too often, else 0. */
  take: (name: string, now: Instant) => number;
};

/** A limit kept in memory. Every minute begins anew, so that nobody waits longer than that. */
export function limitPerMinute(most: number): Limit {
  let minute = 0;
  let counts = new Map<string, number>();
  return {
    take(name, now) {
      const current = Math.floor(now / MINUTE);
      if (current !== minute) [minute, counts] = [current, new Map()];
      const count = (counts.get(name) ?? 0) + 1;
      if (count > 1 || counts.size < MOST_NAMES) counts.set(name, count);
      return count <= most ? 0 : Math.ceil(((current + 1) * MINUTE - now) / 1000);
    },
  };
}
