import { publicReader } from "#app/domain/access/audience.ts";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { change, type Work } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import { draftReleaseMails } from "#app/domain/mail/draft-mails.server.ts";
import type { MailWriter } from "#app/domain/mail/mail-writer.ts";
import type { CalendarPrinter } from "#app/domain/release/calendar-printer.ts";
import { mention } from "#app/domain/release/mentions.server.ts";
import { releaseCalendars } from "#app/domain/release/release-calendars.server.ts";
import { summaryOf } from "#app/domain/release/released-visit.ts";
import { nextVersion, nextVersionWith, type Preview } from "#app/domain/release/releases.server.ts";
import type { WithOneItemIssue } from "#app/domain/release/with-one-item.ts";
import { indexRelease } from "#app/domain/search/index-releases.server.ts";
import { releasePrivateCalendars } from "#app/domain/subscription/print-private-calendars.server.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import { type Visit, type VisitContent, visitDays } from "#app/domain/visit/visit-content.ts";
import type { Tx } from "#db/database.ts";
import { releasedVisits, releases } from "#db/schema/index.ts";

export type ReleaseOptions = {
  note: Localised | null;
  printer: CalendarPrinter;
  domain: string;
  /** Writes the messages that are drafted to whom it concerns; without one nobody is told. */
  writer?: MailWriter;
  /** The mark of the version that the officer was shown; without it, the draft is released as it stands. */
  shown?: string;
};

/** What would be released is not what was shown: something would be released unseen. */
export type ReleaseIssue = { code: "release.draftMoved" };

/**
 * Freezes the draft as the next numbered release: what everyone but the officers reads from now on.
 * `domain` is the office's own, for the UIDs of calendar entries that are new.
 */
export const releaseVisit = (current: Current, slug: string, options: ReleaseOptions) =>
  change(current, (work): Result<{ number: number }, ReleaseIssue> => {
    const next = nextVersion(current.db, releasable(current, slug));
    if (hasMoved(next, options)) return rejected([{ code: "release.draftMoved" }]);
    return done(freeze(work, current, next, options, null));
  });

/**
 * Freezes the latest release with one item of the draft in it as the next one; whatever else changed in the
 * draft stays unreleased. Throws `notFound` for an item that is neither in the draft nor released.
 */
export const releaseItem = (current: Current, slug: string, itemId: string, options: ReleaseOptions) =>
  change(current, (work): Result<{ number: number }, ReleaseIssue | WithOneItemIssue> => {
    const next = nextVersionWith(current.db, releasable(current, slug), itemId);
    if (!next.ok) return next;
    if (hasMoved(next.value, options)) return rejected([{ code: "release.draftMoved" }]);
    return done(freeze(work, current, next.value, options, itemId));
  });

function releasable(current: Current, slug: string): Visit {
  permit(current, "visit.release");
  return editableVisit(current, slug);
}

const hasMoved = ({ mark }: Preview, { shown }: ReleaseOptions): boolean =>
  shown !== undefined && shown !== mark;

/**
 * Freezes a content as a version of its visit, with everything that readers are given of it: lists,
 * directories, the search, calendars. Every release is made here, in the transaction of its `work`.
 */
function freeze(
  { tx, record }: Work,
  current: Current,
  { after: content, number }: Preview,
  { note, printer, domain, writer }: ReleaseOptions,
  itemId: string | null,
): { number: number } {
  const visitId = content.visit.id;
  const releasedAt = current.now;
  const frozen = JSON.stringify(content);
  tx.insert(releases)
    .values({ visitId, number, releasedAt, actorId: current.actor.id, note, content: frozen })
    .run();
  showInLists(tx, content, number, releasedAt);
  mention(tx, current.db, content, "public", publicReader);
  mention(tx, current.db, content, "office", { kind: "office" });
  indexRelease(current.db, content);
  releaseCalendars(tx, { db: current.db, content, number, releasedAt, printer, domain });
  releasePrivateCalendars({ db: current.db, content, number, releasedAt, printer, domain });
  if (writer) draftReleaseMails({ db: current.db, visitId, number, releasedAt, writer, domain });
  record({ visitId, event: "visit.released", detail: { number, ...(itemId === null ? {} : { itemId }) } });
  return { number };
}

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
