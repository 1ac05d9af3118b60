import { whichClient } from "#app/domain/subscription/which-client.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";

/** One fetch of a calendar: when, by what, and which version of the visit it saw (0: none was released). */
export type Fetch = { at: Instant; userAgent: string | undefined; number: number };

export type FetchNotes = {
  note: (subscriptionId: string, fetch: Fetch) => void;
  /** The same of a calendar of deadlines, which has no versions. */
  noteDeadlines: (addressId: string, fetch: Omit<Fetch, "number">) => void;
  /** Writes what was gathered; false when it could not, and then it is kept for the next time. */
  write: () => boolean;
};

const MOST_GATHERED = 200_000; // subscriptions between two writings; more are not noted
const MOST_AT_ONCE = 5_000; // written in one transaction, which holds up everyone else for some 30 ms

/**
 * Gathers in memory who fetched what, so that no poll writes anything; whoever makes it calls `write` now
 * and then. A full disk, a busy database or a crash costs notes and nothing else.
 */
export function fetchNotes(db: Db): FetchNotes {
  const gathered = new Map<string, Fetch>();
  const ofDeadlines = new Map<string, Omit<Fetch, "number">>();
  const put = db.$client.prepare<[string, Instant, string, number, string]>(
    `insert into subscription_fetches (subscription_id, fetched_at, client, number)
     select ?, ?, ?, ? where exists (select 1 from subscriptions where id = ?)
     on conflict (subscription_id) do update
     set fetched_at = excluded.fetched_at, client = excluded.client, number = excluded.number`,
  );
  const putDeadlines = db.$client.prepare<[Instant, string, string]>(
    "update deadline_addresses set fetched_at = ?, client = ? where id = ?",
  );
  const putAll = db.$client.transaction(
    (some: [string, Fetch][], deadlines: [string, Omit<Fetch, "number">][]) => {
      for (const [id, { at, userAgent, number }] of some) put.run(id, at, whichClient(userAgent), number, id);
      for (const [id, { at, userAgent }] of deadlines) putDeadlines.run(at, whichClient(userAgent), id);
    },
  );
  return {
    note(id, fetch) {
      if (fetch.number === 0) return;
      if (gathered.size < MOST_GATHERED || gathered.has(id)) gathered.set(id, fetch);
    },
    noteDeadlines(id, fetch) {
      if (ofDeadlines.size < MOST_AT_ONCE || ofDeadlines.has(id)) ofDeadlines.set(id, fetch);
    },
    write() {
      const some = [...gathered].slice(0, MOST_AT_ONCE);
      const deadlines = [...ofDeadlines];
      if (some.length === 0 && deadlines.length === 0) return true;
      try {
        putAll.immediate(some, deadlines);
      } catch {
        return false;
      }
      for (const [id, fetch] of some) if (gathered.get(id) === fetch) gathered.delete(id);
      ofDeadlines.clear();
      return true;
    },
  };
}
