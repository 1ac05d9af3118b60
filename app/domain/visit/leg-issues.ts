import type { Leg } from "#app/domain/visit/visit-content.ts";
import { isLocalDate, type LocalDate } from "#app/time/wall-time.ts";
import { isZone } from "#app/time/zones.ts";

export type LegIssue =
  | { code: "leg.dateUnreadable"; field: "firstDay" | "lastDay"; value: string }
  | { code: "leg.endsFirst"; firstDay: LocalDate; lastDay: LocalDate }
  | { code: "leg.zoneUnknown"; zone: string }
  | { code: "leg.outsideItsMainLeg"; firstDay: LocalDate; lastDay: LocalDate }
  | { code: "leg.insideAnother" }
  | { code: "leg.leavesASideLegOutside"; firstDay: LocalDate; lastDay: LocalDate }
  | { code: "leg.keyTaken"; key: string };

/**
 * What cannot be true of a leg: dates outside the calendar, an end before its beginning, an unknown
 * zone, a key that another leg of the visit has, a side leg that leaves the dates of its main leg, one
 * inside another side leg, or a main leg that no longer covers its side legs. `others` holds the visit's
 * other legs.
 */
export function findLegIssues(leg: Omit<Leg, "id"> & { id?: string }, others: readonly Leg[]): LegIssue[] {
  const issues: LegIssue[] = [];
  for (const field of ["firstDay", "lastDay"] as const) {
    if (!isLocalDate(leg[field])) issues.push({ code: "leg.dateUnreadable", field, value: leg[field] });
  }
  if (!isZone(leg.zone)) issues.push({ code: "leg.zoneUnknown", zone: leg.zone });
  if (others.some((other) => other.key === leg.key)) issues.push({ code: "leg.keyTaken", key: leg.key });
  if (issues.length > 0) return issues;

  const { firstDay, lastDay } = leg;
  if (lastDay < firstDay) return [{ code: "leg.endsFirst", firstDay, lastDay }];
  const main = others.find((other) => other.id === leg.insideLegId);
  if (main && (firstDay < main.firstDay || lastDay > main.lastDay)) {
    return [{ code: "leg.outsideItsMainLeg", firstDay: main.firstDay, lastDay: main.lastDay }];
  }
  const inside = others.filter((other) => leg.id !== undefined && other.insideLegId === leg.id);
  if (main?.insideLegId || (main && inside.length > 0)) return [{ code: "leg.insideAnother" }];
  const outside = inside.find((other) => other.firstDay < firstDay || other.lastDay > lastDay);
  if (outside) {
    return [{ code: "leg.leavesASideLegOutside", firstDay: outside.firstDay, lastDay: outside.lastDay }];
  }
  return [];
}
