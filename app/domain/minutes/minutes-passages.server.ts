import { eq, or } from "drizzle-orm";
import type { MarkKind, MinutesState } from "#app/domain/minutes/minutes.ts";
import type { PassageOnPage } from "#app/domain/minutes/minutes-view.ts";
import { whereMarked } from "#app/domain/minutes/where-marked.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { inLanguage, type Localised } from "#app/domain/text/localised.ts";
import type { Db } from "#db/database.ts";
import { minutes, minutesMarks, programmeItems, visits } from "#db/schema/index.ts";

/** A passage of minutes out of which an outcome or action came, and where it is read. */
export type MinutesPassage = {
  id: string; // of the mark
  kind: MarkKind;
  passage: string;
  language: LanguageTag; // of the passage
  isChanged: boolean; // the words are no longer in the text
  state: MinutesState;
  itemId: string;
  itemTitle: Localised;
  visitSlug: string;
  reference: LanguageTag; // of the visit
  path: string; // "/visits/…/minutes#mark-…"
};

/** The page of an item's agenda and minutes. */
export const minutesPath = (slug: string, itemId: string): string =>
  `/visits/${slug}/plan/item/${itemId}/minutes`;

/** The passages of minutes that became an outcome or action, over all visits. For those who read follow-ups. */
export function minutesPassagesOf(db: Db, outcomeOrActionId: string): MinutesPassage[] {
  const rows = db
    .select({
      ...{ id: minutesMarks.id, kind: minutesMarks.kind, passage: minutesMarks.passage },
      ...{ starts: minutesMarks.starts, body: minutes.body, language: minutes.language },
      ...{ state: minutes.state, itemId: minutes.itemId, itemTitle: programmeItems.title },
      ...{ visitSlug: visits.slug, reference: visits.referenceLanguage },
    })
    .from(minutesMarks)
    .innerJoin(minutes, eq(minutes.id, minutesMarks.minutesId))
    .innerJoin(programmeItems, eq(programmeItems.id, minutes.itemId))
    .innerJoin(visits, eq(visits.id, minutes.visitId))
    .where(
      or(eq(minutesMarks.outcomeId, outcomeOrActionId), eq(minutesMarks.actionItemId, outcomeOrActionId)),
    )
    .orderBy(minutesMarks.position)
    .all();
  return rows.map(({ starts, body, ...row }) => ({
    ...row,
    isChanged: whereMarked(body ?? "", { starts, passage: row.passage }) === null,
    path: `${minutesPath(row.visitSlug, row.itemId)}#mark-${row.id}`,
  }));
}

/** The same as the page of an outcome or action shows them. */
export const passagesOnPage = (db: Db, outcomeOrActionId: string, language: LanguageTag): PassageOnPage[] =>
  minutesPassagesOf(db, outcomeOrActionId).map(({ itemTitle, reference, path, ...one }) => ({
    ...{ id: one.id, kind: one.kind, passage: one.passage, language: one.language, isChanged: one.isChanged },
    item: { title: inLanguage(itemTitle, language, reference), path },
  }));
