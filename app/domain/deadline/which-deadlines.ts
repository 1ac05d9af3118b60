import { type Deadline, type DeadlineState, noticeOf } from "#app/domain/deadline/deadline.ts";
import type { ActionFacts, Ledger, OutcomeFacts, ReviewFacts } from "#app/domain/follow-up/follow-up.ts";
import { noticeBy } from "#app/domain/follow-up/standing.ts";
import type { TaskStatus } from "#app/domain/planning/planning.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** A preparation task that has a date. */
export type DatedTask = {
  id: string;
  visitId: string;
  dueOn: LocalDate;
  status: TaskStatus;
  isVisitOff: boolean;
};

/** A programme item of the draft at which a working group meets; `onDay` is its last day at its place. */
export type PlannedMeeting = {
  id: string;
  visitId: string;
  groupId: string;
  onDay: LocalDate;
  state: DeadlineState;
};

/** A working group that meets by a rhythm; `onDay` is its first day. */
export type KeptRhythm = { outcomeId: string; visitId: string; onDay: LocalDate };

/** All from which deadlines come. */
export type Beside = {
  tasks: readonly DatedTask[];
  meetings: readonly PlannedMeeting[];
  rhythms: readonly KeptRhythm[];
};

/** Every deadline that there is, whenever it was or will be; in no order. What has no date is none. */
export function allDeadlines(ledger: Ledger, { tasks, meetings, rhythms }: Beside): Deadline[] {
  return [
    ...tasks.map(ofTask),
    ...[...ledger.actions.values()].flatMap(ofAction),
    ...[...ledger.reviews.values()].map(ofReview),
    ...meetings.map(
      ({ id, visitId, groupId, onDay, state }): Deadline => ({
        ...{ kind: "meeting", thingId: id, visitId, outcomeId: groupId, onDay, state },
        ...{ closedOn: null, canBeDone: false },
      }),
    ),
    ...rhythms.flatMap(({ outcomeId, visitId, onDay }): Deadline[] => {
      if (!meetsOn(ledger.outcomes.get(outcomeId))) return [];
      const rhythm = { kind: "rhythm", thingId: outcomeId, visitId, outcomeId, onDay } as const;
      return [{ ...rhythm, state: "open", closedOn: null, canBeDone: false }];
    }),
    ...[...ledger.outcomes.values()].flatMap(ofOutcome),
  ];
}

const ofTask = ({ id, visitId, dueOn, status, isVisitOff }: DatedTask): Deadline => ({
  ...{ kind: "task", thingId: id, visitId, outcomeId: null, onDay: dueOn, closedOn: null, canBeDone: true },
  state: status === "done" ? "done" : status === "dropped" || isVisitOff ? "cancelled" : status,
});

function ofAction({ id, visitId, outcomeId, dueOn, status, heardOn, doneOn }: ActionFacts): Deadline[] {
  if (dueOn === null) return [];
  const isDropped = status === "dropped";
  return [
    {
      ...{ kind: "action", thingId: id, visitId, outcomeId, onDay: dueOn, canBeDone: true },
      state: isDropped ? "cancelled" : status,
      closedOn: isDropped ? heardOn : doneOn,
    },
  ];
}

const ofReview = ({ id, visitId, outcomeId, onDate, heldOn }: ReviewFacts): Deadline => ({
  ...{ kind: "review", thingId: id, visitId, outcomeId, onDay: onDate, canBeDone: true },
  ...{ state: heldOn === null ? "open" : "done", closedOn: heldOn },
});

/**
 * The end of an agreement and the last day for giving notice of it. Of a proposal there is neither. What lay
 * before the day on which it came to its end stays as it was; what lay behind that day is cancelled.
 */
function ofOutcome(outcome: OutcomeFacts): Deadline[] {
  const { id, visitId, group, hasAgreed, validUntil, closedOn } = outcome;
  if (validUntil === null || !hasAgreed || (group !== "agreed" && group !== "closed")) return [];
  const on = (thingId: string, onDay: LocalDate, canBeDone: boolean): Deadline => ({
    ...{ kind: "term", thingId, visitId, outcomeId: id, onDay, canBeDone, closedOn },
    state: group === "agreed" ? "open" : closedOn !== null && onDay <= closedOn ? "done" : "cancelled",
  });
  const notice = noticeBy(outcome);
  return [on(id, validUntil, false), ...(notice === null ? [] : [on(noticeOf(id), notice, true)])];
}

/** Whether a working group goes on meeting: it was agreed on, and has not come to its end. */
const meetsOn = (outcome: OutcomeFacts | undefined): boolean => outcome?.group === "agreed";
