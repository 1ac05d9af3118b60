import { createHash } from "node:crypto";
import { type Deadline, deadlineKey } from "#app/domain/deadline/deadline.ts";
import type { DeadlinePrinter, DeadlineStamps } from "#app/domain/deadline/deadline-printer.ts";
import { besideLedger } from "#app/domain/deadline/load-deadlines.server.ts";
import {
  type EntryMark,
  type EntryRow,
  GONE_UNMISSED,
  marksIn,
  putEntry,
  type StoredVersion,
  textOf,
  versionsOf,
} from "#app/domain/deadline/stored-entries.server.ts";
import { tellDeadlines } from "#app/domain/deadline/tell-deadlines.server.ts";
import { hasLeft, shownOn } from "#app/domain/deadline/which-are-shown.ts";
import { allDeadlines, type Beside } from "#app/domain/deadline/which-deadlines.ts";
import type { Ledger } from "#app/domain/follow-up/follow-up.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { dayAt } from "#app/time/local-days.ts";
import type { Instant, LocalDate, ZoneName } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/** Grows when entries are written otherwise though they say the same. */
const RULES = 1;

/** Of which deadlines a calendar speaks; `takesGone` says so of those whose thing is no more. */
export type Scope = {
  takes: (ledger: Ledger) => (deadline: Deadline) => boolean;
  takesGone: (ledger: Ledger) => (mark: Pick<EntryMark, "kind" | "visitId">) => boolean;
};

export const everyDeadline: Scope = { takes: () => () => true, takesGone: () => () => true };

export type Asked = {
  printer: DeadlinePrinter;
  language: Language;
  scope: Scope;
  now: Instant;
  zone: ZoneName; // of the office, by whose days entries leave
};

type Shown = Pick<Deadline, "kind" | "thingId">;
/** What a calendar holds, earliest first. `isBehind`: it could not be written down, and is as it was. */
export type Ready = { events: Shown[]; todos: Shown[]; isBehind: boolean };

type Known = { historyId: number; leansOn: Map<string, readonly string[]> };

const kept = perDatabase(({ $client }) => ({
  all: null as { historyId: number; deadlines: Deadline[]; beside: Beside; keys: Set<string> } | null,
  checked: new Map<string, Known>(),
  lastEntry: $client.prepare<[]>("select coalesce(max(id), 0) from history").pluck(),
  changed: $client.prepare<[number]>(
    "select distinct visit_id as visitId from history where id > ? and thing_kind is not null",
  ),
}));

/** The last entry of history: nothing in any draft changes without one. */
export const historyNow = (db: Db): number => kept(db).lastEntry.get() as number;

/**
 * Brings the entries of a calendar up to date with all drafts and gives which it holds. An entry that reads
 * otherwise than it is stored gets higher stamps, in one transaction with all others; one that does not
 * keeps its bytes. Only what the calendar shows is read and printed, and only what may have changed.
 */
export function readyDeadlines(db: Db, asked: Asked): Ready {
  const { printer, language, scope, now, zone } = asked;
  const historyId = historyNow(db);
  const ledger = ledgerOf(db);
  const all = everything(db, ledger, historyId);
  const today = dayAt(now, zone);
  const marks = marksIn(db, language);
  const takes = scope.takes(ledger);
  const takesGone = scope.takesGone(ledger);
  const gone = marks
    .filter((mark) => !all.keys.has(deadlineKey(mark)))
    .map((mark) => asGone(db, mark, asked, today));
  const mine = [
    ...all.deadlines.filter(takes),
    ...gone.filter(({ mark }) => takesGone(mark)).map(({ deadline }) => deadline),
  ];
  const events = shownOn(mine, today);
  const todos = shownOn(
    mine.filter(({ canBeDone }) => canBeDone),
    today,
  );
  const shown = new Map([...events, ...todos].map((one) => [deadlineKey(one), one]));
  const fresh = stillKnown(db, language, historyId);
  const toCheck = [...shown].filter(([key]) => all.keys.has(key) && !fresh.has(key)).map(([, one]) => one);
  const told = tellDeadlines(db, ledger, all.beside, printer.domain, toCheck);
  const removed = gone.filter(({ mark }) => !mark.isGone);
  const changes = [
    ...told.flatMap((one) => changeOf(db, asked, one.told) ?? []),
    ...removed.map(({ mark, isUnmissed }) => farewellTo(db, asked, mark, isUnmissed)),
  ];
  try {
    write(db, changes);
  } catch (error) {
    if (!isOfDisk(error)) throw error;
    return { events, todos, isBehind: true };
  }
  for (const { told: one, visitIds } of told) fresh.set(deadlineKey(one), visitIds);
  return { events, todos, isBehind: false };
}

/** All deadlines, weighed anew only when something was written. */
function everything(db: Db, ledger: Ledger, historyId: number) {
  const holder = kept(db);
  if (holder.all?.historyId !== historyId) {
    const beside = besideLedger(db);
    const deadlines = allDeadlines(ledger, beside);
    holder.all = { historyId, deadlines, beside, keys: new Set(deadlines.map(deadlineKey)) };
  }
  return holder.all;
}

