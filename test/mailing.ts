import type { Current } from "#app/domain/access/current.server.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { changeThing, findThing, removeThing } from "#app/domain/editing/things.server.ts";
import type { VisitPartKind } from "#app/domain/history/thing.ts";
import { mailedVisit } from "#app/domain/mail/mailed-release.server.ts";
import { markOfDrafts, openDrafts, sendMails, type Which } from "#app/domain/mail/send-mails.server.ts";
import { releaseVisit } from "#app/domain/release/release.server.ts";
import type { SpokenLanguages } from "#app/domain/subscription/subscription.ts";
import { addSubscriptions } from "#app/domain/subscription/subscriptions.server.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { mailWriter } from "#app/i18n/mail-in-words.ts";
import { mails } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { printer } from "#test/story.ts";

/** The office's key in stories that send mail. */
export const officeKey = Buffer.alloc(32, 7);
export const domain = "protocol.example";

/** Releases a visit as it stands, and drafts what is told of it. */
export const tell = (current: Current, slug: string, note: Localised | null = null): number =>
  must(releaseVisit(current, slug, { note, printer, domain, writer: mailWriter })).number;

type Mail = typeof mails.$inferSelect;

/** Every mail of the office, as they were made. */
export const mailsIn = ({ db }: Pick<Current, "db">): Mail[] =>
  db.select().from(mails).orderBy(mails.createdAt, mails.number).all();

/** Changes a thing of a visit as an officer does who looks at it as it stands. */
export function amend(current: Current, kind: VisitPartKind, id: string, slug: string, more: State): void {
  const whose = { kind, id, visitId: visitBySlug(current.db, slug).id };
  const { state, version } = findThing(current, whose);
  must(changeThing(current, whose, version, { ...state, ...more }));
}

export function takeOut(current: Current, kind: VisitPartKind, id: string, slug: string): void {
  const whose = { kind, id, visitId: visitBySlug(current.db, slug).id };
  must(removeThing(current, whose, findThing(current, whose).version));
}

/** Gives a participant a private address. */
export const addressFor = (
  current: Current,
  slug: string,
  participationId: string,
  languages: SpokenLanguages = ["en"],
): string =>
  must(
    addSubscriptions(current, { officeKey, printer, domain }, slug, [
      {
        subject: { kind: "participation", id: participationId },
        ...{ languages, homeZone: null, reminderMinutes: null, expiresAt: null },
      },
    ]),
  )[0]!;

/** Sends drafts as an officer does who has just looked at them; gives how many go. */
export function send(current: Current, slug: string, which: Which): number {
  const { id } = visitBySlug(current.db, slug);
  const drafts = openDrafts(current.db, mailedVisit(current.db, id, current.now), id, which, mailWriter);
  const mark = markOfDrafts(drafts.filter(({ address }) => address !== null));
  return must(sendMails(current, { writer: mailWriter, hasServer: true }, slug, which, mark)).sent;
}
