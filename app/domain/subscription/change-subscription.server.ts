import { and, eq, max } from "drizzle-orm";
import { participationOf } from "#app/domain/access/actor.ts";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { hashOf } from "#app/domain/account/token.server.ts";
import { change, type Work } from "#app/domain/history/change.server.ts";
import { done, type Result } from "#app/domain/history/result.ts";
import { readyPrivateCalendars } from "#app/domain/subscription/print-private-calendars.server.ts";
import { languagesKey, type Subscription } from "#app/domain/subscription/subscription.ts";
import {
  type Issuing,
  type SubscriptionDraft,
  subscriptionById,
} from "#app/domain/subscription/subscriptions.server.ts";
import { tokenOf } from "#app/domain/subscription/token.server.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import { subjectFeeds, subscriptions } from "#db/schema/index.ts";

/** What can be chosen anew for an address. */
export type SubscriptionOptions = Omit<SubscriptionDraft, "subject">;

/**
 * Changes the options of an address; `version` is the one that the officer was shown. Another language or
 * reminder changes what every entry of the calendar says, so their stamps move with it.
 * Throws `forbidden`, `notFound` (also for a revoked address), `stale`.
 */
export const changeOptions = (
  current: Current,
  { printer, domain }: Issuing,
  slug: string,
  id: string,
  version: number,
  options: SubscriptionOptions,
) =>
  changeOne(
    current,
    slug,
    id,
    version,
    "changed",
    (before) => {
      const { homeZone, reminderMinutes, expiresAt } = options;
      const languages = languagesKey(options.languages);
      const speaksOtherwise =
        languages !== languagesKey(before.languages) || reminderMinutes !== before.reminderMinutes;
      if (!speaksOtherwise && homeZone === before.homeZone && expiresAt === before.expiresAt) return null;
      const set = { languages, homeZone, reminderMinutes, expiresAt };
      return speaksOtherwise ? { ...set, ...movedOptions(current, before) } : set;
    },
    ({ visitId, subject }) =>
      readyPrivateCalendars(current.db, visitId, [subject], { printer, domain, now: current.now }),
  );

/**
 * What a participant chooses for their own address: the zone of their home, and when they are reminded.
 * Throws `forbidden` for anybody else, also for whoever shares the address of a party or a side, and
 * `notFound` for an address that is revoked.
 */
export const chooseOptions = (
  current: Current,
  { id, visitId, subject }: Pick<Subscription, "id" | "visitId" | "subject">,
  { homeZone, reminderMinutes }: Pick<SubscriptionOptions, "homeZone" | "reminderMinutes">,
) =>
  change(current, (work: Work): Result<null, never> => {
    if (subject.kind !== "participation" || participationOf(current.actor) !== subject.id)
      throw new DomainError("forbidden", "subscription");
    const before = subscriptionById(current.db, visitId, id);
    if (before.revokedAt !== null) throw new DomainError("notFound", "subscription");
    const rings = reminderMinutes !== before.reminderMinutes;
    const isSame = !rings && homeZone === before.homeZone;
    const set = { homeZone, reminderMinutes, ...(rings ? movedOptions(current, before) : {}) };
    write(work, before, "changed", isSame ? null : set);
    return done(null);
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

/**
 * The stamps of a choice that every entry shows: later than whatever the calendar said before. Clients
 * compare whole seconds.
 */
function movedOptions(
  { db, now }: Current,
  { optionsRevision, optionsChangedAt, visitId, subject }: Subscription,
) {
  const { released } = db
    .select({ released: max(subjectFeeds.changedAt) })
    .from(subjectFeeds)
    .where(
      and(
        eq(subjectFeeds.visitId, visitId),
        eq(subjectFeeds.subjectKind, subject.kind),
        eq(subjectFeeds.subjectId, subject.id),
      ),
    )
    .get()!;
  const latest = Math.max(optionsChangedAt, released ?? 0);
  return { optionsRevision: optionsRevision + 1, optionsChangedAt: Math.max(now, latest + 1000) };
}

type Row = typeof subscriptions.$inferInsert;
/** One change of one address with its history; `decide` gives the new values, or null for no change. */
function changeOne(
  current: Current,
  slug: string,
  id: string,
  version: number,
  what: "changed" | "renewed" | "revoked",
  decide: (before: Subscription) => Partial<Row> | null,
  afterwards: (subscription: Subscription) => void = () => {},
) {
  return change(current, (work: Work): Result<null, never> => {
    permit(current, "visit.edit");
    const visit = editableVisit(current, slug);
    const before = subscriptionById(current.db, visit.id, id);
    if (before.revokedAt !== null) throw new DomainError("notFound", "subscription");
    if (before.version !== version) throw new DomainError("stale", "subscription");
    if (write(work, before, what, decide(before))) afterwards(before);
    return done(null);
  });
}

/** Writes what was decided, with its history; null: nothing. Whether there was anything to write. */
function write(
  { tx, record, leave }: Work,
  { id, visitId, subject, version }: Subscription,
  what: "changed" | "renewed" | "revoked",
  set: Partial<Row> | null,
): boolean {
  if (!set) {
    leave();
    return false;
  }
  tx.update(subscriptions)
    .set({ ...set, version: version + 1 })
    .where(eq(subscriptions.id, id))
    .run();
  record({ visitId, event: `subscription.${what}`, detail: { subscriptionId: id, subject } });
  return true;
}
