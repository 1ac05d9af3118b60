import { listedDay } from "#app/domain/programme/item-days.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { Leg, VisitContent } from "#app/domain/visit/visit-content.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** A leg with its programme by local day; `undated` items come last. */
export type LegItinerary = {
  leg: Leg;
  mainLeg: Leg | null; // the leg in which this one lies
  days: { day: LocalDate; items: ProgrammeItem[] }[];
  undated: ProgrammeItem[];
};

/**
 * The programme by leg and local day, in programme order. Days without an item are left out.
 * Expects legs and items in the order in which `VisitContent` holds them.
 */
export function itineraryByDay(content: Pick<VisitContent, "legs" | "items">): LegItinerary[] {
  const dayOf = (item: ProgrammeItem) => listedDay(item, content.items);
  return content.legs.map((leg) => {
    const items = content.items.filter((item) => item.legId === leg.id);
    const days = [...new Set(items.map(dayOf))].filter((day) => day !== null).sort();
    return {
      leg,
      mainLeg: content.legs.find((other) => other.id === leg.insideLegId) ?? null,
      days: days.map((day) => ({ day, items: items.filter((item) => dayOf(item) === day) })),
      undated: items.filter((item) => dayOf(item) === null),
    };
  });
}
