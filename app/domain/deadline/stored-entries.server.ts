import type { Deadline, DeadlineKind } from "#app/domain/deadline/deadline.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { Instant, LocalDate } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { putInto } from "#db/insert.ts";
import { perDatabase } from "#db/per-database.ts";
import { deadlineEntries } from "#db/schema/index.ts";

export type EntryRow = typeof deadlineEntries.$inferSelect;

/** An entry without its texts. */
export type EntryMark = Pick<Deadline, "kind" | "thingId" | "visitId"> & {
  onDay: LocalDate;
  isOpen: boolean;
  isGone: boolean;
  changedAt: Instant;
  canBeDone: boolean;
  isUnmissed: boolean;
};

/** Instead of a hash: the thing was over for so long when it was removed that no calendar had it. */
export const GONE_UNMISSED = "gone unmissed";

const statements = perDatabase(({ $client }) => ({
  marks: $client.prepare<[Language]>(
    `select kind, thing_id as thingId, visit_id as visitId, on_day as onDay, is_open as isOpen,
       is_gone as isGone, changed_at as changedAt, todo is not null as canBeDone,
       hash = '${GONE_UNMISSED}' as isUnmissed
     from deadline_entries where language = ?`,
  ),
  lastChange: $client
    .prepare<[Language]>("select max(changed_at) from deadline_entries where language = ?")
    .pluck(),
  ofThing: $client.prepare<[DeadlineKind, string]>(
    `select language, revision, created_at as createdAt, changed_at as changedAt, hash, is_gone as isGone,
       on_day as onDay, event, todo
     from deadline_entries where kind = ? and thing_id = ?`,
  ),
  text: $client.prepare<[DeadlineKind, string, Language]>(
    `select event, todo, is_open as isOpen, on_day as onDay from deadline_entries
     where kind = ? and thing_id = ? and language = ?`,
  ),
}));

type Flagged = Record<"isOpen" | "isGone" | "canBeDone" | "isUnmissed", number>;

/** All entries of a language that are stored, without a word of them. */
export const marksIn = (db: Db, language: Language): EntryMark[] =>
  (statements(db).marks.all(language) as (Omit<EntryMark, keyof Flagged> & Flagged)[]).map((row) => ({
    ...row,
    ...{ isOpen: Boolean(row.isOpen), isGone: Boolean(row.isGone), canBeDone: Boolean(row.canBeDone) },
    isUnmissed: Boolean(row.isUnmissed),
  }));

/** When an entry of the language changed last; 0 for none. */
export const lastChangeIn = (db: Db, language: Language): Instant =>
  (statements(db).lastChange.get(language) as Instant | null) ?? 0;

export type StoredVersion = Pick<
  EntryRow,
  "language" | "revision" | "createdAt" | "changedAt" | "hash" | "onDay" | "event" | "todo"
> & { isGone: boolean };

/** One entry in every language in which it is stored. */
export const versionsOf = (db: Db, { kind, thingId }: Pick<Deadline, "kind" | "thingId">): StoredVersion[] =>
  (statements(db).ofThing.all(kind, thingId) as (StoredVersion & { isGone: unknown })[]).map((row) => ({
    ...row,
    isGone: Boolean(row.isGone),
  }));

export type StoredText = { event: string; todo: string | null; isOpen: boolean; onDay: LocalDate };

/** The bytes of one entry; undefined where none are stored. */
export function textOf(
  db: Db,
  { kind, thingId }: Pick<Deadline, "kind" | "thingId">,
  language: Language,
): StoredText | undefined {
  const row = statements(db).text.get(kind, thingId, language) as
    | (Omit<StoredText, "isOpen"> & { isOpen: number })
    | undefined;
  return row && { ...row, isOpen: Boolean(row.isOpen) };
}

export const putEntry = putInto(deadlineEntries);
