import { listedDay } from "#app/domain/programme/item-days.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** The word of a meeting in the addresses of calendars: it is that of its date in the rhythm, wherever it is moved. */
export const meetingKey = (groupKey: string, on: LocalDate): string => `${groupKey}-${on}`;

/**
 * The meeting that was planned for a date of the rhythm, also where it was moved to another day since; or else one
 * that takes place on that day.
 */
export function plannedFor<Item extends Pick<ProgrammeItem, "key" | "id" | "when" | "startsAt" | "endsAt">>(
  on: LocalDate,
  groupKey: string,
  meetings: readonly Item[],
): Item | undefined {
  const key = meetingKey(groupKey, on);
  return (
    meetings.find((item) => item.key === key || item.key.startsWith(`${key}-`)) ??
    meetings.find((item) => listedDay(item) === on)
  );
}
