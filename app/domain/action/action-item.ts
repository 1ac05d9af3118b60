import type { Audience, Side } from "#app/domain/access/audience.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { LocalDate, ZoneName } from "#app/time/wall-time.ts";

export const actionPriorities = ["high", "normal", "low"] as const;
export type ActionPriority = (typeof actionPriorities)[number];

/** How far an action has come; never stored, see `action-status.ts`. */
export const actionStatuses = ["open", "underWay", "done", "dropped"] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** Who owes an action on one side: a body, a person, or the side as a whole. */
export type ActionOwner = {
  id: string;
  side: Side;
  organisationId: string | null;
  participationId: string | null;
  zone: ZoneName; // the owner's own: the day on which it is due ends there
  doneOn: LocalDate | null; // when this side said that it was done …
  doneBy: string | null; // … and who said so
};

/** What one side told of the progress. */
export type ActionUpdate = {
  id: string;
  onDate: LocalDate;
  side: Side;
  saidBy: string | null;
  progress: number | null; // per cent; null: not stated
  note: Localised;
  evidence: string | null; // an https address
};

/** A task out of an outcome or a meeting, with an owner on each side. */
export type ActionItem = {
  id: string;
  title: Localised;
  detail: Localised | null;
  outcomeId: string | null;
  itemId: string | null; // at which it was set
  setOn: LocalDate;
  dueOn: LocalDate | null; // the whole day, in each owner's zone
  priority: ActionPriority;
  remindDays: number | null; // before it is due
  audience: Audience;
  owners: ActionOwner[];
  updates: ActionUpdate[]; // as they were told
  needs: { id: string; needsId: string }[]; // actions to be done before
  droppedOn: LocalDate | null;
  dropReason: string | null;
};
