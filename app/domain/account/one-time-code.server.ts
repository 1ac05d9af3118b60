import { randomInt } from "node:crypto";
import { and, count, eq, isNull, lt, or } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import type { Current } from "#app/domain/access/current.server.ts";
import { seal, unseal } from "#app/domain/account/sealed.server.ts";
import { endSessionsOf } from "#app/domain/account/session.server.ts";
import { hashOf } from "#app/domain/account/token.server.ts";
import { change, type Work } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Reads, Tx } from "#db/database.ts";
import { accounts, recoveryCodes } from "#db/schema/index.ts";

const STEP = 30_000; // ms; every code counts in its half-minute and in the two beside it
const RECOVERY_CODES = 10;

const purposeOf = (accountId: string): string => `codes of account ${accountId}`;
const offerOf = (accountId: string): string => `codes offered to account ${accountId}`;

const totp = (secret: string, email: string): TOTP =>
  new TOTP({ issuer: "Dragoman", label: email, secret: Secret.fromBase32(secret) });

/** The half-minute whose code this is, or null. Each is found a step early or late, for slow clocks. */
function stepOf(secret: string, code: string, now: Instant): number | null {
  const delta = totp(secret, "").validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / STEP) + delta;
}

/** A new secret for a telephone. Nothing is stored until a code confirms it; `sealed` brings it back. */
export type Offer = { secret: string; address: string; sealed: string };

/** Offers an account a secret, as text and as the address that a QR code holds; or the same one again. */
export function offerCodes(
  key: Buffer,
  account: { id: string; email: string },
  sealed: string | null = null,
): Offer {
  const known = sealed === null ? null : unseal(key, offerOf(account.id), sealed);
  const secret = known ?? new Secret({ size: 20 }).base32;
  return {
    secret,
    address: totp(secret, account.email).toString(),
    sealed: seal(key, offerOf(account.id), secret),
  };
}

export type CodeIssue = { code: "code.wrong" };

/**
 * Sets an account's codes up, once a code shows that its telephone has the secret. Earlier codes and
 * recovery codes end, and so do the account's other sessions. Returns ten recovery codes, to be shown
 * this once.
 */
export const setUpCodes = (
  current: Current,
  key: Buffer,
  given: { sealed: string; code: string; sessionId: string },
) =>
  change(current, ({ tx, record }): Result<string[], CodeIssue> => {
    const accountId = current.actor.id;
    const secret = unseal(key, offerOf(accountId), given.sealed);
    const step = secret === null ? null : stepOf(secret, plainCode(given.code), current.now);
    if (secret === null || step === null) return rejected([{ code: "code.wrong" }]);
    tx.update(accounts)
      .set({ totpSecret: seal(key, purposeOf(accountId), secret), totpLastStep: step })
      .where(eq(accounts.id, accountId))
      .run();
    endSessionsOf(tx, accountId, "ended", current.now, given.sessionId);
    record({ visitId: null, event: "account.codesSetUp", detail: { accountId } });
    return done(renewRecoveryCodes(tx, accountId));
  });

/** Takes an account's one-time codes away, with its recovery codes. */
export function removeCodes({ tx, record }: Work, accountId: string): void {
  tx.update(accounts).set({ totpSecret: null, totpLastStep: null }).where(eq(accounts.id, accountId)).run();
  tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)).run();
  record({ visitId: null, event: "account.codesRemoved", detail: { accountId } });
}

/** How many recovery codes an account has left. */
export const recoveryCodesLeft = (db: Reads, accountId: string): number =>
  db
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt)))
    .get()!.left;

const letters = "abcdefghjkmnpqrstuvwxyz23456789"; // none that look alike

/** Seven groups of four letters, 138 random bits: "k3wd-…". */
const newRecoveryCode = (): string =>
  Array.from({ length: 7 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(""),
  ).join("-");

function renewRecoveryCodes(tx: Tx, accountId: string): string[] {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)).run();
  tx.insert(recoveryCodes)
    .values(codes.map((code) => ({ accountId, codeHash: hashOf(plainCode(code)) })))
    .run();
  return codes;
}

/** People type codes with spaces and hyphens, as they see them. */
const plainCode = (code: string): string => code.toLowerCase().replace(/[\s-]/g, "");

type Owner = { id: string; totpSecret: string | null };

/**
 * Uses up a one-time code or a recovery code of an account: each works once, and a one-time code only
 * when it is later than every one before. "unreadable" when the office's key is not the one that sealed
 * the secret.
 */
export function spendCode(
  current: Current,
  key: Buffer,
  owner: Owner,
  typed: string,
): "right" | "wrong" | "unreadable" {
  const code = plainCode(typed);
  if (!/^\d{6}$/.test(code)) return spendRecoveryCode(current, owner.id, code) ? "right" : "wrong";
  const secret = owner.totpSecret === null ? null : unseal(key, purposeOf(owner.id), owner.totpSecret);
  if (secret === null) return "unreadable";
  const step = stepOf(secret, code, current.now);
  if (step === null) return "wrong";
  const { changes } = current.db
    .update(accounts)
    .set({ totpLastStep: step })
    .where(and(eq(accounts.id, owner.id), or(isNull(accounts.totpLastStep), lt(accounts.totpLastStep, step))))
    .run();
  return changes === 1 ? "right" : "wrong";
}

const spendRecoveryCode = (current: Current, accountId: string, code: string): boolean =>
  change(current, ({ tx, record }): Result<null, CodeIssue> => {
    const { changes } = tx
      .update(recoveryCodes)
      .set({ usedAt: current.now })
      .where(
        and(
          eq(recoveryCodes.accountId, accountId),
          eq(recoveryCodes.codeHash, hashOf(code)),
          isNull(recoveryCodes.usedAt),
        ),
      )
      .run();
    if (changes === 0) return rejected([{ code: "code.wrong" }]);
    const left = recoveryCodesLeft(tx, accountId);
    record({ visitId: null, event: "account.recoveryCodeUsed", detail: { accountId, left } });
    return done(null);
  }).ok;
