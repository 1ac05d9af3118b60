import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { permit } from "#app/domain/access/current.server.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import type { Citation, Source } from "#app/domain/source/citation.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import { citations, sources } from "#db/schema/index.ts";

export type SourceIssue = { code: "source.keyTaken"; key: string };
export type CitationIssue = { code: "citation.madeAlready"; citationId: string };

/** Adds a document that facts are taken from. */
export const addSource = (current: Current, draft: Omit<Source, "id">) =>
  change(current, ({ tx, record }): Result<Source, SourceIssue> => {
    permit(current, "directory.edit");
    const taken = tx.select({ id: sources.id }).from(sources).where(eq(sources.key, draft.key)).get();
    if (taken) return rejected([{ code: "source.keyTaken", key: draft.key }]);
    const source: Source = { ...draft, id: randomUUID() };
    tx.insert(sources).values(source).run();
    record({ visitId: null, event: "source.added", detail: { sourceId: source.id } });
    return done(source);
  });

/** Notes what a source says of one field, and where it says so; several sources may differ. */
export const cite = (current: Current, slug: string, draft: Omit<Citation, "id">) =>
  change(current, ({ tx, record }): Result<Citation, CitationIssue> => {
    const visit = editableVisit(current, slug);
    const same = and(
      ...[
        eq(citations.visitId, visit.id),
        eq(citations.aboutId, draft.about.id),
        eq(citations.field, draft.field),
      ],
      ...[eq(citations.sourceId, draft.sourceId), eq(citations.locator, draft.locator)],
    );
    const made = tx.select({ id: citations.id }).from(citations).where(same).get();
    if (made) return rejected([{ code: "citation.madeAlready", citationId: made.id }]);
    const citation: Citation = { ...draft, id: randomUUID() };
    const { about, ...rest } = citation;
    tx.insert(citations)
      .values({ ...rest, visitId: visit.id, aboutKind: about.kind, aboutId: about.id })
      .run();
    record({
      visitId: visit.id,
      event: "fact.cited",
      detail: { citationId: citation.id, about, field: citation.field },
    });
    return done(citation);
  });
