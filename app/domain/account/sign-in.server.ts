import { eq } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { plainEmail } from "#app/domain/account/account.ts";
import { isPasswordOf } from "#app/domain/account/password.server.ts";
import { startSession } from "#app/domain/account/session.server.ts";
import { attemptKeys, attemptSucceeded, takeAttempt } from "#app/domain/account/throttle.server.ts";
import { accounts } from "#db/schema/index.ts";

/** Where an attempt comes from. `clientAddress` as far as the office's own proxies vouch for it. */
export type Client = { clientAddress: string; userAgent: string };

export type SignIn =
  | { kind: "session"; accountId: string; token: string }
  | { kind: "wrong"; accountId: string | null } // whose name was given, for the log; never for the person
  | { kind: "wait"; ms: number };

/**
 * Signs in by e-mail and password. A name that nobody has, a disabled account and a wrong password end
 * alike and take the same time.
 */
export async function signIn(
  current: Current,
  given: { email: string; password: string },
  client: Client,
): Promise<SignIn> {
  const email = plainEmail(given.email);
  const keys = attemptKeys(email, client.clientAddress);
  const attempt = takeAttempt(current, keys);
  if (!attempt.ok) return { kind: "wait", ms: attempt.waitMs };
  const account = current.db.select().from(accounts).where(eq(accounts.email, email)).get();
  const isRight = await isPasswordOf(account?.passwordHash ?? null, given.password);
  if (!account || !isRight || account.disabledAt !== null) {
    return { kind: "wrong", accountId: account?.id ?? null };
  }
  attemptSucceeded(current, keys);
  const token = startSession(current.db, account.id, current.now, client.userAgent);
  return { kind: "session", accountId: account.id, token };
}
