import { randomUUID } from "node:crypto";
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
