import type { Conflict } from "#app/domain/conflict/conflict.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";

type Overlap = Extract<Conflict, { kind: "legs.overlap" }>;

/**
 * Pairs of legs that share days though neither lies inside the other, earliest first.
 * Compares local dates of each leg's own place, both ends included. Leaving one on the day on which the
 * other begins is travel, not an overlap; nor are legs of two different parties.
 */
export function findLegOverlaps(legs: readonly Leg[]): Overlap[] {
  const ordered = [...legs].sort((a, b) => a.firstDay.localeCompare(b.firstDay) || a.id.localeCompare(b.id));
  return ordered.flatMap((first, index) =>
    ordered
      .slice(index + 1)
      .filter((second) => second.firstDay < first.lastDay && first.firstDay < second.lastDay)
      .filter((second) => !isInside(first, second) && !isApart(first, second))
      .map((second): Overlap => ({ kind: "legs.overlap", legs: [first.id, second.id] })),
  );
}

const isInside = (a: Leg, b: Leg): boolean => a.insideLegId === b.id || b.insideLegId === a.id;

const isApart = (a: Leg, b: Leg): boolean =>
  a.partyId !== null && b.partyId !== null && a.partyId !== b.partyId;
