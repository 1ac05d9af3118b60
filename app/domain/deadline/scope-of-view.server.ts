import { everyDeadline, type Scope } from "#app/domain/deadline/ready-deadlines.server.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/** A saved view of the board, as a calendar of deadlines shows it. */
export type ShownView = { name: string; query: string };

const views = perDatabase(({ $client }) =>
  $client.prepare<[string]>("select name, query from saved_views where id = ?"),
);

/** The view that an address shows; null for everything. */
export const viewOf = (db: Db, viewId: string | null): ShownView | null =>
  viewId === null ? null : ((views(db).get(viewId) as ShownView | undefined) ?? null);

/** Which deadlines a view takes. */
export function scopeOfView(_db: Db, _view: ShownView | null, _at: { now: Instant; zone: ZoneName }): Scope {
  return everyDeadline;
}
