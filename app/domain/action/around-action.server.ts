import { eq } from "drizzle-orm";
import type { Judgement } from "#app/domain/review/review.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { inLanguage, type Localised, type Shown } from "#app/domain/text/localised.ts";
import type { LocalDate } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { participations, programmeItems, reviewFindings, reviews, visits } from "#db/schema/index.ts";

/** The programme item at which an action was set, perhaps of another visit, and where its plan shows it. */
export function setAt(
  db: Db,
  itemId: string | null,
  language: LanguageTag,
): { title: Shown; at: string; on: LocalDate | null } | null {
  if (itemId === null) return null;
  const row = db
    .select({
      ...{ title: programmeItems.title, slug: visits.slug, reference: visits.referenceLanguage },
      starts: programmeItems.startsWall,
    })
    .from(programmeItems)
    .innerJoin(visits, eq(visits.id, programmeItems.visitId))
    .where(eq(programmeItems.id, itemId))
    .get();
  if (!row) return null;
  return {
    title: inLanguage(row.title ?? {}, language, row.reference),
    at: `/visits/${row.slug}/plan#${itemId}`,
    on: row.starts?.slice(0, 10) ?? null,
  };
}

/** What held reviews found of an action, the earliest first. */
export const judgedBy = (
  db: Db,
  actionItemId: string,
): { on: LocalDate; reviewId: string; judgement: Judgement; note: Localised | null }[] =>
  db
    .select({
      ...{ on: reviews.heldOn, planned: reviews.onDate, reviewId: reviews.id },
      ...{ judgement: reviewFindings.judgement, note: reviewFindings.note },
    })
    .from(reviewFindings)
    .innerJoin(reviews, eq(reviews.id, reviewFindings.reviewId))
    .where(eq(reviewFindings.actionItemId, actionItemId))
    .orderBy(reviews.onDate)
    .all()
    .map(({ on, planned, ...found }) => ({ ...found, on: on ?? planned }));

/** Whether the office knows where to write to a participant. */
export const hasAddress = (db: Db, participationId: string): boolean =>
  db
    .select({ email: participations.email })
    .from(participations)
    .where(eq(participations.id, participationId))
    .get()?.email != null;
