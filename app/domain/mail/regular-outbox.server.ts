import { and, desc, eq, gte, or, sql } from "drizzle-orm";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import { type Digesting, dailyMails } from "#app/domain/mail/digest.server.ts";
import type { DueMail } from "#app/domain/mail/insert-mail.server.ts";
import { remindersDue } from "#app/domain/mail/remind-actions.server.ts";
import { weeklyMails } from "#app/domain/mail/weekly.server.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { isRegularMail, mails } from "#db/schema/index.ts";

type Row = typeof mails.$inferSelect;

const DAY = 24 * 3_600_000;
const SHOWN_FOR = 30 * DAY; // ms; what failed stands until somebody has seen to it
const MOST = 200;

/**
 * The mails of the last 30 days that went, or were to go, by themselves, and every one that failed: those
 * first, then the latest. Throws `notFound` for whoever does not follow up.
 */
export function regularMailsSent({ db, actor, now }: Current): Row[] {
  if (!may(actor, "followUp.read")) throw new DomainError("notFound", "page");
  return db
    .select()
    .from(mails)
    .where(and(isRegularMail, or(eq(mails.state, "failed"), gte(mails.createdAt, now - SHOWN_FOR))))
    .orderBy(desc(sql`${mails.state} = 'failed'`), desc(mails.createdAt), mails.id)
    .limit(MOST)
    .all();
}

/** How many of them failed and wait for somebody to see to them. */
export const failedRegularMails = (db: Db): number =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(mails)
    .where(and(isRegularMail, sql`state = 'failed'`))
    .get()?.count ?? 0;

/** Nothing is left to be told: it is done, over or declined, or the next one tells it; or no server is set up. */
export type SendAgainIssue = { code: "mail.notDue" } | { code: "mail.noServer" };

/**
 * Sends a mail once more that failed: under its own Message-ID, as it would be written now and to the address
 * that is known now, and only if it would still be. One that does not stand as failed any more, after a
 * second click or a colleague's, stays as it is: `isQueued` is false. Throws `notFound`, `forbidden`.
 */
export const sendAgain = (
  current: Current,
  { hasServer, ...digesting }: Digesting & { hasServer: boolean },
  id: string,
) =>
  change(current, ({ tx, record, leave }): Result<{ isQueued: boolean }, SendAgainIssue> => {
    const { db, now, actor } = current;
    const row = failedOnce(current, id);
    if (!hasServer) return rejected([{ code: "mail.noServer" }]);
    if (row.state !== "failed") {
      leave();
      return done({ isQueued: false });
    }
    const due = dueNow(db, digesting, row, now);
    if (!due) return rejected([{ code: "mail.notDue" }]);
    const { subject, body, address, language } = due;
    tx.update(mails)
      .set({
        ...{ subject, body, address, language, state: "queued", queuedAt: now, queuedBy: actor.id },
        ...{ nextAt: now, attempts: 0, error: null },
      })
      .where(and(eq(mails.id, id), eq(mails.state, "failed")))
      .run();
    record({ visitId: row.visitId, event: "mail.sentAgain", detail: detailOf(row) });
    return done({ isQueued: true });
  });

/** Gives up a mail that failed: it is not tried again. Throws `notFound`, `forbidden`. */
export const giveUp = (current: Current, id: string) =>
  change(current, ({ tx, record, leave }): Result<null, never> => {
    const row = failedOnce(current, id);
    if (row.state !== "failed") {
      leave();
      return done(null);
    }
    tx.update(mails)
      .set({ state: "dropped", nextAt: null, queuedBy: current.actor.id })
      .where(eq(mails.id, id))
      .run();
    record({ visitId: row.visitId, event: "mail.givenUp", detail: detailOf(row) });
    return done(null);
  });

const detailOf = ({ id, kind, participationId }: Row) => ({ kind, mailId: id, participationId });

/** A mail that went by itself, in whatever state it is by now. */
function failedOnce(current: Current, id: string): Row {
  permit(current, "followUp.edit");
  const row = current.db
    .select()
    .from(mails)
    .where(and(eq(mails.id, id), isRegularMail))
    .get();
  if (!row) throw new DomainError("notFound", "mail");
  return row;
}

/** The mail as it would be queued at this moment if it had not been yet; null where it would not. */
function dueNow(db: Db, digesting: Digesting, { kind, occasion }: Row, now: Instant): DueMail | null {
  const due =
    kind === "action"
      ? remindersDue(db, digesting, now, "00:00")
      : kind === "followUps"
        ? weeklyMails(db, digesting, now)
        : dailyMails(db, digesting, now);
  return due.find((one) => one.occasion === occasion) ?? null;
}
