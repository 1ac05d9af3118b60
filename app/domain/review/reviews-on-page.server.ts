import type { ReviewFacts } from "#app/domain/follow-up/follow-up.ts";
import type { ReviewOnPage } from "#app/domain/review/review-view.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { inLanguage, type Localised } from "#app/domain/text/localised.ts";
import { dayCount } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

const findTitles = perDatabase(({ $client }) =>
  $client.prepare<[string]>(
    `select reviews.id, visits.id as visitId, visits.slug, visits.title as visitTitle,
       visits.reference_language as reference, outcomes.title as outcomeTitle
     from reviews join visits on visits.id = reviews.visit_id
     left join outcomes on outcomes.id = reviews.outcome_id
     where reviews.id in (select value from json_each(?))`,
  ),
);

type Row = {
  id: string;
  visitId: string;
  slug: string;
  visitTitle: string;
  reference: LanguageTag;
  outcomeTitle: string | null;
};

/** Reviews as pages show them, in the order given, in one statement; `today` is the office's own date. */
export function reviewsOnPage(
  db: Db,
  reviews: readonly ReviewFacts[],
  today: LocalDate,
  language: LanguageTag,
): ReviewOnPage[] {
  const rows = findTitles(db).all(JSON.stringify(reviews.map(({ id }) => id))) as Row[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const shown = (text: string, reference: LanguageTag) =>
    inLanguage(JSON.parse(text) as Localised, language, reference);
  return reviews.flatMap(({ id, onDate, heldOn, judgement }): ReviewOnPage[] => {
    const row = byId.get(id);
    if (!row) return [];
    const { visitId, slug, visitTitle, reference, outcomeTitle } = row;
    return [
      {
        ...{ id, onDate, heldOn, judgement },
        visit: { id: visitId, slug, title: shown(visitTitle, reference) },
        outcome: outcomeTitle === null ? null : shown(outcomeTitle, reference),
        daysLeft: onDate >= today ? dayCount(today, onDate) - 1 : 1 - dayCount(onDate, today),
      },
    ];
  });
}

const lastWords = perDatabase(({ $client }) =>
  $client.prepare<[string]>(
    `select action_item_id as id, on_date as onDay, note,
       max(on_date || printf('%09d', position)) from action_updates
     where action_item_id in (select value from json_each(?)) group by action_item_id`,
  ),
);

/** The last word on each of these actions, by their ids, in one statement. */
export function lastWordsOn(
  db: Db,
  actionIds: readonly string[],
): Map<string, { on: LocalDate; text: Localised }> {
  const rows = lastWords(db).all(JSON.stringify(actionIds)) as { id: string; onDay: string; note: string }[];
  return new Map(rows.map(({ id, onDay, note }) => [id, { on: onDay, text: JSON.parse(note) as Localised }]));
}
