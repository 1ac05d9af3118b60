import { eq } from "drizzle-orm";
import type { ActionItem, ActionOwner } from "#app/domain/action/action-item.ts";
import { remindedOwners, remindOn } from "#app/domain/action/reminder.ts";
import { keeperOf } from "#app/domain/editing/keepers.server.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { daysAt, isOpenIn } from "#app/domain/follow-up/standing.ts";
import { type DueMail, queueDue } from "#app/domain/mail/insert-mail.server.ts";
import type { MailWriter } from "#app/domain/mail/mail-writer.ts";
import { type MailedVisit, mailedVisit } from "#app/domain/mail/mailed-release.server.ts";
import { cardContact } from "#app/domain/subscription/card-contact.ts";
import { isLanguage } from "#app/domain/text/languages.ts";
import { findVisit } from "#app/domain/visit/visit.server.ts";
import type { Visit } from "#app/domain/visit/visit-content.ts";
import { wallTimeAt } from "#app/time/resolve.ts";
import { clockOf, type Instant, type ZoneName } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { participations } from "#db/schema/index.ts";

const FROM = "07:00"; // by the owner's own clock
const LOOKS_EVERY = 15 * 60_000; // ms: zones begin their days by quarters of an hour

/** With what reminders are written; `zone` is the office's, `domain` that of Message-IDs. */
export type Reminding = { writer: MailWriter; domain: string; zone: ZoneName };

/**
 * Queues reminders of actions: to each owner who is a person with an e-mail address and not done, from 07:00
 * of their own zone on, `remindDays` before it is due until that day is over. Once for each action, due date
 * and owner. Gives how many go.
 */
export const queueReminders = (db: Db, reminding: Reminding, now: Instant): number =>
  queueDue(db, reminding.domain, remindersDue(db, reminding, now, FROM), now);

/**
 * The reminders that are due at this moment, whether they went or not; on each of their days from an hour of
 * the owner's own clock on. They name the action, its date, its visit and whom to call as their side was told
 * in a release, and nothing else; whoever is not of our side and was told of no release gets none.
 */
export function remindersDue(
  db: Db,
  { writer, zone }: Pick<Reminding, "writer" | "zone">,
  now: Instant,
  from: string, // "07:00"
): DueMail[] {
  const ledger = ledgerOf(db);
  const days = daysAt(now, zone);
  const isOpen = isOpenIn(ledger);
  const due = [...ledger.actions.values()].filter((action) => {
    const first = remindOn(action);
    return (
      first !== null &&
      isOpen(action.id) &&
      action.owners.some(
        (owner) => first <= days.today(owner.zone) && days.today(owner.zone) <= action.dueOn!,
      )
    );
  });
  if (due.length === 0) return [];
  const stored = keeperOf("actionItem").findMany(
    db,
    due.map(({ id }) => id),
  );
  const visits = new Map<string, Opened>();
  return due.flatMap((facts) => {
    const visit = visits.get(facts.visitId) ?? opened(facts.visitId);
    const state = stored.get(facts.id)?.state;
    if (!visit || !state) return [];
    const action = { ...state, id: facts.id } as ActionItem;
    return remindedOwners(action, visit.visit.ourSide)
      .filter((owner) => isNow(action, owner))
      .flatMap((owner) => reminder(db, writer, action, owner, visit, now) ?? []);
  });

  function opened(visitId: string): Opened | null {
    const visit = findVisit(db, visitId);
    if (!visit) return null;
    const both = { visit, mailed: mailedVisit(db, visitId, now) };
    visits.set(visitId, both);
    return both;
  }

  function isNow(action: ActionItem, { zone: own }: ActionOwner): boolean {
    const today = days.today(own);
    return remindOn(action)! <= today && today <= action.dueOn! && clockOf(wallTimeAt(now, own)) >= from;
  }
}

type Opened = { visit: Visit; mailed: MailedVisit };

function reminder(
  db: Db,
  writer: MailWriter,
  action: ActionItem,
  owner: ActionOwner,
  { visit, mailed }: Opened,
  now: Instant,
): DueMail | null {
  const participationId = owner.participationId!;
  const reached = db
    .select({ email: participations.email, side: participations.side })
    .from(participations)
    .where(eq(participations.id, participationId))
    .get();
  if (!reached?.email) return null;
  const seen = mailed.seenBy(reached.side, mailed.latest());
  if (!seen && reached.side !== visit.ourSide) return null;
  const spoken = mailed.addressOf(participationId)?.languages[0];
  const { referenceLanguage } = visit;
  const language = spoken ?? (isLanguage(referenceLanguage) ? referenceLanguage : "en");
  const letter = writer.action(
    {
      ...{ title: action.title, dueOn: action.dueOn!, zone: owner.zone, at: now },
      visit: seen?.visit ?? visit,
      contact: seen ? cardContact(seen.contacts, reached.side) : null,
    },
    language,
  );
  return {
    ...{ occasion: `action ${action.id} due ${action.dueOn} to ${participationId}`, kind: "action" },
    ...{ visitId: visit.id, participationId, accountId: null, address: reached.email, language, ...letter },
  };
}

/** Looks every quarter of an hour; what is queued stays queued over a restart. */
export function regularReminders(db: Db, reminding: Reminding): (now: Instant) => void {
  let lookedAt = Number.NEGATIVE_INFINITY;
  return (now) => {
    if (Math.floor(now / LOOKS_EVERY) === Math.floor(lookedAt / LOOKS_EVERY)) return;
    queueReminders(db, reminding, now);
    lookedAt = now;
  };
}
