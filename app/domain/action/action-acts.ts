import type { Side } from "#app/domain/access/audience.ts";
import type { ActionItem, ActionUpdate } from "#app/domain/action/action-item.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** What keeps an act on an action from being done; the person can put it right. */
export type ActionActIssue =
  /** What was dropped has to be taken up before it can go on. */
  | { code: "actionItem.isDropped" }
  | { code: "actionItem.isDueThen"; dueOn: LocalDate }
  /** Somebody else put it off after the page was opened; `dueOn` is the date that stands now. */
  | { code: "actionItem.putOffMeanwhile"; dueOn: LocalDate | null };

type Acted = Result<ActionItem, ActionActIssue>;
type Told = Omit<ActionUpdate, "id">;

/** An update without an id is new; the editing engine gives it one. */
const withUpdate = (action: ActionItem, told: Told): ActionItem => ({
  ...action,
  updates: [...action.updates, told as ActionUpdate],
});

/** Tells what became of an action. Word for word the same told again is told once: a form sent twice. */
export function tellProgress(action: ActionItem, told: Told): Acted {
  if (isTold(action, told)) return done(action);
  if (action.droppedOn !== null) return rejected([{ code: "actionItem.isDropped" }]);
  return done(withUpdate(action, told));
}

/** One owner's side says that it is done; the action is done only once every owner says so. */
export function sayDone(
  action: ActionItem,
  ownerId: string,
  { doneOn, doneBy }: { doneOn: LocalDate; doneBy: string },
): Acted {
  const owner = action.owners.find(({ id }) => id === ownerId);
  if (!owner || owner.doneOn !== null) return done(action);
  if (action.droppedOn !== null) return rejected([{ code: "actionItem.isDropped" }]);
  return done(withOwner(action, ownerId, { doneOn, doneBy }));
}

/** An owner's side takes back that it is done. */
export const takeBackDone = (action: ActionItem, ownerId: string): Acted =>
  done(withOwner(action, ownerId, { doneOn: null, doneBy: null }));

/**
 * Puts the due date off (or forward), and tells the reason as an update. `seen` is the date that the page
 * showed: a date that somebody else set meanwhile is not written over.
 */
export function putOff(action: ActionItem, dueOn: LocalDate, seen: LocalDate | null, told: Told): Acted {
  if (action.dueOn === dueOn)
    return isTold(action, told) ? done(action) : rejected([{ code: "actionItem.isDueThen", dueOn }]);
  if (action.droppedOn !== null) return rejected([{ code: "actionItem.isDropped" }]);
  if (action.dueOn !== seen) return rejected([{ code: "actionItem.putOffMeanwhile", dueOn: action.dueOn }]);
  return done({ ...withUpdate(action, told), dueOn });
}

/** Drops an action for a reason. One that is dropped already keeps the first. */
export const drop = (action: ActionItem, droppedOn: LocalDate, dropReason: string): Acted =>
  done(action.droppedOn === null ? { ...action, droppedOn, dropReason } : action);

/** Takes a dropped action up again. */
export const takeUp = (action: ActionItem): Acted => done({ ...action, droppedOn: null, dropReason: null });

const withOwner = (
  action: ActionItem,
  ownerId: string,
  said: { doneOn: LocalDate | null; doneBy: string | null },
): ActionItem => ({
  ...action,
  owners: action.owners.map((owner) => (owner.id === ownerId ? { ...owner, ...said } : owner)),
});

const isTold = ({ updates }: ActionItem, told: Told): boolean =>
  updates.some((one) => wordOf(one) === wordOf(told));

const wordOf = ({ onDate, side, saidBy, progress, note, evidence }: Told): string =>
  JSON.stringify([onDate, side, saidBy, progress, Object.entries(note).sort(), evidence]);

/** The sides that say it is done and those that have not said so yet, each once, a side being done when all its owners are. */
export function sidesDone(owners: readonly Pick<ActionItem["owners"][number], "side" | "doneOn">[]): {
  done: Side[];
  waiting: Side[];
} {
  const all = [...new Set(owners.map(({ side }) => side))];
  const isDone = (side: Side) => owners.every((one) => one.side !== side || one.doneOn !== null);
  return { done: all.filter(isDone), waiting: all.filter((side) => !isDone(side)) };
}
