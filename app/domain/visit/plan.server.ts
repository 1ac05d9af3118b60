import { eq } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { permissionToEdit } from "#app/domain/editing/permission-to-edit.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import type { Visit, VisitContent } from "#app/domain/visit/visit-content.ts";
import { releasedVisits, visits } from "#db/schema/index.ts";

/** The draft of a visit as those who plan see it, and which release stands beside it. */
export type Plan = {
  content: VisitContent;
  contentLanguages: LanguageTag[];
  version: number; // of the visit's own row
  released: { number: number; at: number } | null;
};

/** The visit whose draft is asked for. Throws `notFound` for whoever may not read drafts. */
export function draftedVisit(current: Current, slug: string): Visit {
  if (!may(current.actor, "visit.readDraft")) throw new DomainError("notFound", "visit");
  return visitBySlug(current.db, slug);
}

/**
 * The visit to be planned. Throws `notFound` for whoever may not plan, or not change what is of this kind: to
 * them the desk is not there.
 */
export function plannedVisit(current: Current, slug: string, kind: ThingKind = "visit"): Visit {
  if (!may(current.actor, permissionToEdit(kind))) throw new DomainError("notFound", "visit");
  return visitBySlug(current.db, slug);
}

/** The draft of a visit with everything in it. Throws as `draftedVisit` does. */
export function showPlan(current: Current, slug: string): Plan {
  const visit = draftedVisit(current, slug);
  const { db } = current;
  const row = db
    .select({ contentLanguages: visits.contentLanguages, version: visits.version })
    .from(visits)
    .where(eq(visits.id, visit.id))
    .get()!;
  const released = db
    .select({ number: releasedVisits.number, at: releasedVisits.releasedAt })
    .from(releasedVisits)
    .where(eq(releasedVisits.visitId, visit.id))
    .get();
  return { content: readDraft(db, visit), ...row, released: released ?? null };
}

/** Languages of a visit's texts beside those of the interface. */
export function contentLanguagesOf({ db }: Current, visitId: string): LanguageTag[] {
  return (
    db.select({ tags: visits.contentLanguages }).from(visits).where(eq(visits.id, visitId)).get()?.tags ?? []
  );
}
