import { publicReader } from "#app/domain/access/audience.ts";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import type { CalendarPrinter } from "#app/domain/release/calendar-printer.ts";
import { mention } from "#app/domain/release/mentions.server.ts";
import { releaseCalendars } from "#app/domain/release/release-calendars.server.ts";
import { summaryOf } from "#app/domain/release/released-visit.ts";
import { lastRelease, markOf } from "#app/domain/release/releases.server.ts";
import { indexRelease } from "#app/domain/search/index-releases.server.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import { type VisitContent, visitDays } from "#app/domain/visit/visit-content.ts";
import type { Tx } from "#db/database.ts";
import { releasedVisits, releases } from "#db/schema/index.ts";

export type ReleaseOptions = {
  note: Localised | null;
  printer: CalendarPrinter;
  domain: string;
  /** The mark of the draft that the officer was shown; without it, the draft is released as it stands. */
  shown?: string;
};

/** The draft is not the one that was shown: what it changes would be released unseen. */
export type ReleaseIssue = { code: "release.draftMoved" };

/**
 * Freezes the draft as the next numbered release: what everyone but the officers reads from now on.
 * Calendar entries are printed here, once, in the same transaction. `domain` is the office's own,
 * for the UIDs of entries that are new.
 */
export const releaseVisit = (
  current: Current,
  slug: string,
  { note, printer, domain, shown }: ReleaseOptions,
) =>
  change(current, ({ tx, record }): Result<{ number: number }, ReleaseIssue> => {
    permit(current, "visit.release");
    const visit = editableVisit(current, slug);
    const content = readDraft(current.db, visit);
    if (shown !== undefined && shown !== markOf(content)) return rejected([{ code: "release.draftMoved" }]);
    const number = (lastRelease(current.db, visit.id)?.number ?? 0) + 1;
    const releasedAt = current.now;
    tx.insert(releases)
      .values({
        visitId: visit.id,
        number,
        releasedAt,
        actorId: current.actor.id,
        note,
        content: JSON.stringify(content),
      })
      .run();
    showInLists(tx, content, number, releasedAt);
    mention(tx, current.db, content, "public", publicReader);
    mention(tx, current.db, content, "office", { kind: "office" });
    indexRelease(current.db, content);
    releaseCalendars(tx, { db: current.db, content, number, releasedAt, printer, domain });
    record({ visitId: visit.id, event: "visit.released", detail: { number } });
    return done({ number });
  });

function showInLists(tx: Tx, content: VisitContent, number: number, releasedAt: number): void {
  const { id: visitId, slug, audience } = content.visit;
  const days = visitDays(content.legs);
  const row = {
    ...{ visitId, slug, audience, number, releasedAt, summary: summaryOf(content) },
    ...{ firstDay: days?.firstDay ?? null, lastDay: days?.lastDay ?? null },
  };
  tx.insert(releasedVisits)
    .values(row)
    .onConflictDoUpdate({ target: releasedVisits.visitId, set: row })
    .run();
}
