import { eq } from "drizzle-orm";
import type { Span } from "#app/domain/programme/when.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import { programmeItems } from "#db/schema/index.ts";

/** Items that follow on from a moved one start where it now ends, and so on down the chain. */
export function moveFollowers(db: Db, moved: Span & { id: string }): void {
  for (const id of followersOf(db, moved.id)) {
    const span = { startsAt: moved.endsAt, endsAt: moved.endsAt };
    db.update(programmeItems).set(span).where(eq(programmeItems.id, id)).run();
    moveFollowers(db, { id, ...span });
  }
}

/** The ids of the items that follow on from one. */
export const followersOf = (db: Db, id: string): string[] => findFollowers(db).all(id) as string[];

const findFollowers = perDatabase(({ $client }) =>
  $client
    .prepare<[string]>("select id from programme_items where follows_item_id = ? and removed_at is null")
    .pluck(),
);
