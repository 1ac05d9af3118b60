import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { actionsOnPage, outcomesOnPage } from "#app/domain/follow-up/on-page.server.ts";
import { selectedOutcomes } from "#app/domain/follow-up/selected.ts";
import { unitOfOutcome } from "#app/domain/follow-up/stand-all.ts";
import { daysAt, noticeBy } from "#app/domain/follow-up/standing.ts";
import { passagesOnPage } from "#app/domain/minutes/minutes-passages.server.ts";
import { allowedMoves } from "#app/domain/outcome/allowed-moves.ts";
import { idsOfLine, lineOfDescent } from "#app/domain/outcome/line-of-descent.ts";
import { outcomeKeeper } from "#app/domain/outcome/outcome.server.ts";
import type { OutcomeLife, ReviewOfOutcome } from "#app/domain/outcome/outcome-life.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { findVisit } from "#app/domain/visit/visit.server.ts";
import { officeZone } from "#app/time/local-days.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/**
 * An outcome of whatever visit with its whole life, as the draft has it. Throws `notFound` for whoever may
 * not read follow-ups, and for one that is not there.
 */
export function showOutcome(current: Current, id: string, language: LanguageTag): OutcomeLife {
  if (!may(current.actor, "followUp.read")) throw new DomainError("notFound", "page");
  const { db } = current;
  const stored = outcomeKeeper.find(db, id);
  if (!stored?.visitId) throw new DomainError("notFound", "outcome");
  const visit = findVisit(db, stored.visitId)!;
  const content = readDraft(db, visit);
  const outcome = content.outcomes.find((one) => one.id === id)!;
  const ledger = ledgerOf(db);
  const days = daysAt(current.now, officeZone());
  const own = unitOfOutcome(ledger, id, days);
  const line = lineOfDescent(ledger.outcomes.values(), id);
  const relatives = selectedOutcomes(ledger, idsOfLine(line), days);
  return {
    ...{ content, outcome, version: stored.version, line },
    standing: own.outcome.standing,
    next: allowedMoves(outcome.kind, outcome.status),
    noticeBy: noticeBy(own.outcome.facts),
    relatives: outcomesOnPage(db, relatives, language),
    actions: actionsOnPage(db, own.actions, language),
    reviews: reviewsOf(db, id),
    passages: passagesOnPage(db, id, language),
    today: days.office,
  };
}

const findReviews = perDatabase(({ $client }) =>
  $client.prepare<{ id: string }>(
    `select reviews.id, on_date as onDate, held_on as heldOn, held_by as heldBy,
       case when found.id is null then reviews.judgement else found.judgement end as judgement,
       case when found.id is null then summary else found.note end as note
     from reviews left join review_findings found on found.review_id = reviews.id and found.outcome_id = @id
     where reviews.outcome_id = @id or found.id is not null order by on_date, reviews.id`,
  ),
);

const reviewsOf = (db: Db, id: string): ReviewOfOutcome[] =>
  (findReviews(db).all({ id }) as (Omit<ReviewOfOutcome, "note"> & { note: string | null })[]).map((row) => ({
    ...row,
    note: row.note === null ? null : JSON.parse(row.note),
  }));
