import { and, desc, eq, sql } from "drizzle-orm";
import { asSeenBy } from "#app/domain/access/as-seen-by.ts";
import type { Side } from "#app/domain/access/audience.ts";
import type { State } from "#app/domain/editing/differences.ts";
import type { Letter, MailWriter } from "#app/domain/mail/mail-writer.ts";
import { type ContentChange, changesBetween } from "#app/domain/release/changes-between.ts";
import { type OwnChange, ownChanges } from "#app/domain/release/own-changes.ts";
import { readContent } from "#app/domain/release/released-visit.ts";
import type { Subscription } from "#app/domain/subscription/subscription.ts";
import { isLive, subscriptionsOf } from "#app/domain/subscription/subscriptions.server.ts";
import { isLanguage, type Language } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { mainLanguageOf } from "#app/domain/text/main-language.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { history, participations, releases } from "#db/schema/index.ts";

/** A version of a visit as it was frozen. */
type Version = { number: number; content: VisitContent; releasedAt: Instant; note: Localised | null };

/** How the office reaches a participant; telephone and e-mail are for those who plan alone. */
export type Reach = { email: string | null; telephone: string | null };

/** A letter to one participant, in which language, and whose address goes into it. */
export type Composed = { letter: Letter; language: Language; subscription: Subscription | null };

/** The versions of one visit with what is needed to tell its participants of them; reads each once. */
export type MailedVisit = ReturnType<typeof mailedVisit>;

export function mailedVisit(db: Db, visitId: string, now: Instant) {
  const versions = new Map<number, Version | null>();
  const seen = new Map<string, VisitContent | null>();
  const differences = new Map<string, ContentChange[]>();
  const live = subscriptionsOf(db, visitId).filter((one) => isLive(one, now));
  const reaches = new Map(
    db
      .select({
        id: participations.id,
        email: participations.email,
        telephone: participations.privateTelephone,
      })
      .from(participations)
      .where(eq(participations.visitId, visitId))
      .all()
      .map(({ id, ...reach }) => [id, reach] as const),
  );

  const version = (number: number): Version | null => {
    const known = versions.get(number);
    if (known !== undefined) return known;
    const found = readVersion(db, visitId, number);
    versions.set(number, found);
    return found;
  };

  /** A version as one side sees it; null for none, and for one that is hidden from them. */
  const seenBy = (side: Side, number: number | null): VisitContent | null => {
    if (number === null || number < 1) return null;
    const key = `${side} ${number}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const content = version(number)?.content;
    const found = content ? asSeenBy({ kind: "participant", side }, content) : null;
    seen.set(key, found);
    return found;
  };

  /** The side of a participant in a version, else in an earlier one that names them. */
  const sideOf = (participationId: string, numbers: readonly (number | null)[]): Side | null =>
    numbers
      .map((number) => (number === null ? null : version(number)))
      .map((one) => one?.content.participations.find(({ id }) => id === participationId)?.side)
      .find((side) => side !== undefined) ?? null;

  /** The latest version up to this one that names a participant, as it was frozen. */
  const naming = (participationId: string, number: number): VisitContent | null => {
    for (let one = number; one > 0; one -= 1) {
      const content = version(one)?.content;
      if (content?.participations.some(({ id }) => id === participationId)) return content;
    }
    return null;
  };

  /** What differs for a participant between two versions, null standing for none at all. */
  const changesFor = (participationId: string, since: number | null, number: number): OwnChange[] => {
    const side = sideOf(participationId, [number, since]);
    if (side === null) return [];
    const [before, after] = [seenBy(side, since), seenBy(side, number)];
    return ownChanges(participationId, before, after, () => {
      const key = `${side} ${since} ${number}`;
      const found = differences.get(key) ?? (before && after ? changesBetween(before, after) : []);
      differences.set(key, found);
      return found;
    });
  };

  /** The live address of a participant, the latest where there are several. */
  const addressOf = (participationId: string): Subscription | null =>
    live.filter(({ subject }) => subject.kind === "participation" && subject.id === participationId).at(-1) ??
    null;

  /** The language of a participant's address, else the likely one of their side's country, else English. */
  const languageOf = (participationId: string, number: number): Language => {
    const spoken = addressOf(participationId)?.languages[0];
    if (spoken) return spoken;
    const content = version(number)?.content;
    const side = sideOf(participationId, [number, number - 1]);
    const country = content?.sides.find((one) => one.side === side)?.country;
    const likely = country ? mainLanguageOf(country) : null;
    return likely && isLanguage(likely) ? likely : "en";
  };

  /** Where a participant is reached; of one who was taken out, as it last stood in history. */
  const reachOf = (participationId: string): Reach => {
    const known = reaches.get(participationId);
    if (known) return known;
    const found = lastReach(db, participationId);
    reaches.set(participationId, found);
    return found;
  };

  /** The message that tells a participant of a version; null where it tells them nothing that they can read. */
  const composeRelease = (
    writer: MailWriter,
    participationId: string,
    since: number | null,
    number: number,
  ): Composed | null => {
    const changes = changesFor(participationId, since, number);
    const side = sideOf(participationId, [number, since]);
    // Whoever was never told that they are part of it is not told that they no longer are.
    if (side === null || changes.length === 0) return null;
    const language = languageOf(participationId, number);
    const subscription = addressOf(participationId);
    const first = since === null ? number : since + 1;
    const told = Array.from({ length: number - first + 1 }, (_, index) => version(first + index));
    const letter = writer.release(
      {
        ...{ participationId, since, number, changes },
        before: seenBy(side, since),
        after: seenBy(side, number),
        releasedAt: version(number)!.releasedAt,
        notes: told.flatMap((one) => (one?.note ? [one.note] : [])),
        hasPage: subscription !== null,
        hasCalendar: subscription !== null,
      },
      language,
    );
    return letter && { letter, language, subscription };
  };

  const latest = (): number =>
    db
      .select({ number: releases.number })
      .from(releases)
      .where(eq(releases.visitId, visitId))
      .orderBy(desc(releases.number))
      .limit(1)
      .get()?.number ?? 0;

  return {
    ...{
      version,
      seenBy,
      sideOf,
      naming,
      changesFor,
      addressOf,
      languageOf,
      reachOf,
      composeRelease,
      latest,
    },
  };
}

function readVersion(db: Db, visitId: string, number: number): Version | null {
  const row = db
    .select({ content: releases.content, releasedAt: releases.releasedAt, note: releases.note })
    .from(releases)
    .where(and(eq(releases.visitId, visitId), eq(releases.number, number)))
    .get();
  return row ? { ...row, number, content: readContent(row.content) } : null;
}

/** What history last held of a participation that is there no longer. */
function lastReach(db: Db, participationId: string): Reach {
  const row = db
    .select({ detail: history.detail })
    .from(history)
    .where(
      and(
        ...[eq(history.thingKind, "participation"), eq(history.thingId, participationId)],
        sql`${history.event} = 'participation.removed'`,
      ),
    )
    .orderBy(desc(history.id))
    .limit(1)
    .get();
  const state = (row?.detail as { before?: State } | undefined)?.before;
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  return { email: text(state?.email), telephone: text(state?.privateTelephone) };
}
