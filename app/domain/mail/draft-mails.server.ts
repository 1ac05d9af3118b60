import { and, eq, inArray, isNotNull, lt } from "drizzle-orm";
import { insertMail } from "#app/domain/mail/insert-mail.server.ts";
import type { MailWriter } from "#app/domain/mail/mail-writer.ts";
import { type MailedVisit, mailedVisit } from "#app/domain/mail/mailed-release.server.ts";
import { isOwed, type ReleaseMail, toldSince } from "#app/domain/mail/what-is-told.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { mails } from "#db/schema/index.ts";

/** A release that was just made, and what writes of it. `domain` is that of Message-IDs. */
type Made = {
  db: Db;
  visitId: string;
  number: number;
  releasedAt: Instant;
  writer: MailWriter;
  domain: string;
};

/**
 * Drafts a message to everybody whom a release concerns, in the transaction that makes it: to those whose
 * own programme changes, those taken out of it, and those to whom an earlier message never got through.
 * Each tells all since the last one that was sent to that person; older ones that have not gone are
 * dropped in its favour. Nothing is sent before somebody has looked.
 */
export function draftReleaseMails({ db, visitId, number, releasedAt, writer, domain }: Made): void {
  const visit = mailedVisit(db, visitId, releasedAt);
  const earlier = releaseMailsOf(db, visitId);
  for (const participationId of everybodyIn(visit, number, earlier)) {
    const mails = earlier.get(participationId) ?? [];
    const isConcerned = visit.changesFor(participationId, number - 1 || null, number).length > 0;
    if (!isConcerned && !isOwed(mails, number)) continue;
    const since = toldSince(mails, number);
    dropOlder(db, visitId, participationId, number);
    const composed = visit.composeRelease(writer, participationId, since, number);
    if (!composed) continue;
    const { letter, language } = composed;
    insertMail(db, domain, {
      ...{ visitId, number, participationId, kind: "release", state: "draft", ...letter, language },
      ...{ occasion: `release ${number} of ${visitId} to ${participationId}`, createdAt: releasedAt },
      address: visit.reachOf(participationId).email,
    });
  }
  dropOldNudges(db, visitId, number);
}

/** Named participants of this version and the one before, others who have an e-mail, and whoever is owed a message. */
function everybodyIn(
  visit: MailedVisit,
  number: number,
  earlier: ReadonlyMap<string, readonly ReleaseMail[]>,
): Set<string> {
  const named = (content: VisitContent | undefined) =>
    (content?.participations ?? [])
      .filter(({ id, personId }) => personId !== null || visit.reachOf(id).email !== null)
      .map(({ id }) => id);
  return new Set([
    ...named(visit.version(number)?.content),
    ...named(number > 1 ? visit.version(number - 1)?.content : undefined),
    ...[...earlier].filter(([, mails]) => isOwed(mails, number)).map(([id]) => id),
  ]);
}

/** What each participant of a visit has been told of its releases, or was to be. */
export function releaseMailsOf(db: Db, visitId: string): Map<string, ReleaseMail[]> {
  const rows = db
    .select({
      participationId: mails.participationId,
      number: mails.number,
      state: mails.state,
    })
    .from(mails)
    .where(and(eq(mails.visitId, visitId), eq(mails.kind, "release"), isNotNull(mails.participationId)))
    .all();
  const found = new Map<string, ReleaseMail[]>();
  for (const { participationId, number, state } of rows) {
    const mail = { number: number!, state };
    found.set(participationId!, [...(found.get(participationId!) ?? []), mail]);
  }
  return found;
}

function dropOlder(db: Db, visitId: string, participationId: string, number: number): void {
  const isOlder = and(
    ...[eq(mails.visitId, visitId), eq(mails.kind, "release"), eq(mails.participationId, participationId)],
    ...[lt(mails.number, number), inArray(mails.state, ["draft", "queued"])],
  );
  db.update(mails).set({ state: "dropped", nextAt: null }).where(isOlder).run();
}

/** Nobody is asked to confirm a version that is no longer the latest. */
function dropOldNudges(db: Db, visitId: string, number: number): void {
  const isOld = and(
    ...[eq(mails.visitId, visitId), eq(mails.kind, "nudge"), lt(mails.number, number)],
    inArray(mails.state, ["draft", "queued"]),
  );
  db.update(mails).set({ state: "dropped", nextAt: null }).where(isOld).run();
}
