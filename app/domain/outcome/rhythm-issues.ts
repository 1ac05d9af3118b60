import { meetsOn } from "#app/domain/outcome/next-meetings.ts";
import { noRhythm, type RhythmColumns, toRhythm } from "#app/domain/outcome/rhythm-columns.ts";
import type { LocalDate } from "#app/time/wall-time.ts";
import { isZone } from "#app/time/zones.ts";

export type RhythmIssue =
  /** Something of a rhythm is filled in, and this field, without which there is none, is not. */
  | { code: "rhythm.incomplete"; field: "meetsUnit" | "meetsFrom" | "meetsZone" }
  | { code: "rhythm.zoneUnknown"; zone: string }
  | { code: "rhythm.placeWithoutWeekday" }
  | { code: "rhythm.weekdayWithoutPlace" }
  /** A week has no first or last Friday. */
  | { code: "rhythm.placeInWeek" }
  | { code: "rhythm.lengthWithoutTime" }
  /** The first date is none on which the rule falls. */
  | { code: "rhythm.firstDoesNotFit"; from: LocalDate };

/** Whether anything of a rhythm is filled in. */
export const hasRhythm = (columns: RhythmColumns): boolean =>
  Object.keys(noRhythm).some((name) => {
    const value = columns[name as keyof RhythmColumns];
    return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
  });

/** What cannot be true of a rhythm as it was filled in; nothing where it is left empty. */
export function findRhythmIssues(columns: RhythmColumns): RhythmIssue[] {
  if (!hasRhythm(columns)) return [];
  const { meetsUnit, meetsPlace, meetsWeekday, meetsFrom, meetsZone, meetsAt, meetsMinutes } = columns;
  const issues: RhythmIssue[] = (["meetsUnit", "meetsFrom", "meetsZone"] as const)
    .filter((field) => columns[field] === null)
    .map((field) => ({ code: "rhythm.incomplete", field }));
  if (meetsZone !== null && !isZone(meetsZone)) issues.push({ code: "rhythm.zoneUnknown", zone: meetsZone });
  if (meetsUnit === "week" && meetsPlace !== null) issues.push({ code: "rhythm.placeInWeek" });
  else if (meetsPlace !== null && meetsWeekday === null) issues.push({ code: "rhythm.placeWithoutWeekday" });
  else if (meetsUnit !== "week" && meetsPlace === null && meetsWeekday !== null)
    issues.push({ code: "rhythm.weekdayWithoutPlace" });
  if (meetsMinutes !== null && meetsAt === null) issues.push({ code: "rhythm.lengthWithoutTime" });
  const rhythm = issues.length === 0 ? toRhythm(columns) : null;
  if (rhythm && !meetsOn(rhythm, meetsFrom!))
    issues.push({ code: "rhythm.firstDoesNotFit", from: meetsFrom! });
  return issues;
}
