import { existsSync } from "node:fs";
import Sqlite from "better-sqlite3";
import type { Db } from "#db/database.ts";

/**
 * What became of private addresses when a backup took the place of the present database.
 *
 * - `isCompared`: the present database could be read and goes on from the backup. Otherwise nobody knows
 *   what was revoked or renewed since.
 * - `all`: how many addresses the backup holds.
 * - `ended`: how many of them opened something in the backup that they no longer open.
 * - `lost`: made since the backup and live, by visit.
 */
export type TakenOver = {
  isCompared: boolean;
  all: number;
  ended: number;
  lost: { slug: string; count: number }[];
};

type Row = {
  id: string;
  generation: number;
  tokenHash: string;
  revokedAt: number | null;
  expiresAt: number | null;
};

const columns = `id, generation, token_hash as tokenHash, revoked_at as revokedAt, expires_at as expiresAt`;

/**
 * Ends in a restored database what the present one had ended: of each address the higher generation with
 * its hash, a revocation, and the earlier of two ends. Nothing opens anew. `present` is the file that is
 * about to be replaced, null for none; it is only read.
 */
export function takeOverAddresses(restored: Db, present: string | null): TakenOver {
  const { $client } = restored;
  const inBackup = $client.prepare(`select ${columns} from subscriptions`).all() as Row[];
  const found = present === null ? null : readPresent(present, lastEntry(restored));
  const deadlines = $client.prepare("select count(*) from deadline_addresses").pluck().get() as number;
  const all = inBackup.length + deadlines;
  if (!found) return { isCompared: false, all, ended: 0, lost: [] };
  const write = $client.prepare(
    `update subscriptions set generation = @generation, token_hash = @tokenHash, revoked_at = @revokedAt,
       expires_at = @expiresAt, version = version + 1 where id = @id`,
  );
  let ended = found.deadlines ? shutDeadlines(restored, found.deadlines, found.goesOn) : 0;
  for (const before of inBackup) {
    const now = found.rows.find(({ id }) => id === before.id);
    const after = now && stricter(before, now);
    if (!after || isSame(before, after)) continue;
    write.run(after);
    if (after.tokenHash !== before.tokenHash || after.revokedAt !== before.revokedAt) ended += 1;
  }
  return { isCompared: found.goesOn, all, ended, lost: found.lostBeside(inBackup) };
}

type DeadlineRow = Pick<Row, "id" | "generation" | "tokenHash" | "revokedAt"> & { mayRead: number };

const deadlineColumns = `a.id, a.generation, a.token_hash as tokenHash, a.revoked_at as revokedAt,
  o.disabled_at is null and o.role in ('admin', 'planner', 'manager') as mayRead`;
const deadlineRows = `select ${deadlineColumns} from deadline_addresses a join accounts o on o.id = a.account_id`;

/**
 * Ends in a restored database the addresses of calendars of deadlines that the present one had ended: revoked,
 * renewed, of an account that was shut, lost its role or was removed since. Gives how many.
 */
function shutDeadlines({ $client }: Db, present: readonly DeadlineRow[], goesOn: boolean): number {
  const now = new Map(present.map((row) => [row.id, row]));
  const write = $client.prepare(
    `update deadline_addresses set generation = @generation, token_hash = @tokenHash, revoked_at = @revokedAt,
       version = version + 1 where id = @id`,
  );
  let ended = 0;
  for (const before of $client.prepare(deadlineRows).all() as DeadlineRow[]) {
    const later = now.get(before.id);
    if (!later && !goesOn) continue; // another office, or older than the backup: nothing is known of it
    const isShut = !later?.mayRead;
    const { generation, tokenHash } = later && later.generation > before.generation ? later : before;
    const revokedAt = before.revokedAt ?? later?.revokedAt ?? (isShut ? Date.now() : null);
    if (tokenHash === before.tokenHash && revokedAt === before.revokedAt) continue;
    write.run({ id: before.id, generation, tokenHash, revokedAt });
    ended += 1;
  }
  return ended;
}

/** Of two states of one address what opens less. */
function stricter(before: Row, now: Row): Row {
  const { generation, tokenHash } = now.generation > before.generation ? now : before;
  const ends = [before.expiresAt, now.expiresAt].filter((end) => end !== null);
  return {
    ...{ id: before.id, generation, tokenHash, revokedAt: before.revokedAt ?? now.revokedAt },
    expiresAt: ends.length > 0 ? Math.min(...ends) : null,
  };
}

const isSame = (a: Row, b: Row): boolean => JSON.stringify(a) === JSON.stringify({ ...a, ...b });

type Entry = { id: number; at: number; event: string; actorId: string };

const readEntry = "select id, at, event, actor_id as actorId from history";

const lastEntry = ({ $client }: Db): Entry | undefined =>
  $client.prepare(`${readEntry} order by id desc limit 1`).get() as Entry | undefined;

/** The addresses of a database file, and whether it holds the last thing that the backup knows; null if it cannot be read. */
function readPresent(file: string, last: Entry | undefined) {
  if (!existsSync(file)) return null;
  let present: Sqlite.Database | undefined;
  try {
    present = new Sqlite(file);
    const rows = present
      .prepare(
        `select ${columns.replace("id,", "s.id,")}, v.slug from subscriptions s join visits v on v.id = s.visit_id`,
      )
      .all() as (Row & { slug: string })[];
    const same = last && (present.prepare(`${readEntry} where id = ?`).get(last.id) as Entry | undefined);
    const goesOn = last === undefined || JSON.stringify(same) === JSON.stringify(last);
    return {
      rows,
      deadlines: deadlinesIn(present),
      goesOn,
      lostBeside: (kept: readonly Row[]) => countLost(rows, kept),
    };
  } catch {
    return null;
  } finally {
    present?.close();
  }
}

/** Null where the present database is from before there were any. */
function deadlinesIn(present: Sqlite.Database): DeadlineRow[] | null {
  const isThere = present.prepare("select 1 from sqlite_schema where name = 'deadline_addresses'").get();
  return isThere ? (present.prepare(deadlineRows).all() as DeadlineRow[]) : null;
}

function countLost(rows: readonly (Row & { slug: string })[], kept: readonly Row[]): TakenOver["lost"] {
  const known = new Set(kept.map(({ id }) => id));
  const lost = rows.filter(({ id, revokedAt }) => !known.has(id) && revokedAt === null);
  const counts = new Map<string, number>();
  for (const { slug } of lost) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return [...counts].map(([slug, count]) => ({ slug, count })).sort((a, b) => a.slug.localeCompare(b.slug));
}
