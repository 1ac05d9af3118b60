import { randomUUID } from "node:crypto";
import { may } from "#app/domain/access/permissions.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { actionsOnPage, outcomesOnPage } from "#app/domain/follow-up/on-page.server.ts";
import { selectedActions, selectedOutcomes } from "#app/domain/follow-up/selected.ts";
import { daysAt } from "#app/domain/follow-up/standing.ts";
import { showReview } from "#app/domain/review/hold-review.server.ts";
import { nextReviewOn } from "#app/domain/review/next-review.ts";
import { MOST_FINDINGS, reviewScope, type ScopeLine } from "#app/domain/review/review-scope.ts";
import { holdAddress, type ReviewSheet, type SheetLine } from "#app/domain/review/review-view.ts";
import { lastWordsOn, reviewsOnPage } from "#app/domain/review/reviews-on-page.server.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { formOf } from "#app/http/act-form.server.ts";
import { actNotice } from "#app/http/acts.server.ts";
import { keptHere } from "#app/http/kept-form.server.ts";
import { noticeOf } from "#app/http/notices.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { officeZone } from "#app/time/local-days.ts";

/** The sheet of a review to walk through in a meeting; of one that was held, what it found. */
export function reviewSheet(asked: AskedByAccount): ReviewSheet {
  const { current, params, request } = asked;
  const { db } = current;
  const { review, visit } = showReview(current, params.id!);
  const { id, place, summary, heldBy, heldOn, outcomeId, findings } = review;
  const language = languageOf(request);
  const ledger = ledgerOf(db);
  const days = daysAt(current.now, officeZone());
  const { dates } = wordingIn(language);
  const facts = ledger.reviews.get(id)!;
  const scope: ScopeLine[] =
    heldOn === null
      ? reviewScope(ledger, { visitId: visit.id, outcomeId })
      : findings.map((one) =>
          one.outcomeId
            ? { kind: "outcome", id: one.outcomeId }
            : { kind: "actionItem", id: one.actionItemId! },
        );
  const kept = heldOn === null ? keptHere(asked, officeZone(), dates, holdAddress(id)) : null;
  const tree = { heldOn: dates.day(days.office), heldBy: "", judgement: "", summary: "" };
  const hold = formOf("review", randomUUID(), { ...tree, ...kept?.tree }, [language], []);
  const nextOn = review.nextOn ?? nextReviewOn(facts, ledger.reviews.values());
  const next = formOf("review", randomUUID(), { nextOn: dates.day(nextOn) }, [language], []);
  const isArranged = [...ledger.reviews.values()].some(
    (one) => one.visitId === visit.id && one.outcomeId === outcomeId && one.onDate > (heldOn ?? facts.onDate),
  );
  return {
    review: { ...reviewsOnPage(db, [facts], days.office, language)[0]!, place, summary, heldBy },
    today: days.office,
    reference: visit.referenceLanguage,
    lines: linesOf(scope.slice(0, MOST_FINDINGS)),
    isCut: scope.length > MOST_FINDINGS,
    mayEdit: may(current.actor, "followUp.edit"),
    form: { ...hold, kept: kept?.notice ?? null },
    next: heldOn === null ? null : { on: nextOn, isArranged, form: next },
    notice: notice(),
  };

  function linesOf(some: readonly ScopeLine[]): SheetLine[] {
    const of = (kind: ScopeLine["kind"]) => some.filter((one) => one.kind === kind).map((one) => one.id);
    const outcomes = outcomesOnPage(db, selectedOutcomes(ledger, of("outcome"), days), language);
    const actions = actionsOnPage(db, selectedActions(ledger, of("actionItem"), days), language);
    const words = lastWordsOn(db, of("actionItem"));
    return some.map(({ id: lineId }) => {
      const found = findings.find((one) => (one.outcomeId ?? one.actionItemId) === lineId);
      return {
        id: lineId,
        outcome: outcomes.find((one) => one.id === lineId) ?? null,
        action: actions.find((one) => one.id === lineId) ?? null,
        lastWord: words.get(lineId) ?? null,
        found: found ? { judgement: found.judgement, note: found.note } : null,
      };
    });
  }

  function notice(): ReviewSheet["notice"] {
    const said =
      noticeOf(asked, { whose: { visitId: visit.id }, reference: visit.referenceLanguage }) ??
      actNotice(asked, visit.id);
    return (
      said && { ...said, undo: said.undo && { ...said.undo, action: `/follow-ups/reviews/${id}?act=undo` } }
    );
  }
}
