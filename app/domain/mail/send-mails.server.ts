import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import { releaseMailsOf } from "#app/domain/mail/draft-mails.server.ts";
import type { MailState } from "#app/domain/mail/mail.ts";
import type { Letter, MailWriter } from "#app/domain/mail/mail-writer.ts";
import { type MailedVisit, mailedVisit } from "#app/domain/mail/mailed-release.server.ts";
import { ownCalendarFile } from "#app/domain/mail/own-calendar-file.server.ts";
import { isOvertaken, type ReleaseMail, toldSince } from "#app/domain/mail/what-is-told.ts";
import type { Subscription } from "#app/domain/subscription/subscription.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import type { Db } from "#db/database.ts";
import { mails } from "#db/schema/index.ts";

type Row = typeof mails.$inferSelect;

/** A draft as it would go now: addresses, languages and private pages may have come since it was made. */
export type FreshDraft = Letter & {
  address: string | null;
  language: Language;
  subscription: Subscription | null;
};

/** Drafts that changed after they were shown would go unseen; without a server, none goes. */
export type SendIssue = { code: "mail.draftsMoved" } | { code: "mail.noServer" };

/** Mails about a release that wait for somebody of the office: they can be sent, or called off. */
export const isOpenMail = ({ state }: { state: MailState }): boolean =>
  state === "draft" || state === "failed";

/** What goes for a draft, or for one that failed; null where nothing is left to be told. */
export function freshDraft(
  visit: MailedVisit,
  row: Pick<Row, "participationId" | "number">,
  told: readonly ReleaseMail[],
  writer: MailWriter,
): FreshDraft | null {
  const { participationId, number } = row;
  const composed = visit.composeRelease(writer, participationId!, toldSince(told, number!), number!);
  if (!composed) return null;
  const { letter, language, subscription } = composed;
  return { ...letter, language, subscription, address: visit.reachOf(participationId!).email };
}

/** Tells a set of drafts, as they were shown, from every other. */
export const markOfDrafts = (drafts: readonly (FreshDraft & { id: string })[]): string =>
  createHash("sha256")
    .update(
      JSON.stringify(
        drafts.map(({ id, address, subject, body, subscription }) => [
          ...[id, address, subject, body, subscription?.id ?? null],
        ]),
      ),
    )
    .digest("base64url")
    .slice(0, 22);

/** Which mails an act is about: one by its id, or all of a release that wait. */
export type Which = { id: string } | { number: number };

/**
 * Queues drafts, and those that failed, to be sent: with text, address, language and calendar as they are now,
 * if that is what was shown (`mark`). Those without an address stay, and so do those that a later version has
 * overtaken. Gives how many go. Throws `notFound`, `forbidden`.
 */
export const sendMails = (
  current: Current,
  { writer, hasServer }: { writer: MailWriter; hasServer: boolean },
  slug: string,
  which: Which,
  mark: string,
) =>
  change(current, ({ record, leave }): Result<{ sent: number }, SendIssue> => {
    permit(current, "visit.release");
    if (!hasServer) return rejected([{ code: "mail.noServer" }]);
    const { db, now, actor } = current;
    const visit = editableVisit(current, slug);
    const mailed = mailedVisit(db, visit.id, now);
    const drafts = openDrafts(db, mailed, visit.id, which, writer).filter(({ address }) => address !== null);
    if (markOfDrafts(drafts) !== mark) return rejected([{ code: "mail.draftsMoved" }]);
    for (const { id, subscription, ...fresh } of drafts) {
      const calendar = subscription && ownCalendarFile(db, subscription);
      db.update(mails)
        .set({
          ...{ ...fresh, calendar, state: "queued", queuedAt: now, queuedBy: actor.id },
          ...{ nextAt: now, attempts: 0, error: null },
        })
        .where(eq(mails.id, id))
        .run();
    }
    const [first] = drafts;
    if (!first) leave();
    else {
      const detail = { kind: "release" as const, number: first.number, count: drafts.length };
      record({ visitId: visit.id, event: "mail.queued", detail });
    }
    return done({ sent: drafts.length });
  });

/** The drafts of a visit that can go, each as it would go now, in the order in which they were made. */
export function openDrafts(
  db: Db,
  mailed: MailedVisit,
  visitId: string,
  which: Which,
  writer: MailWriter,
): (FreshDraft & { id: string; number: number })[] {
  const told = releaseMailsOf(db, visitId);
  return rowsOf(db, visitId, which).flatMap((row) => {
    const own = told.get(row.participationId!) ?? [];
    if (!isOpenMail(row) || isOvertaken({ number: row.number! }, own)) return [];
    const fresh = freshDraft(mailed, row, own, writer);
    return fresh ? [{ ...fresh, id: row.id, number: row.number! }] : [];
  });
}

/** Calls drafts off, and mails that wait for their server or failed; one that is on its way goes. */
export const dropMails = (current: Current, slug: string, which: Which) =>
  change(current, ({ record, leave }): Result<{ dropped: number }, never> => {
    permit(current, "visit.release");
    const { db, actor } = current;
    const visit = editableVisit(current, slug);
    const rows = rowsOf(db, visit.id, which).filter((row) => isOpenMail(row) || row.state === "queued");
    for (const { id } of rows) {
      db.update(mails)
        .set({ state: "dropped", nextAt: null, queuedBy: actor.id })
        .where(eq(mails.id, id))
        .run();
    }
    const [first] = rows;
    if (!first) leave();
    else {
      const detail = { kind: first.kind, number: first.number!, count: rows.length };
      record({ visitId: visit.id, event: "mail.dropped", detail });
    }
    return done({ dropped: rows.length });
  });

/** Throws `notFound` for a mail of another visit. */
function rowsOf(db: Db, visitId: string, which: Which): Row[] {
  const isMeant = "id" in which ? eq(mails.id, which.id) : eq(mails.number, which.number);
  const isOfRelease = and(eq(mails.visitId, visitId), eq(mails.kind, "release"), isMeant);
  const rows = db.select().from(mails).where(isOfRelease).orderBy(mails.createdAt, mails.id).all();
  if ("id" in which && rows.length === 0) throw new DomainError("notFound", "mail");
  return rows;
}
