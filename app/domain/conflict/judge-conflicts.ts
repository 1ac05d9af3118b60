import { type Conflict, conflictKey, conflictKinds, itemsOfConflict } from "#app/domain/conflict/conflict.ts";
import { type Around, covers, type Standing, standingsIn } from "#app/domain/conflict/standing.ts";

/** That an officer lets a conflict be, as it stood, and why. */
export type Acceptance = { id: string; conflict: string; stood: Standing; reason: string };

/**
 * A conflict and what the office said of it: the acceptance that covers it, or else the latest one of the
 * same conflict when it stood otherwise, so that its reason need not be thought of again.
 */
export type Judged = {
  key: string;
  conflict: Conflict;
  standing: Standing;
  acceptance: Acceptance | null;
  formerly: Acceptance | null;
};

/** Conflicts with what was said of them, by kind; expects acceptances in the order in which they were made. */
export function judgeConflicts(
  conflicts: readonly Conflict[],
  acceptances: readonly Acceptance[],
  around: Around,
): Judged[] {
  const standingOf = standingsIn(around);
  const judged = conflicts.map((conflict): Judged => {
    const key = conflictKey(conflict);
    const standing = standingOf(conflict);
    const own = acceptances.filter((one) => one.conflict === key);
    const acceptance = own.findLast(({ stood }) => covers(stood, standing)) ?? null;
    return { key, conflict, standing, acceptance, formerly: acceptance ? null : (own.at(-1) ?? null) };
  });
  const rank = ({ conflict }: Judged) => conflictKinds.indexOf(conflict.kind);
  return judged.sort((a, b) => rank(a) - rank(b));
}

/** Whether a conflict waits for somebody. Missing texts do so in a list of their own. */
export const isOpen = ({ conflict, acceptance }: Judged): boolean =>
  acceptance === null && conflict.kind !== "texts.missing";

/** A mark on a line of the programme: the conflict, by kind, and whether somebody lets it be. */
export type Mark = { key: string; kind: Conflict["kind"]; isAccepted: boolean };

/** The marks of each item that conflicts, those that are open first. */
export function marksByItem(judged: readonly Judged[]): Record<string, Mark[]> {
  const marks: Record<string, Mark[]> = {};
  const inOrder = [...judged].sort((a, b) => Number(a.acceptance !== null) - Number(b.acceptance !== null));
  for (const { key, conflict, acceptance } of inOrder) {
    for (const id of itemsOfConflict(conflict)) {
      marks[id] = [...(marks[id] ?? []), { key, kind: conflict.kind, isAccepted: acceptance !== null }];
    }
  }
  return marks;
}
