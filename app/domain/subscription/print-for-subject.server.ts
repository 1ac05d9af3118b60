import { createHash } from "node:crypto";
import { hasClock } from "#app/domain/programme/when.ts";
import type { EntryStamps, Gone, PrintedEntry, Withdrawn } from "#app/domain/release/calendar-printer.ts";
import { isAsShared, nextEntry, type OwnEntry } from "#app/domain/subscription/next-entry.ts";
import {
  type PrintedForReader,
  type PrivateRelease,
  printOnce,
  type ReaderEntry,
} from "#app/domain/subscription/print-for-reader.server.ts";
import { type Subject, spokenLanguages } from "#app/domain/subscription/subscription.ts";
import { programmeOf } from "#app/domain/subscription/whose-programme.ts";
import { languages } from "#app/domain/text/languages.ts";
import { putInto } from "#db/insert.ts";
import { perDatabase } from "#db/per-database.ts";
import { subjectEntries, subjectFeeds, subjectTexts } from "#db/schema/index.ts";

type EntryRow = typeof subjectEntries.$inferSelect;
type FeedRow = typeof subjectFeeds.$inferSelect;
type TextRow = Omit<typeof subjectTexts.$inferSelect, "text">;

/** What is on file of one subject's calendar. */
export type OnFile = { entries: EntryRow[]; texts: TextRow[]; feeds: FeedRow[] };

/** A subject, and the pairs of languages ("ru en") in which somebody has its calendar beside the single ones. */
export type Wanted = { subject: Subject; pairs: readonly string[] };

/** An entry of a calendar as it stands now. `shared`: as everyone has it who reads alike, if they have it. */
type Standing = { row: EntryRow; hasMoved: boolean; isShared: boolean; shared: ReaderEntry | undefined };

/**
 * Brings one subject's calendar to a release: what is theirs and may be seen by them stands in it, what once
 * did stays as cancelled. `read` is what those see who read like them; null for a subject that the visit
 * does not name any more.
 */
export function printForSubject(
  release: PrivateRelease,
  { subject, pairs }: Wanted,
  read: PrintedForReader | null,
  onFile: OnFile,
): void {
  const own = programmeOf(subject, release.content);
  const held = new Map(
    [...(read?.entries ?? [])].filter(([, { kind, thingId }]) =>
      (kind === "leg" ? own.legIds : own.itemIds).has(thingId),
    ),
  );
  const standing = settle(release, subject, read, held, onFile.entries);
  const spoken = [...languages, ...pairs];
  storeTexts(release, subject, spoken, standing, onFile.texts);
  const inOrder = [...held.keys(), ...cancelledIn(standing)].map((key) => standing.get(key)!);
  for (const key of spoken) {
    const before = onFile.feeds.find((feed) => feed.languages === key);
    // Whoever is no longer of the visit, or may not see it, is told nothing new of it.
    const isTold = read?.seesVisit === true;
    const head =
      isTold || !before
        ? release.printer.ownHead(
            isTold ? release.content : null,
            subject,
            inOrder.map((one) => spanIn(key, one)),
            spokenLanguages(key),
          )
        : before.head;
    storeFeed({ ...release, visitId: release.content.visit.id }, subject, key, head, inOrder, before);
  }
}

/** A calendar of a visit that was never released: it is empty, and says nothing of the draft. */
export function printEmpty(
  { db, visitId, at, printer }: Pick<PrivateRelease, "db" | "at" | "printer"> & { visitId: string },
  { subject, pairs }: Wanted,
  { feeds }: OnFile,
): void {
  for (const key of [...languages, ...pairs]) {
    const before = feeds.find((feed) => feed.languages === key);
    const head = printer.ownHead(null, subject, [], spokenLanguages(key));
    storeFeed({ db, visitId, at }, subject, key, head, [], before);
  }
}

const putEntry = putInto(subjectEntries);

/** How each entry that is or was in the calendar stands now, by "item <id>"; what moved is kept. */
function settle(
  release: PrivateRelease,
  subject: Subject,
  read: PrintedForReader | null,
  held: Map<string, ReaderEntry>,
  rows: readonly EntryRow[],
): Map<string, Standing> {
  const { db } = release;
  const before = new Map(rows.map((row) => [`${row.kind} ${row.thingId}`, row]));
  const standing = new Map<string, Standing>();
  for (const key of new Set([...held.keys(), ...before.keys()])) {
    const known = before.get(key);
    const shared = held.get(key);
    const stamps = shared && read ? { ...shared.stamps, reader: read.reader } : null;
    const old = known ? ownEntry(known) : null;
    const next = nextEntry(old, stamps, release)!;
    const hasMoved = next !== old;
    const row = known && !hasMoved ? known : rowOf(release, subject, (shared ?? known)!, next);
    if (hasMoved) putEntry(db, row);
    standing.set(key, { row, hasMoved, isShared: isAsShared(next, stamps), shared });
  }
  return standing;
}

