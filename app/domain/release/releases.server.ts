import { createHash } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { type Released, readContent } from "#app/domain/release/released-visit.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { draftedVisit } from "#app/domain/visit/plan.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Db } from "#db/database.ts";
import { releases } from "#db/schema/index.ts";

/** One version of a visit: its number, when and by whom it was released, and what was said of it. */
export type Version = { number: number; releasedAt: number; actorId: string; note: Localised | null };

/** The versions of a visit, newest first. Throws `notFound` for whoever may not read drafts. */
export function versionsOf(current: Current, slug: string): Version[] {
  const visit = draftedVisit(current, slug);
  return current.db
    .select({
      number: releases.number,
      releasedAt: releases.releasedAt,
      actorId: releases.actorId,
      note: releases.note,
    })
    .from(releases)
    .where(eq(releases.visitId, visit.id))
    .orderBy(desc(releases.number))
    .all();
}

/** What a version froze. Throws `notFound`, also for whoever may not read drafts. */
export function showVersion(current: Current, slug: string, number: number): Released {
  const visit = draftedVisit(current, slug);
  const row = current.db
    .select({ content: releases.content, releasedAt: releases.releasedAt })
    .from(releases)
    .where(and(eq(releases.visitId, visit.id), eq(releases.number, number)))
    .get();
  if (!row) throw new DomainError("notFound", "visit");
  return { content: readContent(row.content), number, releasedAt: row.releasedAt };
}

/** What is about to be released: the latest version, null for none, beside the draft. */
export type Preview = { before: VisitContent | null; after: VisitContent; number: number; mark: string };

/** Puts the draft beside the latest version. Throws `notFound` for whoever may not read drafts. */
export function previewRelease(current: Current, slug: string): Preview {
  const visit = draftedVisit(current, slug);
  const last = lastRelease(current.db, visit.id);
  const after = readDraft(current.db, visit);
  return {
    before: last ? readContent(last.content) : null,
    ...{ after, number: (last?.number ?? 0) + 1, mark: markOf(after) },
  };
}

/** The latest release of a visit as it is stored. */
export const lastRelease = (db: Db, visitId: string): { number: number; content: string } | undefined =>
  db
    .select({ number: releases.number, content: releases.content })
    .from(releases)
    .where(eq(releases.visitId, visitId))
    .orderBy(desc(releases.number))
    .limit(1)
    .get();

/** Tells a draft from every other state of it. */
export const markOf = (content: VisitContent): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 22);
