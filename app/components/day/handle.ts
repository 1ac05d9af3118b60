import { firstDayOf } from "#app/domain/day/move-when.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { hasClock, type When } from "#app/domain/programme/when.ts";

/** What a hand or a key needs to take hold of an item: which one, as of which version, and its printed ends. */
export const handleOf = ({
  id,
  version,
  when,
}: ProgrammeItem): Record<`data-${string}`, string | number | undefined> => ({
  "data-item": id,
  "data-version": version,
  ...(hasClock(when) ? { "data-starts": when.starts.wall } : dayOf(when)),
  ...(hasClock(when) && when.ends ? { "data-ends": when.ends.wall } : {}),
});

const dayOf = (when: When): { "data-day"?: string } => {
  const day = firstDayOf(when);
  return day === null ? {} : { "data-day": day };
};