const ownEntry = ({ isIn, revision, changedAt, changedIn, createdAt, ahead, span }: EntryRow): OwnEntry => ({
  ...{ isIn, revision, changedAt, changedIn, createdAt, ahead },
  reader: span.reader,
});

function rowOf(
  { content }: PrivateRelease,
  subject: Subject,
  from: ReaderEntry | EntryRow,
  { reader, isIn, revision, changedAt, changedIn, createdAt, ahead }: OwnEntry,
): EntryRow {
  const { kind, thingId, span } = from;
  return {
    ...{ visitId: content.visit.id, subjectKind: subject.kind, subjectId: subject.id, kind, thingId },
    uid: "stamps" in from ? from.stamps.uid : from.uid,
    ...{ isIn, revision, changedAt, changedIn, createdAt, ahead },
    span: { ...span, reader },
  };
}

/** What is cancelled stands last, by when it was. */
const cancelledIn = (standing: Map<string, Standing>): string[] =>
  [...standing]
    .filter(([, { row }]) => !row.isIn)
    .sort(([a, one], [b, other]) => one.row.changedAt - other.row.changedAt || (a < b ? -1 : 1))
    .map(([key]) => key);

const putText = putInto(subjectTexts);

/** Prints what this calendar says otherwise than others, and drops what it says like them again. */
function storeTexts(
  release: PrivateRelease,
  subject: Subject,
  spoken: readonly string[],
  standing: Map<string, Standing>,
  known: readonly TextRow[],
): void {
  const { db, content } = release;
  const visitId = content.visit.id;
  const left = new Map(known.map((row) => [`${row.languages} ${row.kind} ${row.thingId}`, row]));
  for (const [key, { row, hasMoved, isShared, shared }] of standing) {
    if (isShared) continue;
    const { kind, thingId } = row;
    for (const languagesOfText of spoken) {
      if (left.delete(`${languagesOfText} ${key}`) && !hasMoved) continue;
      const stamps = stampsOf(row, shared);
      const text =
        row.isIn && shared
          ? printOnce(release.printed, languagesOfText, shared.in.get(languagesOfText)!, stamps)
          : farewell(release, languagesOfText, goneOf(row), stamps);
      putText(db, {
        ...{ visitId, subjectKind: subject.kind, subjectId: subject.id },
        ...{ languages: languagesOfText, kind, thingId, text },
      });
    }
  }
  const { dropText } = statements(db);
  for (const row of left.values())
    dropText.run(visitId, subject.kind, subject.id, row.languages, row.kind, row.thingId);
}

/** Many may lose the same entry at once. */
const farewell = ({ printer, printed }: PrivateRelease, spoken: string, gone: Gone, stamps: EntryStamps) => {
  const fingerprint = JSON.stringify(gone);
  const { print } = printer.farewell(gone, spokenLanguages(spoken));
  return printOnce(printed, spoken, { fingerprint, print }, stamps);
};

const statements = perDatabase(({ $client }) => ({
  dropText: $client.prepare<[string, string, string, string, string, string]>(
    `delete from subject_texts where visit_id = ? and subject_kind = ? and subject_id = ?
     and languages = ? and kind = ? and thing_id = ?`,
  ),
}));

const stampsOf = (row: EntryRow, shared: ReaderEntry | undefined): EntryStamps => {
  const { uid, revision, createdAt, changedAt, changedIn } = row;
  return { uid, relatedTo: shared?.stamps.relatedTo ?? null, revision, createdAt, changedAt, changedIn };
};

const goneOf = ({ kind, span }: EntryRow): Gone => {
  const { reader: _, ...when } = span;
  return { kind, ...when };
};

/** Where an entry stands in time, and in which zones its clock times are given. */
function spanIn(key: string, { row, shared }: Standing): Pick<PrintedEntry, "from" | "to" | "zones"> {
  if (shared) return shared.in.get(key)!;
  const { when, startsAt, endsAt }: Withdrawn = row.span;
  const zones = hasClock(when) ? [when.starts.zone, ...(when.ends ? [when.ends.zone] : [])] : [];
  return { from: startsAt, to: endsAt, zones };
}

const putFeed = putInto(subjectFeeds);

/** Keeps the head, and moves the version when anything that the calendar says has moved. */
function storeFeed(
  { db, visitId, at }: Pick<PrivateRelease, "db" | "at"> & { visitId: string },
  subject: Subject,
  spoken: string,
  head: string,
  inOrder: readonly Standing[],
  before: FeedRow | undefined,
): void {
  const entries = inOrder.map(
    ({ row }) => `${row.uid} ${row.isIn} ${row.revision} ${row.changedAt} ${row.changedIn}`,
  );
  const hash = createHash("sha256")
    .update([head, ...entries].join("\n"))
    .digest("base64url");
  if (before?.hash === hash) return;
  putFeed(db, {
    ...{ visitId, subjectKind: subject.kind, subjectId: subject.id, languages: spoken },
    ...{ head, hash, version: (before?.version ?? 0) + 1 },
    changedAt: before ? Math.max(at, before.changedAt + 1000) : at,
  });
}
