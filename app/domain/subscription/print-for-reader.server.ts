import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { asSeenBy } from "#app/domain/access/as-seen-by.ts";
import type { Reader } from "#app/domain/access/audience.ts";
import type {
  CalendarPrinter,
  EntryStamps,
  PrintedEntry,
  Withdrawn,
} from "#app/domain/release/calendar-printer.ts";
import { uidsOf } from "#app/domain/release/release-calendars.server.ts";
import { spanOfItem, spanOfLeg } from "#app/domain/subscription/entry-span.ts";
import { type PrintedReader, spokenLanguages } from "#app/domain/subscription/subscription.ts";
import { languages } from "#app/domain/text/languages.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { putInto } from "#db/insert.ts";
import { perDatabase } from "#db/per-database.ts";
import { calendarEntries, readerTexts } from "#db/schema/index.ts";

/** A release whose private calendars are printed; `db` is the connection on which the transaction runs. */
export type PrivateRelease = {
  db: Db;
  content: VisitContent;
  number: number;
  at: Instant; // what changes, changed then
  isNew: boolean; // false: printed again for somebody who was not there; nobody else's stamps may move
  printer: CalendarPrinter;
  domain: string;
  printed: Map<string, string>; // what was printed already, for readers who see it alike
};

/** An entry as everyone sees it who reads alike. */
export type ReaderEntry = {
  kind: "leg" | "item";
  thingId: string;
  stamps: EntryStamps;
  span: Withdrawn;
  in: Map<string, PrintedEntry>; // by languages
};

type StoredEntry = typeof calendarEntries.$inferSelect;

/** What everyone sees who reads alike: entries by "item <id>", in order. */
export type PrintedForReader = {
  reader: PrintedReader;
  seesVisit: boolean;
  entries: Map<string, ReaderEntry>;
};

/**
 * Prints the entries of everyone who reads alike, in each language and in these pairs ("ru en"). An entry
 * that reads otherwise in any single language gets a higher revision; one that does not keeps its bytes and
 * is not printed again. Nothing for readers who may not see the visit.
 */
export function printForReader(
  release: PrivateRelease,
  reader: PrintedReader,
  spoken: readonly string[],
): PrintedForReader {
  const { db, content, printer } = release;
  const seen = asSeenBy(asReader(reader), content);
  const printed = new Map(
    [...languages, ...spoken].map((key) => [
      key as string,
      seen ? printer.ownEntries(seen, spokenLanguages(key)) : [],
    ]),
  );
  const stored = seen ? storeStamps(release, reader, seen, printed) : new Map<string, StampedEntry>();
  const entries = new Map<string, ReaderEntry>();
  for (const [index, { kind, thingId }] of printed.get("en")!.entries()) {
    if (kind === "visit") continue;
    const key = `${kind} ${thingId}`;
    const { stamps } = stored.get(key)!;
    const own = new Map([...printed].map(([language, all]) => [language, all[index]!]));
    entries.set(key, { kind, thingId, stamps, span: spanOf(kind, thingId, seen!), in: own });
  }
  storeTexts(db, content.visit.id, reader, entries, stored, release.printed);
  return { reader, seesVisit: seen !== null, entries };
}

const asReader = (reader: PrintedReader): Reader =>
  reader === "office" ? { kind: "office" } : { kind: "participant", side: reader };

const spanOf = (kind: "leg" | "item", id: string, seen: VisitContent): Withdrawn =>
  kind === "leg"
    ? spanOfLeg(seen.legs.find((leg) => leg.id === id)!)
    : spanOfItem(seen.items.find((item) => item.id === id)!, seen);

type StampedEntry = { stamps: EntryStamps; hasMoved: boolean };

const putEntry = putInto(calendarEntries);

