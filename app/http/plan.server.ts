import { may } from "#app/domain/access/permissions.ts";
import { judgedConflicts } from "#app/domain/conflict/conflicts.server.ts";
import { isOpen, marksByItem } from "#app/domain/conflict/judge-conflicts.ts";
import { countMissingTexts } from "#app/domain/text/translations.server.ts";
import { showPlan } from "#app/domain/visit/plan.server.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { actNotice } from "#app/http/acts.server.ts";
import { noticeOf } from "#app/http/notices.server.ts";

/** What every page of planning shows: the draft, what is released, and whether this officer may change it. */
export function planOf(asked: AskedByAccount) {
  const { current, params } = asked;
  const { content, contentLanguages, released } = showPlan(current, params.slug!);
  const { id: visitId, referenceLanguage: reference } = content.visit;
  const missing = countMissingTexts(current.db, content);
  const judged = judgedConflicts(current.db, content, missing);
  return {
    ...{ content, contentLanguages, released, judged },
    missing: Object.values(missing).reduce((sum, count) => sum + count, 0),
    conflicts: { open: judged.filter(isOpen).length, marks: marksByItem(judged) },
    mayEdit: may(current.actor, "visit.edit"),
    notice:
      noticeOf(asked, { whose: { visitId }, reference }, () => ({ content, judged })) ??
      actNotice(asked, visitId),
  };
}
