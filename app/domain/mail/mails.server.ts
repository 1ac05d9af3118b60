import { and, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { releaseMailsOf } from "#app/domain/mail/draft-mails.server.ts";
import type { MailWriter } from "#app/domain/mail/mail-writer.ts";
import { type MailedVisit, mailedVisit, type Reach } from "#app/domain/mail/mailed-release.server.ts";
import { type FreshDraft, isOpenMail, markOfDrafts, openDrafts } from "#app/domain/mail/send-mails.server.ts";
import { isOvertaken } from "#app/domain/mail/what-is-told.ts";
import { draftedVisit } from "#app/domain/visit/plan.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Db } from "#db/database.ts";
import { mails } from "#db/schema/index.ts";

type Row = typeof mails.$inferSelect;

/** A mail as it went, or as it would go now; `content` is a version that names whom it is for. */
export type ListedMail = Row & {
  reach: Reach;
  content: VisitContent | null;
  hasCalendar: boolean;
  isOvertaken: boolean;
  mark: string | null; // of what would go; null where nothing can
};

/** Mails about one version of a visit: `mark` and `ready` are of all that can go at once. */
export type ListedMails = { number: number; mails: ListedMail[]; mark: string; ready: number };

/** About which versions of a visit there are mails, newest first, and how many of them wait for somebody. */
export const mailedVersions = (db: Db, visitId: string): { number: number; waiting: number }[] =>
  db
    .select({
      number: sql<number>`${mails.number}`,
      waiting: sql<number>`sum(${mails.state} = 'draft')`,
    })
    .from(mails)
    .where(and(eq(mails.visitId, visitId), isNotNull(mails.number), isNotNull(mails.participationId)))
    .groupBy(mails.number)
    .orderBy(desc(mails.number))
    .all();

/**
 * The mails about one version, drafts as they would go now. Throws `notFound` for whoever may not read drafts,
 * and for a version of which nobody was to be told.
 */
export function mailsOfVersion(
  current: Current,
  slug: string,
  number: number,
  writer: MailWriter,
): ListedMails {
  const { db, now } = current;
  const { id: visitId } = draftedVisit(current, slug);
  const visit = mailedVisit(db, visitId, now);
  const rows = db
    .select()
    .from(mails)
    .where(
      and(
        ...[eq(mails.visitId, visitId), eq(mails.number, number)],
        inArray(mails.kind, ["release", "nudge"]),
      ),
    )
    .orderBy(mails.createdAt, mails.id)
    .all();
  if (rows.length === 0) throw new DomainError("notFound", "page");
  const told = releaseMailsOf(db, visitId);
  const drafts = openDrafts(db, visit, visitId, { number }, writer);
  const ready = drafts.filter(({ address }) => address !== null);
  const fresh = new Map(drafts.map((draft) => [draft.id, draft]));
  return {
    ...{ number, mark: markOfDrafts(ready), ready: ready.length },
    mails: rows.map((row) => {
      const own = told.get(row.participationId!) ?? [];
      const isOld = row.kind === "release" && isOvertaken({ number }, own);
      return { ...listed(row, fresh.get(row.id), visit), isOvertaken: isOld };
    }),
  };
}

function listed(
  row: Row,
  draft: (FreshDraft & { id: string; number: number }) | undefined,
  visit: MailedVisit,
): Omit<ListedMail, "isOvertaken"> {
  const participationId = row.participationId!;
  const content = visit.naming(participationId, row.number!);
  const reach = visit.reachOf(participationId);
  const address = isOpenMail(row) ? reach.email : row.address;
  const common = { ...row, address, reach, content };
  if (!draft) return { ...common, hasCalendar: row.calendar !== null, mark: null };
  const { subject, body, language, subscription } = draft;
  return {
    ...{ ...common, subject, body, language, hasCalendar: subscription !== null },
    mark: draft.address === null ? null : markOfDrafts([draft]),
  };
}
