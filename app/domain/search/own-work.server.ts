import { sees } from "#app/domain/access/audience.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { may } from "#app/domain/access/permissions.ts";
import { type Entry, findEntry, isThingEntry, isUndoable } from "#app/domain/history/entries.server.ts";
import { type Hit, hitsOf, knowDrafts } from "#app/domain/search/search.server.ts";
import { perDatabase } from "#db/per-database.ts";
import { draftsInIndex } from "#db/search-index.ts";

/** How far back an officer's own changes are looked for, in entries of everybody's. */
const REACH = 2000;
const MOST_LOOKED_AT = 50;

/** The things that an officer changed last, latest first, as they are found; those that are gone are not. */
export function recentlyChanged(current: Current, most = 6): Hit[] {
  const { db, actor } = current;
  if (!may(actor, "visit.readDraft")) return [];
  knowDrafts(db);
  const ids = [...new Set(ownEntries(current).flatMap(({ thingId }) => thingId ?? []))];
  return hitsOf(db, "draft", draftsInIndex(db, ids.slice(0, most * 2)).slice(0, most));
}

/** The officer's last change that can still be taken back and takes back no other; null when there is none. */
export function lastOwnChange(current: Current): Entry | null {
  const { db, actor } = current;
  if (!may(actor, "directory.edit")) return null;
  for (const { id } of ownEntries(current)) {
    const entry = findEntry(db, id);
    if (entry && isThingEntry(entry) && entry.undoes === null && isUndoable(entry)) return entry;
  }
  return null;
}

/** A visit that is open, if it is there for this reader. */
export function visitInReach({ db, actor, reader }: Current, slug: string): { isReleased: boolean } | null {
  const released = statements(db).released.get(slug) as { audience: Parameters<typeof sees>[1] } | undefined;
  const isReleased = released !== undefined && sees(reader, released.audience);
  const isThere =
    isReleased || (may(actor, "visit.readDraft") && statements(db).drafted.get(slug) !== undefined);
  return isThere ? { isReleased } : null;
}

const ownEntries = ({ db, actor }: Current): { id: number; thingId: string | null }[] =>
  statements(db).own.all(actor.id, REACH, MOST_LOOKED_AT) as { id: number; thingId: string | null }[];

const statements = perDatabase(({ $client }) => ({
  own: $client.prepare(
    `select id, thing_id as thingId from history
     where actor_id = ? and id > (select max(id) from history) - ? and thing_id is not null order by id desc limit ?`,
  ),
  released: $client.prepare<[string]>("select audience from released_visits where slug = ?"),
  drafted: $client.prepare<[string]>("select 1 from visits where slug = ?"),
}));
