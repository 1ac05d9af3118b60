import { and, eq, gt, lt } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { plainEmail } from "#app/domain/account/account.ts";
import { spendCode } from "#app/domain/account/one-time-code.server.ts";
import { isPasswordOf } from "#app/domain/account/password.server.ts";
import { rememberProof, startSession } from "#app/domain/account/session.server.ts";
import {
  attemptKeys,
  attemptPassed,
  attemptSucceeded,
  takeAttempt,
} from "#app/domain/account/throttle.server.ts";
import { hashOf, newToken } from "#app/domain/account/token.server.ts";
import { accounts, pendingSignIns } from "#db/schema/index.ts";

/** Where an attempt comes from. `clientAddress` as far as the office's own proxies vouch for it. */
export type Client = { clientAddress: string; userAgent: string };

/** How an attempt ended. `accountId` of a wrong one is for the log, never for the person. */
export type SignIn =
  | { kind: "session"; accountId: string; token: string }
  | { kind: "code"; accountId: string; token: string } // the password was right; the code is yet to come
  | { kind: "wrong"; accountId: string | null }
  | { kind: "unreadable"; accountId: string } // the office's key does not open this account's secret
  | { kind: "wait"; ms: number };

/** How long the code may take after the password, ms. */
export const pendingTime = 10 * 60_000;

/**
 * Signs in by e-mail and password. A name that nobody has, a disabled account and a wrong password end
 * alike and take the same time. Whoever has one-time codes is asked for one next; until then the
 * password has opened nothing.
 */
export async function signIn(
  current: Current,
  given: { email: string; password: string },
  client: Client,
): Promise<SignIn> {
  const { db, now } = current;
  const email = plainEmail(given.email);
  const keys = attemptKeys(email, client.clientAddress);
  const attempt = takeAttempt(current, keys);
  if (!attempt.ok) return { kind: "wait", ms: attempt.waitMs };
  const account = db.select().from(accounts).where(eq(accounts.email, email)).get();
  const isRight = await isPasswordOf(account?.passwordHash ?? null, given.password);
  if (!account || !isRight || account.disabledAt !== null) {
    return { kind: "wrong", accountId: account?.id ?? null };
  }
  const accountId = account.id;
  if (account.totpSecret === null) {
    attemptSucceeded(current, keys);
    return { kind: "session", accountId, token: startSession(db, accountId, now, client.userAgent) };
  }
  attemptPassed(current, keys);
  const token = newToken();
  db.delete(pendingSignIns)
    .where(lt(pendingSignIns.createdAt, now - pendingTime))
    .run();
  db.insert(pendingSignIns)
    .values({ tokenHash: hashOf(token), accountId, createdAt: now })
    .run();
  return { kind: "code", accountId, token };
}

/** Whose sign-in waits for its code, or null when the secret is none or ten minutes have passed. */
export function pendingSignIn({ db, now }: Current, token: string) {
  const row = db
    .select({ account: accounts })
    .from(pendingSignIns)
    .innerJoin(accounts, eq(accounts.id, pendingSignIns.accountId))
    .where(and(eq(pendingSignIns.tokenHash, hashOf(token)), gt(pendingSignIns.createdAt, now - pendingTime)))
    .get();
  return row && row.account.disabledAt === null ? row.account : null;
}

/** The second step: a one-time code or a recovery code. "expired" sends back to the first. */
export function signInByCode(
  current: Current,
  key: Buffer,
  given: { pending: string; code: string },
  client: Client,
): SignIn | { kind: "expired" } {
  const account = pendingSignIn(current, given.pending);
  if (!account) return { kind: "expired" };
  const keys = attemptKeys(account.email, client.clientAddress);
  const attempt = takeAttempt(current, keys);
  if (!attempt.ok) return { kind: "wait", ms: attempt.waitMs };
  const accountId = account.id;
  const actor = { id: accountId, role: account.role };
  const result = spendCode({ ...current, actor }, key, account, given.code);
  if (result !== "right") return { kind: result, accountId };
  attemptSucceeded(current, keys);
  current.db
    .delete(pendingSignIns)
    .where(eq(pendingSignIns.tokenHash, hashOf(given.pending)))
    .run();
  return {
    kind: "session",
    accountId,
    token: startSession(current.db, accountId, current.now, client.userAgent),
  };
}

export type Proof = { kind: "right" | "wrong" | "codeWrong" } | { kind: "wait"; ms: number };

/**
 * Whoever is signed in proves anew who they are: by the password, and by a code where they have codes.
 * Counts like signing in.
 */
export async function proveAgain(
  current: Current,
  key: Buffer,
  given: { sessionId: string; password: string; code: string },
  client: Client,
): Promise<Proof> {
  const account = current.db.select().from(accounts).where(eq(accounts.id, current.actor.id)).get()!;
  const keys = attemptKeys(account.email, client.clientAddress);
  const attempt = takeAttempt(current, keys);
  if (!attempt.ok) return { kind: "wait", ms: attempt.waitMs };
  if (!(await isPasswordOf(account.passwordHash, given.password))) return { kind: "wrong" };
  if (account.totpSecret !== null && spendCode(current, key, account, given.code) !== "right") {
    return { kind: "codeWrong" };
  }
  attemptSucceeded(current, keys);
  rememberProof(current.db, given.sessionId, current.now);
  return { kind: "right" };
}