/** Decides each entry's stamps from the three languages together, and keeps them. */
function storeStamps(
  { db, content, number, at, isNew, domain }: PrivateRelease,
  reader: PrintedReader,
  seen: VisitContent,
  printed: Map<string, PrintedEntry[]>,
): Map<string, StampedEntry> {
  const visitId = content.visit.id;
  const all = db.select().from(calendarEntries).where(eq(calendarEntries.visitId, visitId)).all();
  const uids = uidsOf(all);
  const known = new Map<string, StoredEntry>(
    all.flatMap((row) => (row.reader === reader ? [[`${row.kind} ${row.thingId}`, row]] : [])),
  );
  const uidOf = (kind: string, id: string) => uids.get(`${kind} ${id}`) ?? `${kind}-${id}@${domain}`;
  const legs = new Map(seen.legs.map(({ id, insideLegId }) => [id, insideLegId]));
  const stored = new Map<string, StampedEntry>();
  for (const [index, { kind, thingId, legId }] of printed.get("en")!.entries()) {
    const key = `${kind} ${thingId}`;
    const above = kind === "item" ? legId : legs.get(thingId);
    const relatedTo = above && legs.has(above) ? uidOf("leg", above) : null; // never of a stay that is hidden
    const words = languages.map((language) => printed.get(language)![index]!.fingerprint);
    const hash = sha256([relatedTo, ...words].join("\n"));
    const before = known.get(key);
    const stays = before !== undefined && (!isNew || before.hash === hash);
    const row = stays
      ? before
      : {
          ...{
            visitId,
            reader,
            kind,
            thingId,
            hash,
            uid: uidOf(kind, thingId),
            changedIn: number,
            item: null,
          },
          revision: before ? before.revision + 1 : 0,
          createdAt: before?.createdAt ?? at,
          changedAt: before ? Math.max(at, before.changedAt + 1000) : at,
        };
    if (!stays) putEntry(db, row);
    const { uid, revision, createdAt, changedAt, changedIn } = row;
    const stamps = { uid, relatedTo, revision, createdAt, changedAt, changedIn };
    stored.set(key, { stamps, hasMoved: !stays });
  }
  return stored;
}

const putText = putInto(readerTexts);

const texts = perDatabase(({ $client }) => ({
  move: $client.prepare<[number, string, string, string, string, string]>(
    `update reader_texts set position = ?
     where visit_id = ? and reader = ? and languages = ? and kind = ? and thing_id = ?`,
  ),
  remove: $client.prepare<[string, string, string, string, string]>(
    "delete from reader_texts where visit_id = ? and reader = ? and languages = ? and kind = ? and thing_id = ?",
  ),
}));

/** Keeps what is printed in step with the entries: unchanged texts stay, and what is gone goes. */
function storeTexts(
  db: Db,
  visitId: string,
  reader: PrintedReader,
  entries: Map<string, ReaderEntry>,
  stored: Map<string, StampedEntry>,
  printed: Map<string, string>,
): void {
  const { languages: language, kind, thingId, position } = readerTexts;
  const here = and(eq(readerTexts.visitId, visitId), eq(readerTexts.reader, reader));
  const known = new Map(
    db
      .select({ language, kind, thingId, position })
      .from(readerTexts)
      .where(here)
      .all()
      .map((row) => [`${row.language} ${row.kind} ${row.thingId}`, row]),
  );
  const { move, remove } = texts(db);
  for (const [place, [key, entry]] of [...entries].entries()) {
    for (const [spoken, words] of entry.in) {
      const before = known.get(`${spoken} ${key}`);
      known.delete(`${spoken} ${key}`);
      const { kind, thingId, stamps } = entry;
      if (!before || stored.get(key)!.hasMoved) {
        const text = printOnce(printed, spoken, words, stamps);
        putText(db, { visitId, reader, languages: spoken, position: place, kind, thingId, text });
      } else if (before.position !== place) move.run(place, visitId, reader, spoken, kind, thingId);
    }
  }
  for (const row of known.values()) remove.run(visitId, reader, row.language, row.kind, row.thingId);
}

/** What several readers or subjects see alike is printed for one of them. */
export function printOnce(
  printed: Map<string, string>,
  spoken: string,
  { fingerprint, print }: Pick<PrintedEntry, "fingerprint" | "print">,
  stamps: EntryStamps,
): string {
  const key = [spoken, JSON.stringify(stamps), fingerprint].join("\n");
  const text = printed.get(key) ?? print(stamps);
  printed.set(key, text);
  return text;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64url");
