import { eq, getTableColumns } from "drizzle-orm";
import type { CalendarPrinter } from "#app/domain/release/calendar-printer.ts";
import { readContent } from "#app/domain/release/released-visit.ts";
import { lastRelease } from "#app/domain/release/releases.server.ts";
import {
  type PrintedForReader,
  type PrivateRelease,
  printForReader,
} from "#app/domain/subscription/print-for-reader.server.ts";
import {
  type OnFile,
  printEmpty,
  printForSubject,
  type Wanted,
} from "#app/domain/subscription/print-for-subject.server.ts";
import {
  type PrintedReader,
  printedReaderOf,
  type Subject,
  subjectKey,
} from "#app/domain/subscription/subscription.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import {
  calendarEntries,
  subjectEntries,
  subjectFeeds,
  subjectTexts,
  subscriptions,
} from "#db/schema/index.ts";

/** What prints calendars for an office, whose own domain names the entries. */
type Printing = { printer: CalendarPrinter; domain: string };
type Release = Printing & { db: Db; content: VisitContent; number: number; releasedAt: Instant };

/**
 * Prints the private calendars of a release: of everybody who was ever given an address of the visit, also
 * of those who are no longer of it. Runs on the connection of the release's transaction.
 */
export function releasePrivateCalendars({ releasedAt, ...release }: Release): void {
  const { db, content } = release;
  const all = subscribed(db, content.visit.id);
  if (all.length === 0) return;
  const wanted = wantedBy(all);
  const at = behindOptions(releasedAt, all);
  const before = db
    .selectDistinct({ reader: calendarEntries.reader })
    .from(calendarEntries)
    .where(eq(calendarEntries.visitId, content.visit.id))
    .all()
    .flatMap(({ reader }) => (reader === "public" ? [] : [reader]));
  // Whoever was printed for once is kept up to date, so that what stands there is always the latest release.
  printAll({ ...release, at, isNew: true, printed: new Map() }, wanted, wanted, before);
}

/**
 * Prints what is missing of the calendars of some subjects, after an address was made or speaks otherwise:
 * from the latest release, with stamps that fit it. Nobody else's calendar moves. A visit that was never
 * released gives empty calendars. Runs on the connection of the caller's transaction.
 */
export function readyPrivateCalendars(
  db: Db,
  visitId: string,
  subjects: readonly Subject[],
  { printer, domain, now }: Printing & { now: Instant },
): void {
  const wanted = wantedBy(subscribed(db, visitId));
  const keys = new Set(subjects.map(subjectKey));
  const chosen = wanted.filter(({ subject }) => keys.has(subjectKey(subject)));
  const last = lastRelease(db, visitId);
  if (last) {
    const { number, releasedAt: at } = last;
    const content = readContent(last.content);
    printAll(
      { db, content, number, at, isNew: false, printer, domain, printed: new Map() },
      wanted,
      chosen,
      [],
    );
  } else {
    const files = onFile(db, visitId);
    for (const one of chosen) printEmpty({ db, visitId, at: now, printer }, one, fileOf(files, one));
  }
}

/** Prints for the readers of the chosen subjects and those named, then the calendars of the chosen. */
function printAll(
  release: PrivateRelease,
  wanted: readonly Wanted[],
  chosen: readonly Wanted[],
  alsoFor: readonly PrintedReader[],
): void {
  const { db, content } = release;
  const readerOf = ({ subject }: Wanted) => printedReaderOf(subject, content);
  const pairsOf = (reader: PrintedReader) => [
    ...new Set(wanted.filter((one) => readerOf(one) === reader).flatMap(({ pairs }) => pairs)),
  ];
  const readers = new Map<PrintedReader, PrintedForReader>();
  for (const reader of new Set([...alsoFor, ...chosen.map(readerOf)]))
    if (reader) readers.set(reader, printForReader(release, reader, pairsOf(reader)));
  const files = onFile(db, content.visit.id);
  for (const one of chosen) {
    const reader = readerOf(one);
    printForSubject(release, one, reader && readers.get(reader)!, fileOf(files, one));
  }
}

type Subscribed = Pick<
  typeof subscriptions.$inferSelect,
  "subjectKind" | "subjectId" | "languages" | "optionsRevision" | "optionsChangedAt"
>;

/** Every address of the visit; those of a revoked one are kept up as well, since the subject may get another. */
const subscribed = (db: Db, visitId: string): Subscribed[] =>
  db.select().from(subscriptions).where(eq(subscriptions.visitId, visitId)).all();

function wantedBy(all: readonly Subscribed[]): Wanted[] {
  const wanted = new Map<string, { subject: Subject; pairs: string[] }>();
  for (const { subjectKind: kind, subjectId: id, languages } of all) {
    const subject = { kind, id };
    const one = wanted.get(subjectKey(subject)) ?? { subject, pairs: [] };
    if (languages.includes(" ") && !one.pairs.includes(languages)) one.pairs.push(languages);
    wanted.set(subjectKey(subject), one);
  }
  return [...wanted.values()];
}

/** A choice of options has moved the stamps of a calendar; what is released within the same second moves them again. */
function behindOptions(releasedAt: Instant, all: readonly Subscribed[]): Instant {
  const chosen = all.filter(({ optionsRevision }) => optionsRevision > 0);
  const last = Math.max(0, ...chosen.map(({ optionsChangedAt }) => optionsChangedAt));
  return Math.floor(last / 1000) < Math.floor(releasedAt / 1000) ? releasedAt : last + 1000;
}

/** What is on file of all calendars of a visit, by subject. */
function onFile(db: Db, visitId: string): Map<string, OnFile> {
  const files = new Map<string, OnFile>();
  const put = <Row extends { subjectKind: Subject["kind"]; subjectId: string }>(
    rows: readonly Row[],
    listOf: (file: OnFile) => Row[],
  ) => {
    for (const row of rows) {
      const key = subjectKey({ kind: row.subjectKind, id: row.subjectId });
      const file = files.get(key) ?? { entries: [], texts: [], feeds: [] };
      listOf(file).push(row);
      files.set(key, file);
    }
  };
  const { text: _, ...places } = getTableColumns(subjectTexts);
  put(
    db.select().from(subjectEntries).where(eq(subjectEntries.visitId, visitId)).all(),
    (file) => file.entries,
  );
  put(
    db.select(places).from(subjectTexts).where(eq(subjectTexts.visitId, visitId)).all(),
    (file) => file.texts,
  );
  put(db.select().from(subjectFeeds).where(eq(subjectFeeds.visitId, visitId)).all(), (file) => file.feeds);
  return files;
}

const fileOf = (files: Map<string, OnFile>, { subject }: Wanted): OnFile =>
  files.get(subjectKey(subject)) ?? { entries: [], texts: [], feeds: [] };
