import { may } from "#app/domain/access/permissions.ts";
import { countMissingTexts } from "#app/domain/text/translations.server.ts";
import { showPlan } from "#app/domain/visit/plan.server.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { noticeOf } from "#app/http/notices.server.ts";

/** What every page of planning shows: the draft, what is released, and whether this officer may change it. */
export function planOf(asked: AskedByAccount) {
  const { current, params } = asked;
  const { content, contentLanguages, released } = showPlan(current, params.slug!);
  const { id: visitId, referenceLanguage: reference } = content.visit;
  return {
    ...{ content, contentLanguages, released },
    missing: Object.values(countMissingTexts(current.db, content)).reduce((sum, count) => sum + count, 0),
    mayEdit: may(current.actor, "visit.edit"),
    notice: noticeOf(asked, { whose: { visitId }, reference }),
  };
}
