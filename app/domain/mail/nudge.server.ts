import { and, eq, inArray } from "drizzle-orm";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import { insertMail } from "#app/domain/mail/insert-mail.server.ts";
import type { Letter, MailWriter } from "#app/domain/mail/mail-writer.ts";
import { mailedVisit } from "#app/domain/mail/mailed-release.server.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import { dayAt } from "#app/time/local-days.ts";
import type { ZoneName } from "#app/time/wall-time.ts";
import { mails, readings } from "#db/schema/index.ts";

/** What became of a wish to remind people, each of them in one of the lists, by the ids of participations. */
export type Nudged = {
  number: number; // the version that they are asked to confirm
  queued: string[];
  withoutAddress: string[]; // to be called
  asked: string[]; // already today
  confirmed: string[]; // nothing is to be asked
};

export type NudgeIssue = { code: "mail.noServer" } | { code: "mail.notReleased" };

/** With what reminders are written; `zone` is the office's, by whose days they are counted. */
export type Nudging = { writer: MailWriter; domain: string; hasServer: boolean; zone: ZoneName };

/**
 * Asks participants by mail to confirm the latest version: at once, as there is nothing to look at first,
 * and each at most once a day for a version, unless today's mail failed. Whoever has confirmed it, is not named by it, or has no
 * e-mail address is left out. Throws `notFound`, `forbidden`.
 */
export const nudgeReaders = (
  current: Current,
  { writer, domain, hasServer, zone }: Nudging,
  slug: string,
  participationIds: readonly string[],
) =>
  change(current, ({ record, leave }): Result<Nudged, NudgeIssue> => {
    permit(current, "visit.release");
    if (!hasServer) return rejected([{ code: "mail.noServer" }]);
    const { db, now, actor } = current;
    const { id: visitId } = editableVisit(current, slug);
    const visit = mailedVisit(db, visitId, now);
    const number = visit.latest();
    if (number === 0) return rejected([{ code: "mail.notReleased" }]);
    const ids = [...new Set(participationIds)];
    const isRead = and(
      ...[eq(readings.visitId, visitId), eq(readings.number, number)],
      inArray(readings.participationId, ids),
    );
    const read = new Set(
      db
        .select({ id: readings.participationId })
        .from(readings)
        .where(isRead)
        .all()
        .map(({ id }) => id),
    );
    const nudged: Nudged = { number, queued: [], withoutAddress: [], asked: [], confirmed: [] };
    for (const participationId of ids) {
      const side = visit.sideOf(participationId, [number]);
      const content = side && visit.seenBy(side, number);
      if (!content?.participations.some(({ id }) => id === participationId)) continue;
      const address = visit.reachOf(participationId).email;
      if (read.has(participationId)) nudged.confirmed.push(participationId);
      else if (address === null) nudged.withoutAddress.push(participationId);
      else {
        const language = visit.languageOf(participationId, number);
        const hasPage = visit.addressOf(participationId) !== null;
        const { releasedAt } = visit.version(number)!;
        const letter = writer.nudge({ participationId, content, number, releasedAt, hasPage }, language);
        const occasion = `nudge ${number} of ${visitId} to ${participationId} on ${dayAt(now, zone)}`;
        const isNew = insertMail(db, domain, {
          ...{ occasion, kind: "nudge", visitId, number, participationId, address, language, ...letter },
          ...{ state: "queued", createdAt: now, queuedAt: now, queuedBy: actor.id, nextAt: now },
        });
        nudged[isNew || isRenewed(occasion, address, letter) ? "queued" : "asked"].push(participationId);
      }
    }
    const count = nudged.queued.length;
    if (count === 0) leave();
    else record({ visitId, event: "mail.queued", detail: { kind: "nudge", number, count } });
    return done(nudged);

    /** Today's that failed goes again, under its own Message-ID, to the address that is known now. */
    function isRenewed(occasion: string, address: string, letter: Letter): boolean {
      const again = { state: "queued" as const, queuedAt: now, queuedBy: actor.id, nextAt: now };
      const { changes } = db
        .update(mails)
        .set({ ...letter, ...again, address, attempts: 0, error: null })
        .where(and(eq(mails.occasion, occasion), eq(mails.state, "failed")))
        .run();
      return changes > 0;
    }
  });
