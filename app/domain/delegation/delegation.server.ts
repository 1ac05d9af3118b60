import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import type { Reads } from "#db/database.ts";
import { participations } from "#db/schema/index.ts";

export type ParticipationIssue =
  | { code: "participation.precedenceTaken"; precedence: number }
  | { code: "participation.saysNobody" }
  | { code: "participation.countsANamedPerson" }
  | { code: "participation.takesPartAlready"; personId: string };

/** Adds a person's part in a visit, or that of people known only by function and number. */
export const addParticipation = (current: Current, slug: string, draft: Omit<Participation, "id">) =>
  change(current, ({ tx, record }): Result<Participation, ParticipationIssue> => {
    const visit = editableVisit(current, slug);
    const issues = findParticipationIssues(draft, participationsOf(tx, visit.id));
    if (issues.length > 0) return rejected(issues);
    const participation: Participation = { ...draft, id: randomUUID() };
    tx.insert(participations)
      .values({ ...participation, visitId: visit.id })
      .run();
    record({
      visitId: visit.id,
      event: "participation.added",
      detail: { participationId: participation.id },
    });
    return done(participation);
  });

function findParticipationIssues(
  draft: Omit<Participation, "id">,
  others: Participation[],
): ParticipationIssue[] {
  const { personId, precedence, side } = draft;
  const issues: ParticipationIssue[] = [];
  if (personId === null && draft.description === null) issues.push({ code: "participation.saysNobody" });
  if (personId !== null && draft.headcount !== null)
    issues.push({ code: "participation.countsANamedPerson" });
  if (others.some((other) => other.side === side && other.precedence === precedence)) {
    issues.push({ code: "participation.precedenceTaken", precedence });
  }
  if (personId !== null && others.some((other) => other.personId === personId)) {
    issues.push({ code: "participation.takesPartAlready", personId });
  }
  return issues;
}

/** Everyone who takes part in a visit, by side (guests first) and precedence. */
export function participationsOf(db: Reads, visitId: string): Participation[] {
  return db
    .select()
    .from(participations)
    .where(eq(participations.visitId, visitId))
    .orderBy(participations.side, participations.precedence)
    .all()
    .map(({ visitId: _visit, version: _version, ...one }) => one);
}
