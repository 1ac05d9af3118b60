import type { InterpretationNeed } from "#app/domain/planning/planning.ts";
import { type Dated, daysOfItem } from "#app/domain/programme/item-days.ts";
import type { Attendance, Contingency } from "#app/domain/programme/programme-item.ts";
import type { WhenIssue } from "#app/domain/programme/settle-when.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

export type ItemIssue =
  | WhenIssue
  | { code: "when.followsItself"; itemId: string }
  | { code: "item.outsideEveryLeg"; firstDay: LocalDate; lastDay: LocalDate }
  | { code: "item.keyTaken"; key: string }
  | { code: "item.titleRequired" }
  | { code: "attendance.twice"; who: Attendance["who"] }
  | { code: "contingency.saysNothing" }
  | { code: "interpretation.withinOneLanguage" };

/** Someone who is said to attend twice. */
export function findAttendanceIssues(attendances: readonly Pick<Attendance, "who">[]): ItemIssue[] {
  const seen = new Set<string>();
  return attendances.flatMap(({ who }) => {
    const name = Object.values(who).join();
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ code: "attendance.twice", who }];
  });
}

/** An alternative that names neither a title nor a venue, and interpretation from a language into itself. */
export function findPartIssues({
  contingencies,
  interpretation = [],
}: {
  contingencies: readonly Pick<Contingency, "title" | "venueId">[];
  interpretation?: readonly Pick<InterpretationNeed, "fromLanguage" | "toLanguage">[];
}): ItemIssue[] {
  const isEmpty = contingencies.some(({ title, venueId }) => title === null && venueId === null);
  const isOneLanguage = interpretation.some((need) => need.fromLanguage === need.toLanguage);
  return [
    ...(isEmpty ? [{ code: "contingency.saysNothing" as const }] : []),
    ...(isOneLanguage ? [{ code: "interpretation.withinOneLanguage" as const }] : []),
  ];
}

/**
 * Whether an item's local days touch no leg at all. An arrival by night flight touches the leg on
 * its last day, and that is enough. Over the date line the days may run backwards.
 */
export function isOutsideEveryLeg(item: Dated, legs: readonly Leg[]): boolean {
  const { firstDay, lastDay } = daysOfItem(item);
  const [from, to] = firstDay <= lastDay ? [firstDay, lastDay] : [lastDay, firstDay];
  return !legs.some((leg) => from <= leg.lastDay && to >= leg.firstDay);
}
