import { eq, sql } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { passwordIssue } from "#app/domain/account/invitation.server.ts";
import { hashPassword, isPasswordOf } from "#app/domain/account/password.server.ts";
import type { PasswordIssue } from "#app/domain/account/password-rules.ts";
import { endSessionsOf } from "#app/domain/account/session.server.ts";
import type { Client } from "#app/domain/account/sign-in.server.ts";
import { attemptKeys, attemptSucceeded, takeAttempt } from "#app/domain/account/throttle.server.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import { accounts } from "#db/schema/index.ts";

export type ChangePasswordIssue =
  | PasswordIssue
  | { code: "currentPassword.wrong" }
  | { code: "attempts.tooMany"; waitMs: number };

/**
 * The actor chooses another password, knowing the present one. Their other sessions end; the one in which
 * they do this goes on. A wrong present password counts like a failed sign-in.
 */
export async function changePassword(
  current: Current,
  given: { currentPassword: string; newPassword: string; sessionId: string },
  client: Client,
): Promise<Result<null, ChangePasswordIssue>> {
  const { db, now, actor } = current;
  const account = db.select().from(accounts).where(eq(accounts.id, actor.id)).get()!;
  const keys = attemptKeys(account.email, client.clientAddress);
  const attempt = takeAttempt(current, keys);
  if (!attempt.ok) return rejected([{ code: "attempts.tooMany", waitMs: attempt.waitMs }]);
  if (!(await isPasswordOf(account.passwordHash, given.currentPassword))) {
    return rejected([{ code: "currentPassword.wrong" }]);
  }
  attemptSucceeded(current, keys);
  const issue = await passwordIssue(given.newPassword, account);
  if (issue) return rejected([issue]);
  const passwordHash = await hashPassword(given.newPassword);
  return change(current, ({ tx, record }) => {
    tx.update(accounts)
      .set({ passwordHash, version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, actor.id))
      .run();
    endSessionsOf(tx, actor.id, "passwordChanged", now, given.sessionId);
    record({ visitId: null, event: "account.passwordChanged", detail: { accountId: actor.id } });
    return done(null);
  });
}
