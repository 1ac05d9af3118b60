import { plannedFor } from "#app/domain/group/planned-meeting.ts";
import { nextMeetings, type Occurrence } from "#app/domain/outcome/next-meetings.ts";
import type { Rhythm } from "#app/domain/outcome/outcome.ts";
import { listedDay } from "#app/domain/programme/item-days.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { zoneOf } from "#app/domain/programme/when.ts";
import { dayAt } from "#app/time/local-days.ts";
import type { Instant, LocalDate } from "#app/time/wall-time.ts";

/** A meeting of a group in the draft of some visit. */
export type PlannedMeeting = Pick<ProgrammeItem, "key" | "id" | "when" | "startsAt" | "endsAt" | "status">;

/** A group by what its dates follow from: the word in its meetings' keys, its rhythm, what was planned so far. */
export type GroupDates<Meeting extends PlannedMeeting> = {
  key: string;
  rhythm: Rhythm | null;
  meetings: readonly Meeting[];
};

/**
 * The dates of the rhythm ahead by the clock of its zone, today's included, each with the meeting that was
 * planned for it. Exceptions count and are marked, as `nextMeetings` has it; without a rhythm there are none.
 */
export function datesAhead<Meeting extends PlannedMeeting>(
  { key, rhythm, meetings }: GroupDates<Meeting>,
  now: Instant,
  most: number,
): (Occurrence & { planned: Meeting | undefined })[] {
  if (!rhythm) return [];
  return nextMeetings(rhythm, dayAt(now, rhythm.zone), most).map((occurrence) => ({
    ...occurrence,
    planned: plannedFor(occurrence.on, key, meetings),
  }));
}

/** The next meeting: one that a programme holds, on no day as long as nobody said which; or a date of the rhythm. */
export type NextMeeting<Meeting> =
  | { by: "programme"; on: LocalDate | null; meeting: Meeting }
  | { by: "rhythm"; on: LocalDate };

/**
 * When a group meets next. A planned meeting counts until it ends, and goes before a date of the rhythm on the same
 * day. A date is passed over that is an exception, whose hour has begun, or for which a meeting was planned: that
 * one was held, cancelled or moved and tells its own day. `isOff` says of which meetings the visit does not take place:
 * for their dates the rhythm still holds. Null: nothing is planned and the rhythm has no date ahead.
 */
export function nextMeetingOf<Meeting extends PlannedMeeting>(
  group: GroupDates<Meeting>,
  now: Instant,
  isOff: (meeting: Meeting) => boolean = () => false,
): NextMeeting<Meeting> | null {
  const meetings = group.meetings.filter((one) => !isOff(one));
  const meeting = meetings
    .filter(({ status, endsAt }) => status !== "cancelled" && endsAt > now)
    .sort((a, b) => a.startsAt - b.startsAt)[0];
  // Each date that is passed over is today's, an exception, or has a meeting of its own.
  const most = 2 + (group.rhythm?.exceptions.length ?? 0) + meetings.length;
  const date = datesAhead({ ...group, meetings }, now, most).find(
    ({ isException, planned, time }) =>
      !isException && !planned && !(time?.kind === "instant" && time.startsAt <= now),
  );
  if (meeting) {
    const on = listedDay(meeting);
    if (!date || (on ?? dayAt(meeting.startsAt, zoneOf(meeting.when))) <= date.on)
      return { by: "programme", on, meeting };
  }
  return date ? { by: "rhythm", on: date.on } : null;
}
