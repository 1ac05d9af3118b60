import { draftEntry } from "#app/domain/search/draft-entries.server.ts";
import { withWords } from "#app/domain/search/index-row.ts";
import { isSearchKind, type SearchKind } from "#app/domain/search/search-kinds.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import { indexProgress, noteIndexProgress, putIntoIndex, takeFromIndex } from "#db/search-index.ts";

/**
 * Brings what is found of the drafts up to date with history. Changes do not wait for the index and
 * cannot forget it: whoever searches drafts next pays for what has changed since. A few changes cost less
 * than a millisecond, and one write to disk.
 */
export function catchUpWithDrafts(db: Db): void {
  if (lastEntry(db) === indexProgress(db).historyId) return;
  db.transaction(
    () => {
      const { rules, historyId } = indexProgress(db);
      const last = lastEntry(db);
      for (const { kind, id } of changedSince(db, historyId)) indexDraft(db, kind, id);
      noteIndexProgress(db, { rules, historyId: last });
    },
    { behavior: "immediate" },
  );
}

/** Puts a thing of the drafts into the index as it stands now, or takes out what is there no longer. */
export function indexDraft(db: Db, kind: SearchKind, id: string): void {
  const entry = draftEntry(db, kind, id);
  if (entry) putIntoIndex(db, "draft", withWords(entry));
  else takeFromIndex(db, "draft", id);
}

/** The things of which something else is found after the changes from behind an entry of history on. */
export function changedSince(db: Db, historyId: number): { kind: SearchKind; id: string }[] {
  const { changed, moved, recorded } = queries(db);
  const things = changed.all(historyId) as { kind: string; id: string }[];
  const followers = moved.all(historyId) as string[];
  const minutes = recorded.all(historyId) as string[];
  const all = [
    ...things,
    ...followers.map((id) => ({ kind: "item", id })),
    ...minutes.map((id) => ({ kind: "minutes", id })),
  ];
  return all.filter((one): one is { kind: SearchKind; id: string } => isSearchKind(one.kind));
}

export const lastEntry = (db: Db): number => (queries(db).last.get() as number | null) ?? 0;

const queries = perDatabase(({ $client }) => ({
  last: $client.prepare("select max(id) from history").pluck(),
  // A visit is found by its stays, a person by the post.
  changed: $client.prepare(
    `select distinct
       case when event glob 'outcome.*' then 'outcome' when thing_kind = 'leg' then 'visit'
         when thing_kind = 'position' then 'person' else thing_kind end as kind,
       case when event glob 'outcome.*' then coalesce(thing_id, detail ->> 'outcomeId')
         when thing_kind = 'leg' then visit_id
         when thing_kind = 'position' then coalesce(detail ->> '$.after.personId', detail ->> '$.before.personId')
         else thing_id end as id
     from history where id > ? and (thing_kind is not null or event glob 'outcome.*')`,
  ),
  // Minutes are found by the name of their item.
  recorded: $client
    .prepare(
      `select distinct m.id from history h join minutes m on m.item_id = h.thing_id
       where h.id > ? and h.thing_kind = 'item'`,
    )
    .pluck(),
  // What follows on from an item moves along, and has no entry of its own in history.
  moved: $client
    .prepare(
      `with recursive moved (id) as (
         select thing_id from history where id > ? and thing_kind = 'item'
         union select i.id from moved m join programme_items i on i.follows_item_id = m.id)
       select m.id from moved m join programme_items i on i.id = m.id where i.follows_item_id is not null`,
    )
    .pluck(),
}));