/** Entries known to read as they are stored: those that lean on no visit in which anything changed since. */
function stillKnown(db: Db, language: Language, historyId: number): Known["leansOn"] {
  const { checked, changed } = kept(db);
  const known = checked.get(language);
  const next: Known = { historyId, leansOn: known?.leansOn ?? new Map() };
  if (known && known.historyId !== historyId) {
    const visits = changed.all(known.historyId) as { visitId: string | null }[];
    const ids = new Set(visits.map(({ visitId }) => visitId));
    if (ids.has(null))
      next.leansOn = new Map(); // a directory, a name: it may stand anywhere
    else for (const [key, on] of next.leansOn) if (on.some((id) => ids.has(id))) next.leansOn.delete(key);
  }
  checked.set(language, next);
  return next.leansOn;
}

/**
 * A thing that is no more, as cancelled on the day on which that was first seen; not so where its entry had left
 * every calendar before, since what was forgotten does not come back to be called off.
 */
function asGone(db: Db, mark: EntryMark, { language, zone }: Asked, today: LocalDate): Gone {
  const { kind, thingId, visitId, onDay, canBeDone, isGone, changedAt } = mark;
  const changedOn = dayAt(changedAt, zone);
  const isCancelled = () => textOf(db, mark, language)!.event.includes("\r\nSTATUS:CANCELLED\r\n");
  const isUnmissed = isGone
    ? mark.isUnmissed
    : hasLeft({ ...mark, isCancelled: isCancelled() }, changedOn, today);
  const closedOn = isUnmissed ? null : isGone ? changedOn : today;
  const was = { kind, thingId, visitId, outcomeId: null, onDay, canBeDone };
  return { mark, isUnmissed, deadline: { ...was, state: "cancelled", closedOn } };
}

type Gone = { mark: EntryMark; isUnmissed: boolean; deadline: Deadline };

/** The row of an entry that reads otherwise than before; null for one that does not. */
function changeOf(
  db: Db,
  { printer, language, now }: Asked,
  told: Parameters<DeadlinePrinter["entry"]>[0],
): EntryRow | null {
  const { kind, thingId, visitId } = told;
  const versions = versionsOf(db, told);
  const before = versions.find((one) => one.language === language);
  const createdAt = Math.min(now, ...versions.map((one) => one.createdAt));
  const { onDay, isOpen, fingerprint, print } = printer.entry(told, language, createdAt);
  const hash = createHash("sha256").update(`${RULES} ${fingerprint}`).digest("base64url");
  if (before && before.hash === hash && !before.isGone) return null;
  const stamps = { ...uidsOf(told, versions, printer.domain), ...nextStamps(before, createdAt, now) };
  const { uid: _, todoUid: __, ...columns } = stamps;
  const row = { kind, thingId, visitId, language, onDay, isOpen, isGone: false, hash, ...columns };
  return { ...row, ...print(stamps) };
}

/** What remains of an entry whose thing is gone. */
function farewellTo(
  db: Db,
  { printer, language, now }: Asked,
  mark: EntryMark,
  isUnmissed: boolean,
): EntryRow {
  const versions = versionsOf(db, mark);
  const before = versions.find((one) => one.language === language)!;
  const stamps = { ...uidsOf(mark, versions, printer.domain), ...nextStamps(before, before.createdAt, now) };
  const { uid: _, todoUid: __, ...columns } = stamps;
  const { kind, thingId, visitId, onDay } = mark;
  const row = { kind, thingId, visitId, language, onDay, isOpen: false, isGone: true };
  const hash = isUnmissed ? GONE_UNMISSED : "gone";
  return { ...row, ...columns, hash, ...printer.cancelled(before, language, stamps) };
}

const nextStamps = (before: StoredVersion | undefined, createdAt: Instant, now: Instant) => ({
  revision: before ? before.revision + 1 : 0,
  createdAt,
  changedAt: before ? Math.max(now, before.changedAt + 1000) : now,
});

/**
 * The UIDs of an entry: those that it has in any language, for life, or new ones. A meeting bears the UID that
 * its programme item has in every other calendar.
 */
function uidsOf(
  { kind, thingId }: Shown,
  versions: readonly StoredVersion[],
  domain: string,
): Pick<DeadlineStamps, "uid" | "todoUid"> {
  const word = thingId.replaceAll("/", "-");
  const own = kind === "meeting" ? `item-${word}@${domain}` : `deadline-${kind}-${word}@${domain}`;
  const known = (text: string | null | undefined) =>
    /^UID:(.*)\r$/m.exec((text ?? "").replace(/\r\n /g, ""))?.[1];
  const withTodo = versions.find(({ todo }) => todo !== null);
  return {
    uid: known(versions[0]?.event) ?? own,
    todoUid: known(withTodo?.todo) ?? `todo-${kind}-${word}@${domain}`,
  };
}

function write(db: Db, rows: readonly EntryRow[]): void {
  if (rows.length === 0) return;
  const all = db.$client.transaction(() => {
    for (const row of rows) putEntry(db, row);
  });
  all.immediate();
}

/** A full disk, a database that is written by somebody else for too long, or cannot be written at all. */
const isOfDisk = (error: unknown): boolean =>
  /^SQLITE_(?:FULL|BUSY|IOERR|READONLY|CANTOPEN)/.test(String((error as { code?: unknown }).code));
