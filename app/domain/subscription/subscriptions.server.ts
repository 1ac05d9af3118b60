import { randomUUID } from "node:crypto";
import { and, asc, eq, sql } from "drizzle-orm";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { hashOf } from "#app/domain/account/token.server.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result } from "#app/domain/history/result.ts";
import type { CalendarPrinter } from "#app/domain/release/calendar-printer.ts";
import { readyPrivateCalendars } from "#app/domain/subscription/print-private-calendars.server.ts";
import {
  languagesKey,
  type SpokenLanguages,
  type Subject,
  type Subscription,
  spokenLanguages,
} from "#app/domain/subscription/subscription.ts";
import { tokenOf } from "#app/domain/subscription/token.server.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import { subscriptions } from "#db/schema/index.ts";

/** What the office needs to give out addresses: its key, and what prints calendars for its domain. */
export type Issuing = { officeKey: Buffer; printer: CalendarPrinter; domain: string };

/** What is chosen when an address is made. */
export type SubscriptionDraft = {
  subject: Subject;
  languages: SpokenLanguages;
  homeZone: ZoneName | null;
  reminderMinutes: number | null;
  expiresAt: Instant | null;
};

/**
 * Makes private addresses of one visit as one act, one for each draft, and gives their ids in the same
 * order. Their calendars are printed at once, from the latest release. Throws `forbidden`, `notFound`.
 */
export const addSubscriptions = (
  current: Current,
  { officeKey, printer, domain }: Issuing,
  slug: string,
  drafts: readonly SubscriptionDraft[],
) =>
  change(current, ({ tx, record, leave }): Result<string[], never> => {
    permit(current, "visit.edit");
    const visit = editableVisit(current, slug);
    if (drafts.length === 0) leave();
    const ids = drafts.map(({ subject, languages, ...options }) => {
      const id = randomUUID();
      tx.insert(subscriptions)
        .values({
          ...{ id, visitId: visit.id, subjectKind: subject.kind, subjectId: subject.id, ...options },
          languages: languagesKey(languages),
          tokenHash: hashOf(tokenOf(officeKey, { id, generation: 1 })),
          ...{ createdAt: current.now, optionsChangedAt: current.now },
        })
        .run();
      record({
        visitId: visit.id,
        event: "subscription.added",
        detail: { subscriptionId: id, subject },
      });
      return id;
    });
    const subjects = drafts.map(({ subject }) => subject);
    readyPrivateCalendars(current.db, visit.id, subjects, { printer, domain, now: current.now });
    return done(ids);
  });

/** The addresses of a visit, revoked and expired ones too, as they were made. */
export const subscriptionsOf = (db: Db, visitId: string): Subscription[] =>
  db
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.visitId, visitId))
    .orderBy(asc(subscriptions.createdAt), asc(subscriptions.id))
    .all()
    .map(fromRow);

/** One address of a visit. Throws `notFound`. */
export function subscriptionById(db: Db, visitId: string, id: string): Subscription {
  const row = db
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.visitId, visitId), eq(subscriptions.id, id)))
    .get();
  if (!row) throw new DomainError("notFound", "subscription");
  return fromRow(row);
}

/**
 * Whose address this secret is of; null for one that there is not, was renewed or revoked, or has expired.
 * Whatever is asked for is hashed and looked up alike, so that the time tells nothing.
 */
export function subscriptionByToken(db: Db, token: string, now: Instant): Subscription | null {
  const row = findByHash(db).get(hashOf(token)) as Row | undefined;
  if (!row || !isLive(row, now)) return null;
  return fromRow(row);
}

/** Whether an address still opens anything. */
export const isLive = (
  { revokedAt, expiresAt }: Pick<Subscription, "revokedAt" | "expiresAt">,
  now: Instant,
): boolean => revokedAt === null && (expiresAt === null || now < expiresAt);

const findByHash = perDatabase((db) => {
  const statement = db
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.tokenHash, sql.placeholder("hash")))
    .prepare();
  return { get: (hash: string) => statement.get({ hash }) };
});

type Row = typeof subscriptions.$inferSelect;

function fromRow({ subjectKind, subjectId, languages, tokenHash: _, ...row }: Row): Subscription {
  return { ...row, subject: { kind: subjectKind, id: subjectId }, languages: spokenLanguages(languages) };
}
