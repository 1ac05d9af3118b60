import { eq } from "drizzle-orm";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { hashOf } from "#app/domain/account/token.server.ts";
import { change, type Work } from "#app/domain/history/change.server.ts";
import { done, type Result } from "#app/domain/history/result.ts";
import { languagesKey, type Subscription } from "#app/domain/subscription/subscription.ts";
import {
  type Issuing,
  type SubscriptionDraft,
  subscriptionById,
} from "#app/domain/subscription/subscriptions.server.ts";
import { tokenOf } from "#app/domain/subscription/token.server.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import { subscriptions } from "#db/schema/index.ts";

/** What can be chosen anew for an address. */
export type SubscriptionOptions = Omit<SubscriptionDraft, "subject">;

/**
 * Changes the options of an address; `version` is the one that the officer was shown. Another language or
 * reminder changes what every entry of the calendar says, so their stamps move with it.
 * Throws `forbidden`, `notFound` (also for a revoked address), `stale`.
 */
export const changeOptions = (
  current: Current,
  _issuing: Issuing,
  slug: string,
  id: string,
  version: number,
  options: SubscriptionOptions,
) =>
  changeOne(current, slug, id, version, "changed", (before) => {
    const languages = languagesKey(options.languages);
    const reads = languages !== languagesKey(before.languages);
    const rings = options.reminderMinutes !== before.reminderMinutes;
    const { homeZone, reminderMinutes, expiresAt } = options;
    if (!reads && !rings && homeZone === before.homeZone && expiresAt === before.expiresAt) return null;
    return {
      ...{ languages, homeZone, reminderMinutes, expiresAt },
      ...(reads || rings ? movedOptions(before, current.now) : {}),
    };
  });

/**
 * Gives an address a new secret; the one it had opens nothing from now on.
 * Throws `forbidden`, `notFound` (also for a revoked address), `stale`.
 */
export const renewSubscription = (
  current: Current,
  { officeKey }: Issuing,
  slug: string,
  id: string,
  version: number,
) =>
  changeOne(current, slug, id, version, "renewed", ({ generation: before }) => {
    const generation = before + 1;
    return { generation, tokenHash: hashOf(tokenOf(officeKey, { id, generation })) };
  });

/**
 * Shuts an address for good: whoever asks for it next finds nothing.
 * Throws `forbidden`, `notFound` (also for a revoked address), `stale`.
 */
export const revokeSubscription = (current: Current, slug: string, id: string, version: number) =>
  changeOne(current, slug, id, version, "revoked", () => ({ revokedAt: current.now }));

/** Clients compare whole seconds, so a second choice within one second still moves the stamps. */
const movedOptions = (before: Subscription, now: number) => ({
  optionsRevision: before.optionsRevision + 1,
  optionsChangedAt: Math.max(now, before.optionsChangedAt + 1000),
});

type Row = typeof subscriptions.$inferInsert;
/** One change of one address with its history; `decide` gives the new values, or null for no change. */
function changeOne(
  current: Current,
  slug: string,
  id: string,
  version: number,
  what: "changed" | "renewed" | "revoked",
  decide: (before: Subscription) => Partial<Row> | null,
) {
  return change(current, ({ tx, record, leave }: Work): Result<null, never> => {
    permit(current, "visit.edit");
    const visit = editableVisit(current, slug);
    const before = subscriptionById(current.db, visit.id, id);
    if (before.revokedAt !== null) throw new DomainError("notFound", "subscription");
    if (before.version !== version) throw new DomainError("stale", "subscription");
    const set = decide(before);
    if (set) {
      tx.update(subscriptions)
        .set({ ...set, version: version + 1 })
        .where(eq(subscriptions.id, id))
        .run();
      const detail = { subscriptionId: id, subject: before.subject };
      record({ visitId: visit.id, event: `subscription.${what}`, detail });
    } else leave();
    return done(null);
  });
}
