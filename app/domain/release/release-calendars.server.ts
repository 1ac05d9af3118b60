import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { asSeenBy } from "#app/domain/access/as-seen-by.ts";
import { publicReader } from "#app/domain/access/audience.ts";
import type {
  CalendarPrinter,
  EntryKind,
  EntryStamps,
  PrintedEntry,
  Withdrawn,
} from "#app/domain/release/calendar-printer.ts";
import { type Language, languages } from "#app/domain/text/languages.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db, Tx } from "#db/database.ts";
import { insertInto } from "#db/insert.ts";
import { calendarEntries, calendarFeeds, calendarTexts } from "#db/schema/index.ts";

const reader = "public" as const;

const insertText = insertInto(calendarTexts);

type Release = {
  db: Db; // the connection on which the transaction runs
  content: VisitContent;
  number: number;
  releasedAt: Instant;
  printer: CalendarPrinter;
  domain: string;
};
type StoredEntry = typeof calendarEntries.$inferSelect;
type Printed = { language: Language; entries: PrintedEntry[] };

/**
 * Prints the public calendars of a release.
 *
 * An entry whose appearance changed in any language gets a higher revision and the moment of this
 * release; an unchanged one keeps its stamps, so that its bytes stay. An item that is gone stays
 * as cancelled under its UID. A visit that the public may not see has no calendars.
 */
export function releaseCalendars(tx: Tx, release: Release): void {
  const { content, printer } = release;
  const visitId = content.visit.id;
  const seen = asSeenBy(publicReader, content);
  const all = tx.select().from(calendarEntries).where(eq(calendarEntries.visitId, visitId)).all();
  const known = all.filter((entry) => entry.reader === reader);
  const withdrawn = findWithdrawn(known, seen);
  const printed = seen
    ? languages.map((language) => ({ language, entries: printer.entries(seen, withdrawn, language) }))
    : [];

  const stored = seen
    ? storeEntries(tx, release, seen, printed, known, uidsOf(all))
    : new Map<string, StoredEntry>();
  tx.delete(calendarTexts).where(eq(calendarTexts.visitId, visitId)).run();
  if (!seen) {
    tx.delete(calendarFeeds).where(eq(calendarFeeds.visitId, visitId)).run();
    return;
  }
  for (const { language, entries } of printed) {
    const texts = entries.map((entry) => entry.print(stampsOf(entry, stored, seen)));
    for (const [position, { kind, thingId, legId }] of entries.entries()) {
      insertText(release.db, {
        visitId,
        reader,
        language,
        position,
        kind,
        thingId,
        legId,
        text: texts[position]!,
      });
    }
    storeFeeds(tx, release, seen, { language, entries }, texts);
  }
}

/** The UIDs of a visit's entries by "item <id>": one for life, whichever reader saw the entry first. */
export const uidsOf = (all: readonly Pick<StoredEntry, "kind" | "thingId" | "uid">[]): Map<string, string> =>
  new Map(all.map(({ kind, thingId, uid }) => [`${kind} ${thingId}`, uid]));

/** Items that the calendar once held and this release does not show. */
function findWithdrawn(known: readonly StoredEntry[], seen: VisitContent | null): Withdrawn[] {
  const shown = new Set(seen?.items.map((item) => item.id));
  return known.flatMap((entry) => (entry.item && !shown.has(entry.thingId) ? [entry.item] : []));
}

/** Decides each entry's revision from all languages together, and keeps it. */
function storeEntries(
  tx: Tx,
  release: Release,
  seen: VisitContent,
  printed: readonly Printed[],
  known: readonly StoredEntry[],
  uids: Map<string, string>,
) {
  const { content, number, releasedAt, domain } = release;
  const stored = new Map<string, StoredEntry>();
  for (const [index, entry] of (printed[0]?.entries ?? []).entries()) {
    const { kind, thingId } = entry;
    const hash = sha256(printed.map(({ entries }) => entries[index]!.fingerprint).join("\n"));
    const before = known.find((one) => one.kind === kind && one.thingId === thingId);
    const item = seen.items.find((one) => one.id === thingId); // never what this reader may not see
    const fresh: StoredEntry = {
      ...{ visitId: content.visit.id, reader, kind, thingId, hash },
      uid: uids.get(`${kind} ${thingId}`) ?? `${kind}-${thingId}@${domain}`,
      revision: before ? before.revision + 1 : 0,
      createdAt: before?.createdAt ?? releasedAt,
      // Clients compare whole seconds, so a second change within one second still moves the stamp.
      changedAt: before ? Math.max(releasedAt, before.changedAt + 1000) : releasedAt,
      changedIn: number,
      item: item ? withdrawable(item) : (before?.item ?? null),
    };
    const row = before && before.hash === hash ? before : fresh;
    stored.set(`${kind} ${thingId}`, row);
    if (row === fresh) {
      const { visitId, reader, kind, thingId, uid, createdAt, ...set } = fresh;
      const target = [
        calendarEntries.visitId,
        calendarEntries.reader,
        calendarEntries.kind,
        calendarEntries.thingId,
      ];
      tx.insert(calendarEntries)
        .values({ visitId, reader, kind, thingId, uid, createdAt, ...set })
        .onConflictDoUpdate({ target, set })
        .run();
    }
  }
  return stored;
}

