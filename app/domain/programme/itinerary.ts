import { daysOfItem, listedDay } from "#app/domain/programme/item-days.ts";
import { isMeetingApart } from "#app/domain/programme/meeting-apart.ts";
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
 * The programme by leg and local day, in programme order. Days without an item are left out, and so are
 * meetings of working groups outside the visit's days, see `meetingsApart`. Expects legs and items in the order in which `VisitContent` holds them.
 */
export function itineraryByDay(content: Pick<VisitContent, "legs" | "items">): LegItinerary[] {
  const dayOf = (item: ProgrammeItem) => listedDay(item, content.items);
  return content.legs.map((leg) => {
    const items = content.items.filter(
      (item) => item.legId === leg.id && !isMeetingApart(item, content.legs),
    );
    const days = [...new Set(items.map(dayOf))].filter((day) => day !== null).sort();
    return {
      leg,
      mainLeg: content.legs.find((other) => other.id === leg.insideLegId) ?? null,
      days: days.map((day) => ({ day, items: items.filter((item) => dayOf(item) === day) })),
      undated: items.filter((item) => dayOf(item) === null),
    };
  });
}

/** Meetings of working groups outside the days of the visit, by their local day, earliest first. */
export function meetingsApart({
  legs,
  items,
}: Pick<VisitContent, "legs" | "items">): { day: LocalDate; items: ProgrammeItem[] }[] {
  const apart = items.filter((item) => isMeetingApart(item, legs));
  const dayOf = (item: ProgrammeItem) => daysOfItem(item, items).firstDay;
  const days = [...new Set(apart.map(dayOf))].sort();
  return days.map((day) => ({ day, items: apart.filter((item) => dayOf(item) === day) }));
}
