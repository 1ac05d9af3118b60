import { eq } from "drizzle-orm";
import { hashOf } from "#app/domain/account/token.server.ts";
import type { Address, Fetched } from "#app/domain/subscription/address.ts";
import { isLive, subscriptionsOf } from "#app/domain/subscription/subscriptions.server.ts";
import { tokenOf } from "#app/domain/subscription/token.server.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { subscriptionFetches, subscriptions } from "#db/schema/index.ts";

/** The addresses of a visit with what became of each, ended ones too, as they were made. Two queries. */
export function addressesOf(db: Db, visitId: string, now: Instant): Address[] {
  const fetched = new Map(
    db
      .select({
        id: subscriptionFetches.subscriptionId,
        at: subscriptionFetches.fetchedAt,
        client: subscriptionFetches.client,
        number: subscriptionFetches.number,
      })
      .from(subscriptionFetches)
      .innerJoin(subscriptions, eq(subscriptions.id, subscriptionFetches.subscriptionId))
      .where(eq(subscriptions.visitId, visitId))
      .all()
      .map(({ id, ...last }) => [id, last]),
  );
  return subscriptionsOf(db, visitId).map((one) => ({
    ...one,
    isLive: isLive(one, now),
    fetched: fetched.get(one.id) ?? null,
  }));
}

/** When one calendar was fetched last; null for never. */
export const lastFetchOf = (db: Db, subscriptionId: string): Fetched | null =>
  db
    .select({
      at: subscriptionFetches.fetchedAt,
      client: subscriptionFetches.client,
      number: subscriptionFetches.number,
    })
    .from(subscriptionFetches)
    .where(eq(subscriptionFetches.subscriptionId, subscriptionId))
    .get() ?? null;

/**
 * Which addresses of a visit the office can show: those made under the key that it has now. One that was
 * made under another key goes on working for whoever has it, and is shown again once it is renewed.
 */
export function showableAddresses(db: Db, officeKey: Buffer, visitId: string): Set<string> {
  const rows = db
    .select({
      id: subscriptions.id,
      generation: subscriptions.generation,
      tokenHash: subscriptions.tokenHash,
    })
    .from(subscriptions)
    .where(eq(subscriptions.visitId, visitId))
    .all();
  return new Set(rows.filter((row) => hashOf(tokenOf(officeKey, row)) === row.tokenHash).map(({ id }) => id));
}
