import type { LocalDate } from "#app/time/wall-time.ts";

/**
 * What the calendars of deadlines hold: preparation tasks, actions, reviews, meetings of working groups as
 * planned, their rhythm, and the days by which agreements can be given notice of or end.
 */
export const deadlineKinds = ["task", "action", "review", "meeting", "rhythm", "term"] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** How it stands: `cancelled` also for what was dropped. */
export const deadlineStates = ["open", "underWay", "done", "cancelled"] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/** What is weighed of a deadline before a word of it is read. */
export type Deadline = {
  kind: DeadlineKind;
  thingId: string; // of an agreement's notice "<outcome>/notice"
  visitId: string;
  /** The outcome by which a view of the board takes it or leaves it; null for one of no outcome. */
  outcomeId: string | null;
  onDay: LocalDate;
  state: DeadlineState;
  closedOn: LocalDate | null; // when it was done or dropped, where that is known
  canBeDone: boolean; // stands among the tasks, too
};

/** The name by which an entry is known among all. */
export const deadlineKey = ({ kind, thingId }: Pick<Deadline, "kind" | "thingId">): string =>
  `${kind} ${thingId}`;

const OF_NOTICE = "/notice";

/** The last day on which notice can be given, as a thing of its own beside the end of the agreement. */
export const noticeOf = (outcomeId: string): string => `${outcomeId}${OF_NOTICE}`;

/** The outcome behind the end of an agreement, or behind its notice. */
export const outcomeOfTerm = (thingId: string): { outcomeId: string; isNotice: boolean } =>
  thingId.endsWith(OF_NOTICE)
    ? { outcomeId: thingId.slice(0, -OF_NOTICE.length), isNotice: true }
    : { outcomeId: thingId, isNotice: false };
