import { and, eq, gte, lte, ne } from "drizzle-orm";
import { visitor } from "#app/domain/access/actor.ts";
import { type DueMail, queueDue } from "#app/domain/mail/insert-mail.server.ts";
import { wantersOf } from "#app/domain/mail/mail-wishes.server.ts";
import type { DigestTold, MailWriter } from "#app/domain/mail/mail-writer.ts";
import { readersOf } from "#app/domain/subscription/readers.server.ts";
import { addDays } from "#app/time/local-days.ts";
import { wallTimeAt } from "#app/time/resolve.ts";
import { clockOf, dateOf, type Instant, type ZoneName } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { releasedVisits, visits } from "#db/schema/index.ts";

const FROM = "07:00"; // by the office's clock
const DAYS_AHEAD = 14;

/** With what digests are written; `zone` is the office's, `domain` that of Message-IDs. */
export type Digesting = { writer: MailWriter; domain: string; origin: string; zone: ZoneName };

/** Queues what planners are told each morning, at most once for each account and day. Gives how many go. */
export const queueDigests = (db: Db, digesting: Digesting, now: Instant): number =>
  queueDue(db, digesting.domain, dailyMails(db, digesting, now), now);

/**
 * What each planner is told today unless they decline it: of each visit under way or within the next 14
 * days, who has not read its latest version. None before 07:00 by the office's clock, and none where
 * everybody has read. What was released since 07:00 waits for the next day.
 */
export function dailyMails(db: Db, { writer, origin, zone }: Digesting, now: Instant): DueMail[] {
  const wall = wallTimeAt(now, zone);
  const today = dateOf(wall);
  if (clockOf(wall) < FROM) return [];
  const unread = unreadVisits(db, today, zone, now);
  if (unread.length === 0) return [];
  return wantersOf(db, "digest").map(({ id, email, language }) => ({
    ...{ occasion: `digest of ${today} to ${id}`, kind: "digest", accountId: id },
    ...{ visitId: null, participationId: null, address: email, language },
    ...writer.digest({ origin, visits: unread }, language),
  }));
}

function unreadVisits(db: Db, today: string, zone: ZoneName, now: Instant): DigestTold["visits"] {
  const current = { db, now, actor: visitor, reader: { kind: "office" as const } };
  return db
    .select({ slug: releasedVisits.slug, releasedAt: releasedVisits.releasedAt })
    .from(releasedVisits)
    .innerJoin(visits, eq(visits.id, releasedVisits.visitId))
    .where(
      and(
        ...[gte(releasedVisits.lastDay, today), lte(releasedVisits.firstDay, addDays(today, DAYS_AHEAD))],
        ne(visits.status, "cancelled"),
      ),
    )
    .orderBy(releasedVisits.firstDay, releasedVisits.slug)
    .all()
    .filter(({ releasedAt }) => wallTimeAt(releasedAt, zone) < `${today}T${FROM}`)
    .flatMap(({ slug }) => {
      const { released, board } = readersOf(current, slug);
      const { content, number } = released;
      const { expected, unread } = board;
      return unread.length === 0
        ? []
        : [{ visit: content.visit, content, number, expected: expected.length, unread }];
    });
}

/** Looks once a day, whenever it is asked first after 07:00; what is queued stays queued over a restart. */
export function dailyDigest(db: Db, digesting: Digesting): (now: Instant) => void {
  let lookedOn = "";
  return (now) => {
    const wall = wallTimeAt(now, digesting.zone);
    if (dateOf(wall) === lookedOn || clockOf(wall) < FROM) return;
    queueDigests(db, digesting, now);
    lookedOn = dateOf(wall);
  };
}
