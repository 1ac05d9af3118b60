import { latestMention } from "#app/domain/release/mentions.server.ts";
import { type MentionKind, mentionKinds, readContent } from "#app/domain/release/released-visit.ts";
import { draftEntry } from "#app/domain/search/draft-entries.server.ts";
import { changedSince, lastEntry } from "#app/domain/search/index-drafts.server.ts";
import { entriesByReader, mentionEntry } from "#app/domain/search/index-releases.server.ts";
import { withWords } from "#app/domain/search/index-row.ts";
import type { SearchEntry } from "#app/domain/search/search-entry.ts";
import { type SearchKind, type SearchReader, searchKinds } from "#app/domain/search/search-kinds.ts";
import type { Db } from "#db/database.ts";
import {
  allInIndex,
  emptyIndex,
  findIndexDamage,
  hasIndex,
  indexProgress,
  noteIndexProgress,
  putIntoIndex,
} from "#db/search-index.ts";

/** Grows when the same data are to be found otherwise: the index is then made anew at the next start. */
const RULES = 2;

/** Makes the index anew unless it was made by the present rules. Says whether it did. */
export function readyIndex(db: Db): boolean {
  if (indexProgress(db).rules === RULES) return false;
  rebuildIndex(db);
  return true;
}

/** Makes the whole index anew from the drafts and the latest releases, in one transaction. */
export const rebuildIndex = (db: Db): void =>
  db.transaction(
    () => {
      emptyIndex(db);
      for (const [reader, entry] of everything(db)) putIntoIndex(db, reader, withWords(entry));
      noteIndexProgress(db, { rules: RULES, historyId: lastEntry(db) });
    },
    { behavior: "immediate" },
  );

/** What of the index differs from the data, one line each. What has changed since the last search is left out. */
export function findIndexFaults(db: Db): string[] {
  if (!hasIndex(db)) return []; // of an older version: it is made at the next start
  const { historyId } = indexProgress(db);
  const waiting = new Set(changedSince(db, historyId).map(({ id }) => id));
  const stored = new Map<string, string>();
  const faults: string[] = [];
  for (const { reader, ...row } of allInIndex(db)) {
    const [name, said] = told(reader, { ...row, shown: JSON.parse(row.shown) });
    if (stored.has(name)) faults.push(`${name} is there twice`);
    stored.set(name, said);
  }
  const isWaiting = (name: string) => name.startsWith("draft ") && waiting.has(name.split(" ")[2]!);
  for (const [reader, entry] of everything(db)) {
    const [name, said] = told(reader, withWords(entry));
    const is = stored.get(name);
    stored.delete(name);
    if (is !== said && !isWaiting(name))
      faults.push(`${name} ${is === undefined ? "is missing" : "is out of date"}`);
  }
  faults.push(
    ...[...stored.keys()].filter((name) => !isWaiting(name)).map((name) => `${name} is there no longer`),
  );
  return [...faults, ...findIndexDamage(db)];
}

function told(reader: SearchReader, row: ReturnType<typeof withWords>): [name: string, said: string] {
  const { kind, thingId, visitId, key, at, shown, names, texts } = row;
  return [
    `${reader} ${kind} ${thingId} ${visitId ?? ""}`.trim(),
    JSON.stringify([key, at, shown, names, texts]),
  ];
}

function* everything(db: Db): Generator<[SearchReader, SearchEntry]> {
  for (const kind of searchKinds) {
    for (const id of db.$client.prepare(`select id from ${tables[kind]}`).pluck().all() as string[]) {
      const entry = draftEntry(db, kind, id);
      if (entry) yield ["draft", entry];
    }
  }
  const released = db.$client.prepare("select visit_id from released_visits").pluck();
  const latest = db.$client
    .prepare("select content from releases where visit_id = ? order by number desc limit 1")
    .pluck();
  for (const visitId of released.all())
    for (const [reader, entries] of entriesByReader(readContent(latest.get(visitId) as string)))
      for (const entry of entries) yield [reader, entry];
  for (const reader of ["office", "public"] as const) {
    for (const kind of mentionKinds) {
      for (const named of mentioned(db, reader, kind)) {
        const found = latestMention(db, reader, { kind, ...named });
        if (found) yield [reader, mentionEntry({ kind, ...named }, found.mention)];
      }
    }
  }
}

const mentioned = (db: Db, reader: string, kind: MentionKind) =>
  db.$client
    .prepare(
      "select distinct slug, thing_id as thingId from released_mentions where reader = ? and kind = ? order by slug",
    )
    .all(reader, kind) as { slug: string; thingId: string }[];

const tables: Record<SearchKind, string> = {
  ...{ visit: "visits", item: "programme_items", person: "persons", organisation: "organisations" },
  ...{ venue: "venues", outcome: "outcomes", party: "parties", participation: "participations" },
  ...{ preparationTask: "preparation_tasks", contactPoint: "contact_points", gift: "gifts" },
  ...{ vehicle: "vehicles", source: "sources", actionItem: "action_items", minutes: "minutes" },
};
