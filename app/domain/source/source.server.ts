import { randomUUID } from "node:crypto";
import type { Current } from "#app/domain/access/current.server.ts";
import { permit } from "#app/domain/access/current.server.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result } from "#app/domain/history/result.ts";
import type { Citation, Source } from "#app/domain/source/citation.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import { citations, sources } from "#db/schema/index.ts";

/** Adds a document that facts are taken from. */
export const addSource = (current: Current, draft: Omit<Source, "id">) =>
  change(current, ({ tx, record }): Result<Source, never> => {
    permit(current, "directory.edit");
    const source: Source = { ...draft, id: randomUUID() };
    tx.insert(sources).values(source).run();
    record({ visitId: null, event: "source.added", detail: { sourceId: source.id } });
    return done(source);
  });

/** Notes what a source says of one field, and where it says so; several sources may differ. */
export const cite = (current: Current, slug: string, draft: Omit<Citation, "id">) =>
  change(current, ({ tx, record }): Result<Citation, never> => {
    const visit = editableVisit(tx, current, slug);
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