const withdrawable = ({ id, legId, when, startsAt, endsAt }: VisitContent["items"][number]): Withdrawn => ({
  itemId: id,
  legId,
  when,
  startsAt,
  endsAt,
});

/** An item belongs to its leg, a side leg to its main leg, a leg to the visit. */
function stampsOf(entry: PrintedEntry, stored: Map<string, StoredEntry>, seen: VisitContent): EntryStamps {
  const { uid, revision, createdAt, changedAt, changedIn } = stored.get(`${entry.kind} ${entry.thingId}`)!;
  const mainLegId = seen.legs.find((leg) => leg.id === entry.thingId)?.insideLegId;
  const parent: Record<EntryKind, string | undefined> = {
    visit: undefined,
    leg: mainLegId ? `leg ${mainLegId}` : `visit ${seen.visit.id}`,
    item: `leg ${entry.legId}`,
  };
  const above = parent[entry.kind];
  return {
    uid,
    revision,
    createdAt,
    changedAt,
    changedIn,
    relatedTo: (above && stored.get(above)?.uid) ?? null,
  };
}

/** Keeps the head and version of each calendar of the visit: its own, one per leg, one per item. */
function storeFeeds(
  tx: Tx,
  release: Release,
  seen: VisitContent,
  printed: Printed,
  texts: readonly string[],
): void {
  const { visit, legs, items } = seen;
  const { language, entries } = printed;
  const visitId = visit.id;
  const scopes = [
    { kind: "visit" as const, thingId: visitId, key: "" },
    ...legs.map((leg) => ({ kind: "leg" as const, thingId: leg.id, key: leg.key })),
    ...items.map((item) => ({ kind: "item" as const, thingId: item.id, key: item.key })),
    ...addressesOfWithdrawn(tx, visitId, language, items),
  ];
  for (const scope of scopes) {
    const held = entries
      .map((entry, index) => ({ entry, text: texts[index]! }))
      .filter(({ entry }) => isIn(scope, entry));
    const head = release.printer.head(
      seen,
      scope,
      held.map(({ entry }) => entry),
      language,
    );
    const hash = sha256(head + held.map(({ text }) => text).join(""));
    const { key, thingId, kind } = scope;
    const here = { visitId, reader, language, scope: kind, thingId };
    const before = tx.select().from(calendarFeeds).where(sameFeed(here)).get();
    if (before?.hash === hash && before.key === key) continue;
    const changedAt = before ? Math.max(release.releasedAt, before.changedAt + 1000) : release.releasedAt;
    const row = {
      ...here,
      slug: visit.slug,
      key,
      head,
      hash,
      changedAt,
      version: (before?.version ?? 0) + 1,
    };
    if (before) tx.update(calendarFeeds).set(row).where(sameFeed(here)).run();
    else tx.insert(calendarFeeds).values(row).run();
  }
}

/** A withdrawn item keeps its calendar address, which now says that it is cancelled. */
function addressesOfWithdrawn(tx: Tx, visitId: string, language: Language, items: readonly { id: string }[]) {
  const shown = new Set(items.map((item) => item.id));
  return tx
    .select({ thingId: calendarFeeds.thingId, key: calendarFeeds.key })
    .from(calendarFeeds)
    .where(
      and(
        eq(calendarFeeds.visitId, visitId),
        eq(calendarFeeds.language, language),
        eq(calendarFeeds.scope, "item"),
      ),
    )
    .all()
    .filter(({ thingId }) => !shown.has(thingId))
    .map(({ thingId, key }) => ({ kind: "item" as const, thingId, key }));
}

const sameFeed = (feed: { visitId: string; language: Language; scope: EntryKind; thingId: string }) =>
  and(
    eq(calendarFeeds.visitId, feed.visitId),
    eq(calendarFeeds.reader, reader),
    eq(calendarFeeds.language, feed.language),
    eq(calendarFeeds.scope, feed.scope),
    eq(calendarFeeds.thingId, feed.thingId),
  );

/** Whether a calendar holds an entry: the visit's holds all, a leg's its own, an item's itself. */
const isIn = (scope: { kind: EntryKind; thingId: string }, entry: PrintedEntry): boolean =>
  scope.kind === "visit" ||
  (scope.kind === "leg" ? entry.legId === scope.thingId : entry.thingId === scope.thingId);

const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64url");
