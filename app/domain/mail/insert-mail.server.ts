import { randomUUID } from "node:crypto";
import type { MailKind } from "#app/domain/mail/mail.ts";
import type { Letter } from "#app/domain/mail/mail-writer.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { mails } from "#db/schema/index.ts";

type NewMail = Omit<typeof mails.$inferInsert, "id" | "messageId">;

/**
 * Stores a new mail under an identity of its own, which it keeps at every attempt. Gives false where its
 * occasion is already told: nothing is stored then.
 */
export function insertMail(db: Db, domain: string, mail: NewMail): boolean {
  const id = randomUUID();
  const { changes } = db
    .insert(mails)
    .values({ id, messageId: `${id}@${domain}`, ...mail })
    .onConflictDoNothing({ target: mails.occasion })
    .run();
  return changes > 0;
}

/** A mail that goes by itself, as it would be written at this moment; `occasion` tells it from every other. */
export type DueMail = Letter & {
  occasion: string;
  kind: Extract<MailKind, "digest" | "followUps" | "action">;
  visitId: string | null;
  participationId: string | null;
  accountId: string | null;
  address: string;
  language: Language;
};

/** Queues those of the mails whose occasion is not told yet. Gives how many they are. */
export const queueDue = (db: Db, domain: string, due: readonly DueMail[], now: Instant): number =>
  due.filter((mail) =>
    insertMail(db, domain, { ...mail, state: "queued", createdAt: now, queuedAt: now, nextAt: now }),
  ).length;
