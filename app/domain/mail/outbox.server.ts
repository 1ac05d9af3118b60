import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import type { Letter } from "#app/domain/mail/mail-writer.ts";
import { withPage } from "#app/domain/mail/mail-writer.ts";
import { isForGood, nextAttempt, type Refusal } from "#app/domain/mail/next-attempt.ts";
import { isOvertaken, type ReleaseMail, waitsForAnother } from "#app/domain/mail/what-is-told.ts";
import { showableAddresses } from "#app/domain/subscription/addresses.server.ts";
import { isLive, subscriptionsOf } from "#app/domain/subscription/subscriptions.server.ts";
import { tokenOf } from "#app/domain/subscription/token.server.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { mails } from "#db/schema/index.ts";

/** A mail as it goes to a server. */
export type OutgoingMail = Letter & {
  id: string;
  to: string;
  messageId: string;
  language: Language;
  calendar: string | null;
  writtenAt: Instant;
};

/** What a server said to a mail. */
export type MailAnswer = { kind: "accepted" } | ({ kind: "refused" } & Refusal);

/** With what the addresses of participants' pages are put into their mails. */
export type PageAddresses = { officeKey: Buffer; origin: string };

const LONGEST_ERROR = 300;
const AT_ONCE = 50; // that are looked at; more than can wait for others, which are on their way

/**
 * Takes up what a process left behind that died while a server was asked: whether it had been accepted
 * nobody knows, so it goes once more, under the same Message-ID. For the start of the one process alone.
 */
export const takeUpLeftMails = (db: Db, now: Instant): number =>
  db.update(mails).set({ state: "queued", nextAt: now }).where(eq(mails.state, "sending")).run().changes;

/**
 * Takes the next mail that is due, or none, and writes down that it is on its way before anybody is asked:
 * one that is on its way is taken by nobody else. One that a later version has overtaken is dropped;
 * one that would pass an earlier one to the same person waits.
 */
export const takeMail = (db: Db, now: Instant, addresses: PageAddresses): OutgoingMail | null =>
  db.transaction(
    () => {
      const due = db
        .select({ id: mails.id })
        .from(mails)
        .where(and(eq(mails.state, "queued"), lte(mails.nextAt, now), sql`state in ('queued', 'sending')`))
        .orderBy(asc(mails.nextAt), asc(mails.number), asc(mails.id))
        .limit(AT_ONCE)
        .all();
      for (const { id } of due) {
        const mail = db.select().from(mails).where(eq(mails.id, id)).get()!;
        const others = mail.kind === "release" ? releaseMailsLike(db, mail) : [];
        const own = { number: mail.number ?? 0 };
        if (isOvertaken(own, others)) {
          db.update(mails).set({ state: "dropped", nextAt: null }).where(eq(mails.id, mail.id)).run();
          continue;
        }
        if (waitsForAnother(own, others)) continue;
        const attempts = mail.attempts + 1;
        db.update(mails).set({ state: "sending", attempts }).where(eq(mails.id, mail.id)).run();
        const { subject, messageId, language, calendar } = mail;
        const writtenAt = mail.queuedAt ?? mail.createdAt;
        const body = withPage(mail.body, pageOf(db, mail, now, addresses));
        return { id, to: mail.address!, subject, body, messageId, language, calendar, writtenAt };
      }
      return null;
    },
    { behavior: "immediate" },
  );

type Row = typeof mails.$inferSelect;

/** What else that person is told of this visit's releases. */
const releaseMailsLike = (db: Db, { id, visitId, participationId }: Row): ReleaseMail[] =>
  db
    .select({ id: mails.id, number: sql<number>`${mails.number}`, state: mails.state })
    .from(mails)
    .where(
      and(
        ...[eq(mails.participationId, participationId!), eq(mails.visitId, visitId!)],
        eq(mails.kind, "release"),
      ),
    )
    .all()
    .filter((other) => other.id !== id);

function pageOf(
  db: Db,
  { visitId, participationId }: Row,
  now: Instant,
  { officeKey, origin }: PageAddresses,
): string | null {
  if (!visitId || !participationId) return null;
  const showable = showableAddresses(db, officeKey, visitId);
  const own = subscriptionsOf(db, visitId)
    .filter(({ subject }) => subject.kind === "participation" && subject.id === participationId)
    .filter((one) => isLive(one, now) && showable.has(one.id))
    .at(-1);
  return own ? `${origin}/p/${tokenOf(officeKey, own)}` : null;
}

/**
 * Writes down what a server said. Accepted, it is sent; refused for good, or for a whole day, it has failed;
 * else it waits for its next attempt, unless a later version has overtaken it meanwhile.
 */
export const settleMail = (db: Db, id: string, answer: MailAnswer, now: Instant): void =>
  db.transaction(
    () => {
      const mail = db.select().from(mails).where(eq(mails.id, id)).get();
      if (mail?.state !== "sending") return;
      db.update(mails)
        .set(settled(db, mail, answer, now))
        .where(eq(mails.id, id))
        .run();
    },
    { behavior: "immediate" },
  );

function settled(db: Db, mail: Row, answer: MailAnswer, now: Instant): Partial<Row> {
  if (answer.kind === "accepted") return { state: "sent", sentAt: now, nextAt: null, error: null };
  const error = answer.said.replace(/\s+/g, " ").slice(0, LONGEST_ERROR);
  const nextAt = isForGood(answer) ? null : nextAttempt(mail.attempts, now);
  if (nextAt === null) return { state: "failed", nextAt, error };
  const isOld = mail.kind === "release" && isOvertaken({ number: mail.number! }, releaseMailsLike(db, mail));
  return isOld ? { state: "dropped", nextAt: null, error } : { state: "queued", nextAt, error };
}

/** Whether mails are queued or on their way. */
export const mailsUnderWay = (db: Db): number =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(mails)
    .where(inArray(mails.state, ["queued", "sending"]))
    .get()?.count ?? 0;
