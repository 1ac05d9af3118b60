import { clockedItems } from "#app/domain/conflict/clocked.ts";
import type { Conflict } from "#app/domain/conflict/conflict.ts";
import { findAbsentHeads } from "#app/domain/conflict/find-absent-heads.ts";
import { findClashesElsewhere, type ItemElsewhere } from "#app/domain/conflict/find-clashes-elsewhere.ts";
import { findDoubleBookings } from "#app/domain/conflict/find-double-bookings.ts";
import { findInterpretationGaps, type Need } from "#app/domain/conflict/find-interpretation-gaps.ts";
import { findLegOverlaps } from "#app/domain/conflict/find-leg-overlaps.ts";
import { findOpenQuestions } from "#app/domain/conflict/find-open-questions.ts";
import { findShortWays, waysOf } from "#app/domain/conflict/find-short-ways.ts";
import { findVenueClashes } from "#app/domain/conflict/find-venue-clashes.ts";
import { companies } from "#app/domain/conflict/who-is-where.ts";
import type { TravelTime } from "#app/domain/planning/planning.ts";
import { isCalledOff } from "#app/domain/programme/programme-item.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/** What is looked at: the visit's draft, what its items need, the ways between venues, and other visits. */
export type Facts = {
  content: Pick<VisitContent, "visit" | "legs" | "items" | "participations">;
  needs: readonly Need[];
  travelTimes: readonly TravelTime[];
  elsewhere: readonly ItemElsewhere[];
};

/** Everything in a visit's draft that does not fit together, kind by kind. Missing translations are counted elsewhere. */
export function findConflicts({ content, needs, travelTimes, elsewhere }: Facts): Conflict[] {
  const { visit, legs, items, participations } = content;
  const taking = items.filter((item) => !isCalledOff(item, visit));
  const clocked = clockedItems(items, visit);
  const groups = companies(clocked, participations);
  const people = new Map(participations.map((one) => [one.id, one.personId]));
  return [
    ...findDoubleBookings(groups),
    ...findClashesElsewhere(groups, (id) => people.get(id) ?? null, elsewhere),
    ...findVenueClashes(clocked),
    ...findShortWays(groups, waysOf(travelTimes)),
    ...findInterpretationGaps(taking, clocked, needs, groups),
    ...findLegOverlaps(legs),
    ...findAbsentHeads(taking, participations),
    ...findOpenQuestions(taking, legs),
  ];
}
