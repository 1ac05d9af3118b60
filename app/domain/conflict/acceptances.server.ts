import { and, eq } from "drizzle-orm";
import { acceptanceFields } from "#app/domain/conflict/acceptance-form.ts";
import type { Acceptance } from "#app/domain/conflict/judge-conflicts.ts";
import { standingFrom } from "#app/domain/conflict/standing.ts";
import { type Keeper, tableKeeper } from "#app/domain/editing/keeper.server.ts";
import type { Db } from "#db/database.ts";
import { acceptances } from "#db/schema/index.ts";
import { storeOf } from "#db/store.ts";

export type AcceptanceIssue = { code: "acceptance.madeAlready" };

export const acceptanceKeeper: Keeper<AcceptanceIssue> = tableKeeper<AcceptanceIssue>({
  kind: "acceptance",
  fields: acceptanceFields,
  table: acceptances,
  issuesOf: (db, { id, visitId }, state) => {
    const same = and(
      ...[eq(acceptances.visitId, visitId!), eq(acceptances.conflict, String(state.conflict))],
      eq(acceptances.stood, String(state.stood)),
    );
    const made = db.select({ id: acceptances.id }).from(acceptances).where(same).get();
    return made && made.id !== id ? [{ code: "acceptance.madeAlready" }] : [];
  },
});

/** An acceptance with the version that its form needs. */
export type StoredAcceptance = Acceptance & { version: number };

const byVisit = storeOf(acceptances, "visitId");

/** What was accepted in a visit, in the order in which it was. */
export const acceptancesOf = (db: Db, visitId: string): StoredAcceptance[] =>
  byVisit.of(db, visitId).flatMap(({ visitId: _, stood: stored, ...one }) => {
    const stood = standingFrom(stored);
    return stood ? [{ ...one, stood }] : [];
  });
