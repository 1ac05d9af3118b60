import { randomUUID } from "node:crypto";
import type { Current } from "#app/domain/access/current.server.ts";
import type { State } from "#app/domain/editing/differences.ts";
import type { ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { type RefusedBy, together } from "#app/domain/editing/together.server.ts";
import { changeableGroup, type Group, meetingsOfGroup } from "#app/domain/group/groups.server.ts";
import { meetingKey, plannedFor } from "#app/domain/group/planned-meeting.ts";
import { done, type Result } from "#app/domain/history/result.ts";
import { meetsOn, nextMeetings, type Occurrence } from "#app/domain/outcome/next-meetings.ts";
import type { Rhythm } from "#app/domain/outcome/outcome.ts";
import { toRhythm } from "#app/domain/outcome/rhythm-columns.ts";
import { idOfKey } from "#app/domain/programme/item-keeper.server.ts";
import type { When } from "#app/domain/programme/when.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { legsOf } from "#app/domain/visit/visit.server.ts";
import { resolve, wallTimeAt } from "#app/time/resolve.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

export type GroupIssue =
  /** The rhythm does not have this date, or no longer. */
  | { code: "meeting.notADate"; on: LocalDate }
  /** An item of the programme belongs to a stay, and the visit has none. */
  | { code: "meeting.visitHasNoStay" };

type Acted = Result<number[], GroupIssue | ThingIssue | RefusedBy>;

/** Says that a group does not meet on a date of its rhythm, or does after all. Said twice, it is said once. */
export function setException(current: Current, groupId: string, on: LocalDate, isException: boolean): Acted {
  const { visit } = changeableGroup(current, groupId);
  return together<GroupIssue>(
    current,
    visit.id,
    ({ change }) => {
      const rhythm = toRhythm(changeableGroup(current, groupId).state);
      if (!rhythm || !meetsOn(rhythm, on)) return [{ code: "meeting.notADate", on }];
      change({ kind: "outcome", id: groupId }, (state) => {
        const others = (state.meetsNot as { on: LocalDate }[]).filter((one) => one.on !== on);
        const all = isException ? [...others, { on }] : others;
        return { ...state, meetsNot: all.sort((a, b) => a.on.localeCompare(b.on)) };
      });
      return [];
    },
    "outcome",
  );
}

/**
 * Puts a date of a group's rhythm into the programme of the visit from which the group came, as a meeting that its
 * members attend, by the clock of the rhythm's zone. An hour that this date lacks or has twice is left to be
 * confirmed. Planned twice, there is one meeting; gives the entries and the item. For those who plan.
 */
export function planMeeting(
  current: Current,
  groupId: string,
  on: LocalDate,
  title: Localised,
): Result<{ entries: number[]; itemId: string }, GroupIssue | ThingIssue | RefusedBy> {
  const { visit } = changeableGroup(current, groupId);
  let itemId = "";
  const acted = together<GroupIssue>(
    current,
    visit.id,
    ({ add }) => {
      const group = changeableGroup(current, groupId);
      const rhythm = toRhythm(group.state);
      const [next] = rhythm && meetsOn(rhythm, on) ? nextMeetings(rhythm, on, 1) : [];
      if (!rhythm || !next) return [{ code: "meeting.notADate", on }];
      const meetings = meetingsOfGroup(current.db, groupId).map(({ item }) => item);
      const planned = plannedFor(on, group.state.key, meetings);
      itemId = planned?.id ?? randomUUID();
      if (planned) return [];
      const [leg] = legsOf(current.db, visit.id);
      if (!leg) return [{ code: "meeting.visitHasNoStay" }];
      const key = freeKey(current, visit.id, meetingKey(group.state.key, on));
      add({ kind: "item", id: itemId }, meetingState(group, { legId: leg.id, key, title }, next, rhythm));
      return [];
    },
    "item",
  );
  return acted.ok ? done({ entries: acted.value, itemId }) : acted;
}

/** The key, or with a number behind it where a meeting of this date was planned before and taken off. */
function freeKey({ db }: Current, visitId: string, key: string): string {
  for (let n = 1; ; n += 1) {
    const word = n === 1 ? key : `${key}-${n}`;
    if (idOfKey(db, visitId, word) === undefined) return word;
  }
}

function meetingState(
  { id, state }: Group,
  own: { legId: string; key: string; title: Localised },
  occurrence: Occurrence,
  rhythm: Rhythm,
): State {
  const attending = new Map(
    state.members.flatMap(({ participationId, role }) =>
      participationId ? [[participationId, role === "coChair" ? "chair" : null] as const] : [],
    ),
  );
  return {
    ...own,
    ...{ when: whenOf(occurrence, rhythm), kind: "meeting", status: "tentative", audience: "participants" },
    ...{ hostedBy: null, isOutsideLeg: false, groupId: id, venues: [], steps: [], contingencies: [] },
    ...{ interpretation: [], note: null, noteAudience: null, officeNote: null, position: null },
    attendances: [...attending].map(([participationId, role]) => ({
      ...{ who: { participationId }, role, isNeeded: true, came: null },
    })),
  };
}

/** When a meeting takes place, as exactly as the rhythm says. */
function whenOf({ on, time }: Occurrence, { zone, at }: Rhythm): When {
  if (time === null) return { kind: "day", firstDay: on, lastDay: on, zone };
  if (time.kind !== "instant") return { kind: "toBeConfirmed", day: on, zone };
  const wall = time.endsAt === null ? null : wallTimeAt(time.endsAt, zone);
  // An end in an hour that comes twice is asked about in the form.
  const ends = wall !== null && resolve({ wall, zone }).kind === "instant" ? { wall, zone } : null;
  return { kind: "exact", starts: { wall: `${on}T${at}`, zone }, ends };
}
