import type { EntryStamps } from "#app/domain/release/calendar-printer.ts";
import type { PrintedReader } from "#app/domain/subscription/subscription.ts";
import type { Instant } from "#app/time/wall-time.ts";

/** What of an entry's stamps moves with its changes. */
export type MovingStamps = Pick<EntryStamps, "revision" | "createdAt" | "changedAt" | "changedIn">;

/** How an entry stands in the calendar of one subject. `ahead`: by how much its revision exceeds its reader's. */
export type OwnEntry = MovingStamps & { isIn: boolean; ahead: number; reader: PrintedReader };

/** How the same entry stands for everyone who reads alike. */
export type SharedEntry = MovingStamps & { reader: PrintedReader };

const SECOND = 1000; // clients compare whole seconds

/**
 * How an entry stands in somebody's calendar after a release, null when it never was in it. `shared` is null
 * when it is not, or no longer, theirs to see.
 *
 * Taken out, it is cancelled with higher stamps than it had; put in again, it gets higher ones than the
 * cancellation; otherwise it moves when its reader's entry moves, and stays as it is when that stays.
 * Whoever reads as somebody else from now on gets every entry anew.
 */
export function nextEntry(
  before: OwnEntry | null,
  shared: SharedEntry | null,
  { at, number }: { at: Instant; number: number },
): OwnEntry | null {
  if (!before) return shared && { ...shared, isIn: true, ahead: 0 };
  const later = Math.max(at, before.changedAt + SECOND);
  if (!shared) {
    if (!before.isIn) return before;
    return { ...before, isIn: false, revision: before.revision + 1, changedAt: later, changedIn: number };
  }
  const { reader } = shared;
  const follows = before.isIn && before.reader === reader;
  if (follows && shared.revision + before.ahead === before.revision) return before;
  const revision = follows ? shared.revision + before.ahead : Math.max(shared.revision, before.revision + 1);
  return {
    ...{ reader, isIn: true, revision, ahead: revision - shared.revision, createdAt: before.createdAt },
    changedAt: follows
      ? Math.max(shared.changedAt, before.changedAt + SECOND)
      : Math.max(shared.changedAt, later),
    changedIn: number,
  };
}

/** Whether the entry reads exactly as it does for everyone who reads alike, so that its text is shared. */
export const isAsShared = (own: OwnEntry, shared: SharedEntry | null): boolean =>
  own.isIn &&
  shared !== null &&
  own.reader === shared.reader &&
  own.revision === shared.revision &&
  own.changedAt === shared.changedAt &&
  own.changedIn === shared.changedIn &&
  own.createdAt === shared.createdAt;
