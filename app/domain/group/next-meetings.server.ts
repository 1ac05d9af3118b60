import { and, eq, inArray, isNull } from "drizzle-orm";
import { type NextMeeting, nextMeetingOf } from "#app/domain/group/next-meeting.ts";
import { toRhythm } from "#app/domain/outcome/rhythm-columns.ts";
import { fromColumns } from "#app/domain/programme/when-columns.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { outcomes, programmeItems, visits, workingGroups } from "#db/schema/index.ts";

type MeetingAt = ReturnType<typeof meetingsAmong>[number];

/** When each of some working groups meets next, by its id; as our office plans it, so from drafts. Two queries. */
export function nextMeetingsOf(
  db: Db,
  groupIds: readonly string[],
  now: Instant,
): Map<string, NextMeeting<MeetingAt> | null> {
  const meetings = meetingsAmong(db, groupIds);
  const groups = db
    .select({ id: outcomes.id, key: outcomes.key, columns: workingGroups })
    .from(workingGroups)
    .innerJoin(outcomes, eq(outcomes.id, workingGroups.outcomeId))
    .where(inArray(outcomes.id, [...groupIds]))
    .all();
  return new Map(
    groups.map(({ id, key, columns }) => {
      const own = meetings.filter(({ groupId }) => groupId === id);
      const dates = { key, rhythm: toRhythm(columns), meetings: own };
      return [id, nextMeetingOf(dates, now, ({ isVisitOff }) => isVisitOff)];
    }),
  );
}

function meetingsAmong(db: Db, groupIds: readonly string[]) {
  const { visitId, groupId, removedAt } = programmeItems;
  return db
    .select({ item: programmeItems, slug: visits.slug, visitStatus: visits.status })
    .from(programmeItems)
    .innerJoin(visits, eq(visits.id, visitId))
    .where(and(inArray(groupId, [...groupIds]), isNull(removedAt)))
    .all()
    .map(({ item, slug, visitStatus }) => ({
      ...{ id: item.id, key: item.key, groupId: item.groupId, status: item.status, slug },
      ...{ when: fromColumns(item), startsAt: item.startsAt, endsAt: item.endsAt },
      isVisitOff: visitStatus === "cancelled" || visitStatus === "postponed",
    }));
}
