import { randomUUID } from "node:crypto";
import { and, asc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Role } from "#app/domain/access/actor.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { accountById, accountColumns, toAccount } from "#app/domain/account/account.server.ts";
import { type Account, plainEmail } from "#app/domain/account/account.ts";
import { invite } from "#app/domain/account/invitation.server.ts";
import { removeCodes } from "#app/domain/account/one-time-code.server.ts";
import { endSessionsOf } from "#app/domain/account/session.server.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { Tx } from "#db/database.ts";
import { accounts } from "#db/schema/index.ts";

export type AccountDraft = { email: string; name: string; role: Role; language: Language };
export type AccountIssue = { code: "email.taken" } | { code: "admin.last" };

/** Whether the actor keeps accounts. Whoever does not finds nothing at their addresses. */
function administer(current: Current): void {
  if (!may(current.actor, "account.edit")) throw new DomainError("notFound", "page");
}

/** Every account by name, for an administrator. Throws `notFound` for all others. */
export function listAccounts(current: Current): Account[] {
  administer(current);
  return current.db.select(accountColumns).from(accounts).orderBy(asc(accounts.name)).all().map(toAccount);
}

/** One account, for an administrator. Throws `notFound`. */
export function showAccount(current: Current, accountId: string): Account {
  administer(current);
  return accountById(current.db, accountId);
}

/** Adds an account. It cannot sign in before its owner has chosen a password. */
export const addAccount = (current: Current, draft: AccountDraft) =>
  change(current, ({ tx, record }): Result<Account, AccountIssue> => {
    administer(current);
    const email = plainEmail(draft.email);
    if (isTaken(tx, email)) return rejected([{ code: "email.taken" }]);
    const id = randomUUID();
    const { name, role, language } = draft;
    tx.insert(accounts)
      .values({ id, email, name: name.trim(), role, language, createdAt: current.now })
      .run();
    record({ visitId: null, event: "account.added", detail: { accountId: id, role } });
    return done(accountById(tx, id));
  });

/** Adds an account and invites its owner. `token` is the secret of the link, which is stored nowhere. */
export const addInvitedAccount = (current: Current, draft: AccountDraft) =>
  change(current, (work): Result<{ account: Account; token: string }, AccountIssue> => {
    const added = addAccount(current, draft);
    if (!added.ok) return added;
    return done({ account: added.value, token: invite(work, current, added.value.id) });
  });

const isTaken = (tx: Tx, email: string): boolean =>
  tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email)).get() !== undefined;

/** Gives an account another role. Its sessions end: what is open in its browsers is no longer true. */
export const changeRole = (current: Current, accountId: string, role: Role) =>
  change(current, ({ tx, record }): Result<null, AccountIssue> => {
    administer(current);
    const before = accountById(tx, accountId).role;
    if (role !== "admin" && isLastAdmin(tx, accountId)) return rejected([{ code: "admin.last" }]);
    update(tx, accountId, { role });
    endSessionsOf(tx, accountId, "roleChanged", current.now);
    record({ visitId: null, event: "account.roleChanged", detail: { accountId, before, after: role } });
    return done(null);
  });

/** Shuts an account: it cannot sign in, and its sessions end at once. Nothing of it is erased. */
export const disableAccount = (current: Current, accountId: string) =>
  change(current, ({ tx, record }): Result<null, AccountIssue> => {
    administer(current);
    accountById(tx, accountId);
    if (isLastAdmin(tx, accountId)) return rejected([{ code: "admin.last" }]);
    update(tx, accountId, { disabledAt: current.now });
    endSessionsOf(tx, accountId, "disabled", current.now);
    record({ visitId: null, event: "account.disabled", detail: { accountId } });
    return done(null);
  });

/** Opens a shut account again. */
export const enableAccount = (current: Current, accountId: string) =>
  change(current, ({ tx, record }): Result<null, never> => {
    administer(current);
    accountById(tx, accountId);
    update(tx, accountId, { disabledAt: null });
    record({ visitId: null, event: "account.enabled", detail: { accountId } });
    return done(null);
  });

/** Ends every session of an account, say of a lost laptop. */
export const endAllSessions = (current: Current, accountId: string) =>
  change(current, ({ tx, record }): Result<null, never> => {
    administer(current);
    accountById(tx, accountId);
    endSessionsOf(tx, accountId, "ended", current.now);
    record({ visitId: null, event: "account.sessionsEnded", detail: { accountId } });
    return done(null);
  });

/** Takes an account's codes away, for whoever lost both telephone and recovery codes; its sessions end. */
export const resetCodes = (current: Current, accountId: string) =>
  change(current, (work): Result<null, never> => {
    administer(current);
    accountById(work.tx, accountId);
    removeCodes(work, accountId);
    endSessionsOf(work.tx, accountId, "ended", current.now);
    return done(null);
  });

/** Whether this is the only administrator who can sign in: then it stays one, and stays open. */
function isLastAdmin(tx: Tx, accountId: string): boolean {
  const canAdminister = and(
    eq(accounts.role, "admin"),
    isNull(accounts.disabledAt),
    isNotNull(accounts.passwordHash),
  );
  const find = (more: ReturnType<typeof eq>) =>
    tx.select({ id: accounts.id }).from(accounts).where(and(canAdminister, more)).limit(1).get();
  return find(eq(accounts.id, accountId)) !== undefined && find(ne(accounts.id, accountId)) === undefined;
}

const update = (tx: Tx, id: string, values: Partial<typeof accounts.$inferInsert>): void => {
  tx.update(accounts)
    .set({ ...values, version: sql`${accounts.version} + 1` })
    .where(eq(accounts.id, id))
    .run();
};

/** The actor gives their own name and the language of their pages. What stays as it was changes nothing. */
export function changeProfile(current: Current, profile: { name: string; language: Language }): void {
  const before = accountById(current.db, current.actor.id);
  if (before.name === profile.name && before.language === profile.language) return;
  change(current, ({ tx, record }): Result<null, never> => {
    const accountId = current.actor.id;
    update(tx, accountId, profile);
    if (before.name !== profile.name) {
      const detail = { accountId, before: before.name, after: profile.name };
      record({ visitId: null, event: "account.renamed", detail });
    }
    if (before.language !== profile.language) {
      const detail = { accountId, before: before.language, after: profile.language };
      record({ visitId: null, event: "account.languageChanged", detail });
    }
    return done(null);
  });
}

/** The actor signs in by another e-mail address from now on. */
export const changeEmail = (current: Current, typed: string) =>
  change(current, ({ tx, record }): Result<null, AccountIssue> => {
    const accountId = current.actor.id;
    const [before, after] = [accountById(tx, accountId).email, plainEmail(typed)];
    if (before !== after && isTaken(tx, after)) return rejected([{ code: "email.taken" }]);
    update(tx, accountId, { email: after });
    record({ visitId: null, event: "account.emailChanged", detail: { accountId, before, after } });
    return done(null);
  });

/** The actor signs in without codes from now on. */
export const stopCodes = (current: Current) =>
  change(current, (work): Result<null, never> => {
    removeCodes(work, current.actor.id);
    return done(null);
  });
