import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { insistOnFollowUps } from "#app/domain/follow-up/board.server.ts";
import { parseBoard, printBoard } from "#app/domain/follow-up/filter-query.ts";
import type { SavedView } from "#app/domain/follow-up/saved-view.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import { deadlineAddresses, savedViews } from "#db/schema/index.ts";

export type ViewIssue = { code: "view.nameTaken" } | { code: "view.tooMany"; most: number };

const MOST = 100; // of one person

const findViews = perDatabase(({ $client }) =>
  $client.prepare<[string, string]>(
    `select v.id, v.name, v.query, v.is_shared as isShared, null as by from saved_views v where v.account_id = ?
     union all
     select v.id, v.name, v.query, v.is_shared, a.name from accounts a join saved_views v on v.account_id = a.id
     where v.is_shared and a.id <> ?`,
  ),
);

/** One's own views and those that others share, by name. Throws `notFound` for whoever does not see the board. */
export function listViews(current: Current): SavedView[] {
  insistOnFollowUps(current);
  const { id } = current.actor;
  const rows = findViews(current.db).all(id, id) as (Omit<SavedView, "isShared"> & { isShared: number })[];
  return rows
    .map((row) => ({ ...row, isShared: row.isShared === 1 }))
    .sort((a, b) => Number(a.by !== null) - Number(b.by !== null) || a.name.localeCompare(b.name));
}

type Draft = { name: string; query: string; isShared: boolean };

/**
 * Keeps a view under a name, or changes an own one: its name, who sees it, what it shows. A person's own
 * settings leave no history. Throws `notFound` for a view of somebody else, shared or not.
 */
export const saveView = (
  current: Current,
  id: string | null,
  draft: Draft,
): Result<{ id: string }, ViewIssue> =>
  change(current, ({ tx, leave }): Result<{ id: string }, ViewIssue> => {
    insistOnFollowUps(current);
    leave();
    const accountId = current.actor.id;
    const { name, isShared } = draft;
    const asked = parseBoard(new URLSearchParams(draft.query));
    if (!asked) throw new DomainError("notFound", "page");
    const values = { name, isShared, query: printBoard(asked) };
    const own = tx.select().from(savedViews).where(eq(savedViews.accountId, accountId)).all();
    if (own.some((one) => one.name === name && one.id !== id)) return rejected([{ code: "view.nameTaken" }]);
    if (id === null) {
      if (own.length >= MOST) return rejected([{ code: "view.tooMany", most: MOST }]);
      const made = randomUUID();
      tx.insert(savedViews)
        .values({ id: made, accountId, ...values, version: 1 })
        .run();
      return done({ id: made });
    }
    const stored = own.find((one) => one.id === id);
    if (!stored) throw new DomainError("notFound", "page");
    tx.update(savedViews)
      .set({ ...values, version: stored.version + 1 })
      .where(eq(savedViews.id, id))
      .run();
    tellCalendars(tx, id, current.now);
    return done({ id });
  });

/** Removes an own view and gives what it was, so that it can be put back. Throws `notFound` for any other. */
export const removeView = (current: Current, id: string): Draft => {
  const removed = change(current, ({ tx, leave }): Result<Draft, never> => {
    insistOnFollowUps(current);
    leave();
    const isOwn = and(eq(savedViews.id, id), eq(savedViews.accountId, current.actor.id));
    const stored = tx.select().from(savedViews).where(isOwn).get();
    if (!stored) throw new DomainError("notFound", "page");
    const { name, query, isShared } = stored;
    // Whose calendar shows it goes on with what it showed: nobody asked for everything in its place.
    tx.update(deadlineAddresses)
      .set({ removedView: { name, query } })
      .where(eq(deadlineAddresses.viewId, id))
      .run();
    tx.delete(savedViews).where(eq(savedViews.id, id)).run();
    return done({ name, query, isShared });
  });
  if (!removed.ok) throw new Error("nothing refuses to be removed");
  return removed.value;
};

/**
 * Calendars of deadlines that show a view change with it, though nothing in history says so: those who ask
 * whether anything did go by their dates, to the second.
 */
function tellCalendars(tx: Pick<Db, "update">, viewId: string, now: Instant): void {
  const { changedAt } = deadlineAddresses;
  tx.update(deadlineAddresses)
    .set({ changedAt: sql`max(${now}, ${changedAt} + 1000)` })
    .where(eq(deadlineAddresses.viewId, viewId))
    .run();
}
