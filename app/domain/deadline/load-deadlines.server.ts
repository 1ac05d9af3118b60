import type { Beside } from "#app/domain/deadline/which-deadlines.ts";
import { noRhythm, type RhythmColumns, toRhythm } from "#app/domain/outcome/rhythm-columns.ts";
import { type ItemStatus, isCalledOff } from "#app/domain/programme/programme-item.ts";
import type { VisitStatus } from "#app/domain/visit/visit-content.ts";
import { dayAt } from "#app/time/local-days.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

const statements = perDatabase(({ $client }) => ({
  tasks: $client.prepare(
    `select t.id, t.visit_id as visitId, t.due_on as dueOn, t.status, v.status = 'cancelled' as isVisitOff
     from preparation_tasks t join visits v on v.id = t.visit_id where t.due_on is not null`,
  ),
  meetings: $client.prepare(
    `select i.id, i.visit_id as visitId, i.group_id as groupId, i.status, i.ends_at as endsAt,
       i.starts_at as startsAt, i.starts_zone as zone, v.status as visitStatus
     from programme_items i join visits v on v.id = i.visit_id
     where i.group_id is not null and i.removed_at is null`,
  ),
  rhythms: $client.prepare(
    `select g.outcome_id as outcomeId, o.visit_id as visitId, g.meets_from as onDay
     from working_groups g join outcomes o on o.id = g.outcome_id
     where g.meets_unit is not null and g.meets_from is not null and g.meets_zone is not null`,
  ),
}));

type MeetingRow = {
  id: string;
  visitId: string;
  groupId: string;
  status: ItemStatus;
  startsAt: number;
  endsAt: number;
  zone: string;
  visitStatus: VisitStatus;
};

/** What has dates besides outcomes, actions and reviews, over all drafts. Three statements. */
export function besideLedger(db: Db): Beside {
  const { tasks, meetings, rhythms } = statements(db);
  return {
    tasks: (tasks.all() as (Beside["tasks"][number] & { isVisitOff: unknown })[]).map((task) => ({
      ...task,
      isVisitOff: Boolean(task.isVisitOff),
    })),
    meetings: (meetings.all() as MeetingRow[]).map(({ id, visitId, groupId, ...one }) => ({
      ...{ id, visitId, groupId },
      onDay: dayAt(Math.max(one.startsAt, one.endsAt - 1), one.zone),
      state: isCalledOff(one, { status: one.visitStatus })
        ? "cancelled"
        : one.status === "held"
          ? "done"
          : "open",
    })),
    rhythms: rhythms.all() as Beside["rhythms"],
  };
}

/** The rhythm of a working group out of its state; null without one. */
export const rhythmOf = (state: object) => toRhythm({ ...noRhythm, ...state } as RhythmColumns);
