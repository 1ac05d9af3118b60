import { isNull } from "drizzle-orm";
import { settleWhen } from "#app/domain/programme/settle-when.ts";
import type { Span } from "#app/domain/programme/when.ts";
import { fromColumns } from "#app/domain/programme/when-columns.ts";
import type { Db } from "#db/database.ts";
import { legs, programmeItems } from "#db/schema/index.ts";

/** An item whose stored instants are not those of its printed times. Null: its time can no longer be. */
export type MovedInstant = { itemId: string; key: string; stored: Span; derived: Span | null };

/**
 * Items of all drafts whose instants no longer follow from wall time and zone: time zone rules changed
 * since they were derived, or a row was written past the work. Reads everything; changes nothing.
 */
export function findMovedInstants(db: Db): MovedInstant[] {
  const lastDays = new Map(
    db
      .select()
      .from(legs)
      .all()
      .map((leg) => [leg.id, leg.lastDay]),
  );
  const rows = db.select().from(programmeItems).where(isNull(programmeItems.removedAt)).all();
  const spans = new Map(rows.map((row) => [row.id, { startsAt: row.startsAt, endsAt: row.endsAt }]));
  return rows.flatMap((row): MovedInstant[] => {
    const { id: itemId, key, startsAt, endsAt } = row;
    const settled = settleWhen(fromColumns(row), {
      spanOf: (id) => spans.get(id),
      lastDay: lastDays.get(row.legId)!,
    });
    const derived = settled.ok ? settled.value : null;
    if (derived && derived.startsAt === startsAt && derived.endsAt === endsAt) return [];
    return [{ itemId, key, stored: { startsAt, endsAt }, derived }];
  });
}
