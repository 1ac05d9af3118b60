import { and, eq, max, sql } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { noOfficeFacts, type Participation } from "#app/domain/delegation/participation.ts";
import { participationFields } from "#app/domain/delegation/participation-form.ts";
import {
  findParticipationIssues,
  type ParticipationIssue,
} from "#app/domain/delegation/participation-issues.ts";
import { type Keeper, tableKeeper } from "#app/domain/editing/keeper.server.ts";
import { addPart } from "#app/domain/visit/visit.server.ts";
import type { Db, Reads } from "#db/database.ts";
import { participations, parties, positions } from "#db/schema/index.ts";

export const participationKeeper: Keeper<ParticipationIssue> = tableKeeper<ParticipationIssue>({
  kind: "participation",
  fields: participationFields,
  table: participations,
  complete: (db, { visitId }, state, before) => ({
    ...state,
    precedence: state.precedence ?? before?.precedence ?? nextPrecedence(db, visitId!, String(state.side)),
  }),
  issuesOf: (db, { id, visitId }, state) => {
    const one = { ...(state as Omit<Participation, "id">), id };
    return findParticipationIssues(one, {
      participations: participationsOf(db, visitId!),
      parties: db.select().from(parties).where(eq(parties.visitId, visitId!)).all(),
      postHolder: one.positionId === null ? null : holderOf(db, one.positionId),
    });
  },
});

/** Adds a person's part in a visit, or that of people known only by function and number. */
export const addParticipation = (current: Current, slug: string, draft: Omit<Participation, "id">) =>
  addPart<Participation, ParticipationIssue>(current, participationKeeper, slug, {
    ...noOfficeFacts,
    ...draft,
  });

/** The place after the last of a side. */
function nextPrecedence(db: Db, visitId: string, side: string): number {
  const last = db
    .select({ precedence: max(participations.precedence) })
    .from(participations)
    .where(and(eq(participations.visitId, visitId), sql`${participations.side} = ${side}`))
    .get();
  return (last?.precedence ?? 0) + 1;
}

const holderOf = (db: Db, positionId: string): string | null =>
  db.select({ personId: positions.personId }).from(positions).where(eq(positions.id, positionId)).get()
    ?.personId ?? null;

/** Everyone who takes part in a visit, by side (guests first) and precedence. Without what only planners know. */
export function participationsOf(db: Reads, visitId: string): Participation[] {
  return db
    .select()
    .from(participations)
    .where(eq(participations.visitId, visitId))
    .orderBy(participations.side, participations.precedence, sql`rowid`)
    .all()
    .map(
      ({
        visitId: _visit,
        version: _version,
        diet: _d,
        access: _a,
        health: _h,
        privateTelephone: _t,
        email: _e,
        ...one
      }) => one,
    );
}
