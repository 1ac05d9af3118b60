import { createHash } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import { type Released, readContent } from "#app/domain/release/released-visit.ts";
import { type WithOneItemIssue, withOneItem } from "#app/domain/release/with-one-item.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { draftedVisit } from "#app/domain/visit/plan.server.ts";
import type { Visit, VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import { releases } from "#db/schema/index.ts";

/** One version of a visit: its number, when and by whom it was released, and what was said of it. */
export type Version = {
  number: number;
  releasedAt: number;
  actorId: string;
  note: Localised | null;
  itemId: string | null; // of a release of one item alone
};

/** The versions of a visit, newest first. Throws `notFound` for whoever may not read drafts. */
export function versionsOf(current: Current, slug: string): Version[] {
  const visit = draftedVisit(current, slug);
  const ofItems = new Map(itemReleases(current.db).all(visit.id) as [number, string][]);
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
    .all()
    .map((version) => ({ ...version, itemId: ofItems.get(version.number) ?? null }));
}

const itemReleases = perDatabase(({ $client }) =>
  $client
    .prepare<[string]>(
      `select detail ->> 'number', detail ->> 'itemId' from history
       where visit_id = ? and event = 'visit.released' and detail ->> 'itemId' is not null`,
    )
    .raw(),
);

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

/** What is about to be released: the latest version, null for none, beside what the next one would hold. */
export type Preview = { before: VisitContent | null; after: VisitContent; number: number; mark: string };

/** Puts the draft beside the latest version. Throws `notFound` for whoever may not read drafts. */
export const previewRelease = (current: Current, slug: string): Preview =>
  nextVersion(current.db, draftedVisit(current, slug));

/** Puts one item of the draft into the latest version, beside that version. Throws as `previewRelease` does. */
export const previewItem = (
  current: Current,
  slug: string,
  itemId: string,
): Result<Preview, WithOneItemIssue> => nextVersionWith(current.db, draftedVisit(current, slug), itemId);

/** The next version of a visit: its whole draft. */
export function nextVersion(db: Db, visit: Visit): Preview {
  const { before, number } = latestOf(db, visit);
  const after = readDraft(db, visit);
  return { before, after, number, mark: markOf(after, number) };
}

/**
 * The next version of a visit: the latest one with one item of the draft in it, or why that cannot be.
 * Throws `notFound` for an item that stands in neither.
 */
export function nextVersionWith(db: Db, visit: Visit, itemId: string): Result<Preview, WithOneItemIssue> {
  const { before, number } = latestOf(db, visit);
  const draft = readDraft(db, visit);
  const isKnown = [before, draft].some((content) => content?.items.some(({ id }) => id === itemId));
  if (!isKnown) throw new DomainError("notFound", "item");
  if (!before) return rejected([{ code: "release.nothingYet" }]);
  const made = withOneItem(before, draft, itemId);
  return made.ok ? done({ before, after: made.value, number, mark: markOf(made.value, number) }) : made;
}

function latestOf(db: Db, visit: Visit): Pick<Preview, "before" | "number"> {
  const last = lastRelease(db, visit.id);
  return { before: last ? readContent(last.content) : null, number: (last?.number ?? 0) + 1 };
}

/** The latest release of a visit as it is stored. */
export const lastRelease = (
  db: Db,
  visitId: string,
): { number: number; releasedAt: number; content: string } | undefined =>
  db
    .select({ number: releases.number, releasedAt: releases.releasedAt, content: releases.content })
    .from(releases)
    .where(eq(releases.visitId, visitId))
    .orderBy(desc(releases.number))
    .limit(1)
    .get();

/** Tells what would be released as a version from every other such content, and from every other version. */
export const markOf = (content: VisitContent, number: number): string =>
  createHash("sha256")
    .update(JSON.stringify([number, content]))
    .digest("base64url")
    .slice(0, 22);
