import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { toDisk } from "#db/backup.ts";
import { findDamage } from "#db/damage.ts";
import { type Db, openDatabase } from "#db/database.ts";
import { processServing } from "#db/folder-lock.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { accountSessions, invitations, pendingSignIns } from "#db/schema/index.ts";
import { type TakenOver, takeOverAddresses } from "#db/take-over-addresses.ts";

/** Where the database that was there lies now, null for none, and what became of private addresses. */
export type Restored = { kept: string | null; addresses: TakenOver };

/**
 * Puts a backup in the place of a data folder's database.
 *
 * The backup is copied beside the present database, checked and migrated there; only then does it take
 * the place. A present database is refused unless `isReplacing`, and even then kept: its new name is
 * returned. What it had revoked or renewed since the backup stays so, as far as it can be read.
 * Throws, and leaves everything as it was, when the file is no sound database of ours or a server uses
 * the folder.
 */
export function restore(backup: string, folder: string, isReplacing: boolean, now: Date): Restored {
  const pid = processServing(folder);
  if (pid !== null) throw new Error(`A server (process ${pid}) uses ${folder}. Stop it first.`);
  const target = `${folder}/dragoman.db`;
  const isThere = existsSync(target);
  if (isThere && !isReplacing) throw new Error(`${target} is there already. Add --replace to put it aside.`);
  if (!existsSync(backup)) throw new Error(`There is no file ${backup}.`);

  mkdirSync(folder, { recursive: true });
  const candidate = `${folder}/restoring-${process.pid}.db`;
  try {
    copyFileSync(backup, candidate);
    const addresses = prepare(candidate, backup, isThere ? target : null);
    const kept = isThere ? putAside(target, now) : null;
    renameSync(candidate, target);
    toDisk(folder);
    return { kept, addresses };
  } finally {
    for (const rest of ["", "-wal", "-shm", "-journal"]) rmSync(candidate + rest, { force: true });
  }
}

/**
 * Checks that a file is a sound database of ours, brings it to the present schema, and ends in it what
 * the database in `present` has ended.
 */
function prepare(candidate: string, named: string, present: string | null): TakenOver {
  let taken: TakenOver;
  try {
    const raw = new Sqlite(candidate);
    const isOurs =
      raw.prepare("select 1 from sqlite_schema where name = 'released_visits'").get() !== undefined;
    const damage = isOurs ? findDamage(raw) : ["it is another kind of database"];
    raw.close();
    if (damage.length > 0) throw new Error(damage.join("; "));
    const db = openDatabase(candidate);
    migrateDatabase(db);
    endWhatLetsIn(db);
    taken = takeOverAddresses(db, present);
    db.$client.pragma("wal_checkpoint(TRUNCATE)");
    db.$client.pragma("journal_mode = DELETE");
    db.$client.close();
  } catch (error) {
    throw new Error(`${named} cannot be restored: ${(error as Error).message}`);
  }
  chmodSync(candidate, 0o600);
  toDisk(candidate);
  return taken;
}

/** What was signed out, used or withdrawn since the backup was taken must not open anything again. */
function endWhatLetsIn(db: Db): void {
  db.delete(accountSessions).run();
  db.delete(pendingSignIns).run();
  db.delete(invitations).run();
}

/** Gives the present database another name, with whatever its write-ahead log still holds. */
function putAside(target: string, now: Date): string {
  const kept = target.replace(
    /\.db$/,
    `.before-restore-${now.toISOString().slice(0, 19).replace(/[:T]/g, "")}.db`,
  );
  if (existsSync(kept)) throw new Error(`${kept} is there already.`);
  try {
    const present = openDatabase(target);
    present.$client.pragma("wal_checkpoint(TRUNCATE)");
    present.$client.pragma("journal_mode = DELETE");
    present.$client.close();
  } catch {
    // It cannot be read: its log goes with it, for whoever may still get something out of both.
    for (const rest of ["-wal", "-shm"]) {
      if (existsSync(target + rest)) renameSync(target + rest, kept + rest);
    }
  }
  renameSync(target, kept);
  return kept;
}
