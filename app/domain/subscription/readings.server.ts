import { and, eq, max, sql } from "drizzle-orm";
import { participationOf } from "#app/domain/access/actor.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result } from "#app/domain/history/result.ts";
import { ownProgramme } from "#app/domain/subscription/own-programme.server.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import { readings } from "#db/schema/index.ts";

/** The latest version that a participant said they had read, and when they said so. */
export type Reading = { participationId: string; number: number; readAt: Instant };

/**
 * The participant who acts has read a version of their programme. Said twice, it is kept once, as it was
 * first said. Throws `forbidden` for whoever acts for no participation, `notFound` for a version that
 * there is not (yet), and for somebody whom the latest release does not name.
 */
export const sayRead = (current: Current, visitId: string, number: number) =>
  change(current, ({ tx, record, leave }): Result<null, never> => {
    const participationId = speaker(current);
    const own = ownProgramme(current.db, {
      visitId,
      subject: { kind: "participation", id: participationId },
    });
    if (!own) throw new DomainError("notFound", "visit");
    if (!Number.isInteger(number) || number < 1 || number > own.number)
      throw new DomainError("notFound", "version");
    const { changes } = tx
      .insert(readings)
      .values({ visitId, participationId, number, readAt: current.now })
      .onConflictDoNothing()
      .run();
    if (changes === 0) leave();
    else record({ visitId, event: "version.read", detail: { participationId, number } });
    return done(null);
  });

/** The participation for which somebody acts. Throws `forbidden` for whoever acts for none. */
export function speaker({ actor }: Pick<Current, "actor">): string {
  const participationId = participationOf(actor);
  if (participationId === null) throw new DomainError("forbidden", "participation");
  return participationId;
}

/** The latest version that each participant of a visit said they had read; whoever said nothing is left out. */
export const readingsOf = (db: Db, visitId: string): Reading[] =>
  db
    .select({
      participationId: readings.participationId,
      number: max(readings.number).as("number"),
      readAt: readings.readAt, // of that same row: SQLite's bare columns go with max()
    })
    .from(readings)
    .where(eq(readings.visitId, visitId))
    .groupBy(readings.participationId)
    .all() as Reading[];

const latestOf = perDatabase((db) =>
  db
    .select({ participationId: readings.participationId, number: readings.number, readAt: readings.readAt })
    .from(readings)
    .where(
      and(
        eq(readings.visitId, sql.placeholder("visitId")),
        eq(readings.participationId, sql.placeholder("participationId")),
      ),
    )
    .orderBy(sql`${readings.number} desc`)
    .limit(1)
    .prepare(),
);

/** The latest version that one participant said they had read; null while they said nothing. */
export const lastReading = (db: Db, visitId: string, participationId: string): Reading | null =>
  latestOf(db).get({ visitId, participationId }) ?? null;
