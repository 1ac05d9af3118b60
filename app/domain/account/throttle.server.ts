import { eq, inArray, lt, sql } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import {
  accountPatience,
  addressKey,
  addressPatience,
  forgottenAfter,
  type Patience,
  withFailure,
} from "#app/domain/account/throttle.ts";
import { hashOf } from "#app/domain/account/token.server.ts";
import type { Db } from "#db/database.ts";
import { signInThrottles } from "#db/schema/index.ts";

/** Under what an attempt is counted: the account that it names, and where it comes from. */
export type AttemptKeys = { account: string; address: string };

/** Names that nobody has are counted like others, so that the delay does not tell them apart. */
export const attemptKeys = (email: string, clientAddress: string): AttemptKeys => ({
  account: `account ${hashOf(email)}`,
  address: addressKey(clientAddress),
});

/**
 * Takes one attempt, or refuses it and says for how many ms. An attempt counts as a failure from the
 * start, so that a hundred sent at once are no more than a hundred sent in turn; `attemptSucceeded`
 * takes it back. A refused attempt counts for nothing: waiting always helps.
 */
export function takeAttempt(
  current: Current,
  keys: AttemptKeys,
): { ok: true } | { ok: false; waitMs: number } {
  const { db, now } = current;
  return db.transaction(
    (tx) => {
      tx.delete(signInThrottles)
        .where(lt(signInThrottles.lastAt, now - forgottenAfter))
        .run();
      const rows = tx
        .select()
        .from(signInThrottles)
        .where(inArray(signInThrottles.key, [keys.account, keys.address]))
        .all();
      const waitMs = Math.max(0, ...rows.map((row) => row.blockedUntil - now));
      if (waitMs > 0) return { ok: false, waitMs };
      const count = (key: string, patience: Patience) => {
        const tally = withFailure(
          rows.find((row) => row.key === key),
          patience,
          now,
        );
        tx.insert(signInThrottles)
          .values({ key, ...tally })
          .onConflictDoUpdate({ target: signInThrottles.key, set: tally })
          .run();
      };
      count(keys.account, accountPatience);
      count(keys.address, addressPatience);
      return { ok: true };
    },
    { behavior: "immediate" },
  );
}

/**
 * The attempt was right and signed somebody in: the account's failures are forgotten. Those of the address
 * are not, but for this one, or somebody with an account of their own could try others without end.
 */
export function attemptSucceeded({ db }: Current, keys: AttemptKeys): void {
  db.delete(signInThrottles).where(eq(signInThrottles.key, keys.account)).run();
  takeBack(db, [keys.address]);
}

/** The first of two steps was right: this attempt is no failure, but earlier ones still count. */
export const attemptPassed = ({ db }: Current, keys: AttemptKeys): void =>
  takeBack(db, [keys.account, keys.address]);

const takeBack = (db: Db, keys: string[]): void => {
  db.update(signInThrottles)
    .set({ failures: sql`max(0, ${signInThrottles.failures} - 1)`, blockedUntil: 0 })
    .where(inArray(signInThrottles.key, keys))
    .run();
};
