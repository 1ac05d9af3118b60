import { isCalledOff, type ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { hasClock } from "#app/domain/programme/when.ts";
import type { Visit } from "#app/domain/visit/visit-content.ts";

/**
 * The items that take people's time at a stated hour, in order of their start. Vague times clash with
 * nothing: nobody said when. What is called off does not take place, and a night's lodging runs beside
 * whatever happens in the evening.
 */
export function clockedItems(items: readonly ProgrammeItem[], visit: Pick<Visit, "status">): ProgrammeItem[] {
  return items
    .filter((item) => hasClock(item.when) && !isCalledOff(item, visit) && item.kind !== "accommodation")
    .sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt || a.id.localeCompare(b.id));
}
