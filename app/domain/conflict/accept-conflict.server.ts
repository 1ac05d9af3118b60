import type { Current } from "#app/domain/access/current.server.ts";
import { judgedConflicts } from "#app/domain/conflict/conflicts.server.ts";
import { add, type Edited, edit } from "#app/domain/editing/edit.server.ts";
import { keeperOf, type ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import { countMissingTexts } from "#app/domain/text/translations.server.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";

/** What an officer lets be: the conflict and its standing as the page showed them, and why. */
export type AcceptDraft = { conflict: string; stood: string; reason: string };

export type AcceptIssue =
  | ThingIssue
  /** It is no longer there. */
  | { code: "conflict.gone" }
  /** It stands otherwise than the officer saw it. */
  | { code: "conflict.changedSince" };

/**
 * Accepts a conflict as it stands, if it still stands as the officer saw it. Sent twice, or by two
 * officers, it is accepted once. Throws `notFound` for whoever may not plan.
 */
export function acceptConflict(
  current: Current,
  slug: string,
  { conflict, stood, reason }: AcceptDraft,
): Result<Edited, AcceptIssue> {
  const visit = plannedVisit(current, slug);
  const keeper = keeperOf("acceptance");
  return edit<AcceptIssue>(current, keeper, (work) => {
    const { db } = current;
    const content = readDraft(db, visit);
    const judged = judgedConflicts(db, content, countMissingTexts(db, content));
    const found = judged.find(({ key }) => key === conflict);
    if (!found) return rejected([{ code: "conflict.gone" }]);
    if (JSON.stringify(found.standing) !== stood) return rejected([{ code: "conflict.changedSince" }]);
    if (found.acceptance) {
      work.leave();
      return done({ id: found.acceptance.id, state: {}, version: 0, entryId: null });
    }
    return add(work, current, keeper, visit.id, { conflict, stood, reason });
  });
}
