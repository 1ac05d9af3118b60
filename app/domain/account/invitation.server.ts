import { and, eq, gt, isNull } from "drizzle-orm";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { accountById } from "#app/domain/account/account.server.ts";
import type { Account } from "#app/domain/account/account.ts";
import { commonPasswords } from "#app/domain/account/common-passwords.server.ts";
import { hashPassword } from "#app/domain/account/password.server.ts";
import { findPasswordIssue, type PasswordIssue } from "#app/domain/account/password-rules.ts";
import { endSessionsOf } from "#app/domain/account/session.server.ts";
import { hashOf, newToken } from "#app/domain/account/token.server.ts";
import { change, type Work } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import type { Db, Reads } from "#db/database.ts";
import { accounts, invitations } from "#db/schema/index.ts";

/** How long an invitation can be used, ms: three days. */
export const invitationTime = 72 * 60 * 60_000;

/**
 * Invites somebody who has an account to choose a password: the first one, or a new one for whoever
 * forgot theirs. Returns the secret of the link, which is stored nowhere. Earlier invitations end.
 */
export const inviteAgain = (current: Current, accountId: string) =>
  change(current, (work): Result<{ token: string }, never> => {
    permit(current, "account.edit");
    accountById(work.tx, accountId);
    return done({ token: invite(work, current, accountId) });
  });

/** Writes an invitation, within the change that it belongs to. */
export function invite({ tx, record }: Work, { now }: Current, accountId: string): string {
  const token = newToken();
  closeInvitations(tx, accountId, now);
  tx.insert(invitations)
    .values({ tokenHash: hashOf(token), accountId, createdAt: now, expiresAt: now + invitationTime })
    .run();
  record({ visitId: null, event: "account.invited", detail: { accountId } });
  return token;
}

/** Every invitation of an account that is still open ends. */
export function closeInvitations(db: Reads, accountId: string, now: number): void {
  db.update(invitations)
    .set({ usedAt: now })
    .where(and(eq(invitations.accountId, accountId), isNull(invitations.usedAt)))
    .run();
}

/** Whom the secret of a link invites. Throws `notFound` when it was used, is too old or never was. */
export function invitedBy({ db, now }: { db: Reads; now: number }, token: string): Account {
  const row = db
    .select({ accountId: invitations.accountId })
    .from(invitations)
    .where(
      and(
        eq(invitations.tokenHash, hashOf(token)),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, now),
      ),
    )
    .get();
  const account = row && accountById(db, row.accountId);
  if (!account || account.disabledAt !== null) throw new DomainError("notFound", "invitation");
  return account;
}

/**
 * The invited person chooses a password; the invitation is used up, and every session of the account
 * ends. One-time codes stay: an invitation does not stand in for them.
 */
export async function acceptInvitation(
  current: Current & { db: Db },
  token: string,
  password: string,
): Promise<Result<Account, PasswordIssue>> {
  const { id, email, name } = invitedBy(current, token);
  const issue = await passwordIssue(password, { email, name });
  if (issue) return rejected([issue]);
  const passwordHash = await hashPassword(password);
  return change({ ...current, actor: { id, role: accountById(current.db, id).role } }, ({ tx, record }) => {
    const account = invitedBy({ db: tx, now: current.now }, token); // another request may have been faster
    tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, id)).run();
    closeInvitations(tx, id, current.now);
    endSessionsOf(tx, id, "passwordChanged", current.now);
    record({ visitId: null, event: "account.passwordChanged", detail: { accountId: id } });
    return done(account);
  });
}

/** Why a new password is refused, or null. */
export async function passwordIssue(
  password: string,
  known: { email: string; name: string },
): Promise<PasswordIssue | null> {
  const common = await commonPasswords();
  return findPasswordIssue(password, known, (word) => common.has(word));
}
