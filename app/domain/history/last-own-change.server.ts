import { and, desc, eq, gte, isNotNull, isNull } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { type Entry, findEntry, isUndoable } from "#app/domain/history/entries.server.ts";
import { history } from "#db/schema/index.ts";

/** How far back one undoes without looking: what was done yesterday is taken back in history, by sight. */
const REACH = 24 * 3_600_000; // ms
const MOST = 50;

/**
 * The last change of an officer to a visit that can be taken back: their own, of the last 24 hours, not
 * itself an undoing, and not undone yet. Asked again after an undo it gives the change before.
 */
export function lastOwnChange({ db, actor, now }: Current, visitId: string): Entry | null {
  const rows = db
    .select({ id: history.id })
    .from(history)
    .where(
      and(
        eq(history.visitId, visitId),
        eq(history.actorId, actor.id),
        isNotNull(history.version),
        isNull(history.undoes),
        gte(history.at, now - REACH),
      ),
    )
    .orderBy(desc(history.id))
    .limit(MOST)
    .all();
  for (const { id } of rows) {
    const entry = findEntry(db, id)!;
    if (isUndoable(entry)) return entry;
  }
  return null;
}
