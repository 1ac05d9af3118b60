import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result } from "#app/domain/history/result.ts";
import {
  type MailWishes,
  mailsForRole,
  type RegularMail,
  readersOfMail,
} from "#app/domain/mail/regular-mails.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { Db, Reads } from "#db/database.ts";
import { accounts, mails } from "#db/schema/index.ts";

const columns = { followUps: accounts.wantsFollowUps, digest: accounts.wantsDigest };

/** Which regular mails an account wants, whatever its role. Throws `notFound`. */
export function mailWishesOf(db: Reads, accountId: string): MailWishes {
  const wishes = db.select(columns).from(accounts).where(eq(accounts.id, accountId)).get();
  if (!wishes) throw new DomainError("notFound", "account");
  return wishes;
}

/** Whoever is to get a regular mail: of a role that it is for, not disabled, and not declining it. */
export const wantersOf = (db: Db, mail: RegularMail): { id: string; email: string; language: Language }[] =>
  db
    .select({ id: accounts.id, email: accounts.email, language: accounts.language })
    .from(accounts)
    .where(and(inArray(accounts.role, [...readersOfMail(mail)]), isNull(accounts.disabledAt), columns[mail]))
    .all();

/**
 * The actor says which regular mails they want; those that are not for their role stay as they were. What
 * waits in the outbox of a mail that is declined does not go any more; what is on its way does.
 */
export function changeMailWishes(current: Current, wanted: readonly RegularMail[]): void {
  const { actor, db } = current;
  const before = mailWishesOf(db, actor.id);
  const changed = mailsForRole(actor.role).filter((mail) => before[mail] !== wanted.includes(mail));
  if (changed.length === 0) return;
  const after = { ...before, ...Object.fromEntries(changed.map((mail) => [mail, wanted.includes(mail)])) };
  change(current, ({ tx, record }): Result<null, never> => {
    const { followUps: wantsFollowUps, digest: wantsDigest } = after;
    tx.update(accounts)
      .set({ wantsFollowUps, wantsDigest, version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, actor.id))
      .run();
    const declined = changed.filter((mail) => !after[mail]);
    tx.update(mails)
      .set({ state: "dropped", nextAt: null })
      .where(
        and(
          ...[eq(mails.accountId, actor.id), inArray(mails.kind, declined)],
          inArray(mails.state, ["queued", "failed"]),
        ),
      )
      .run();
    record({
      ...{ visitId: null, event: "account.mailsChosen", detail: { accountId: actor.id, before, after } },
    });
    return done(null);
  });
}
