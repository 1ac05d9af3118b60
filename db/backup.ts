import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { findDamage } from "#db/damage.ts";
import type { Db } from "#db/database.ts";

/** All in one step: between steps another process may write, and then the copying begins anew, time and again. */
const EVERY_PAGE = 0x7fff_ffff;

/**
 * Copies the database while it is in use, checks the copy, and only then gives it its name; readable by
 * its owner alone. A file that is there is never overwritten. Throws when the copy is not sound.
 */
export async function backUp(db: Db, target: string): Promise<void> {
  if (existsSync(target)) throw new Error(`${target} is there already. Name another file.`);
  mkdirSync(dirname(target), { recursive: true });
  const unfinished = `${target}.unfinished-${process.pid}`;
  try {
    await db.$client.backup(unfinished, { progress: () => EVERY_PAGE });
    const copy = new Sqlite(unfinished);
    copy.pragma("journal_mode = DELETE"); // one file that can be carried away alone
    const damage = findDamage(copy);
    copy.close();
    if (damage.length > 0) throw new Error(`The copy is not sound: ${damage.join("; ")}`);
    chmodSync(unfinished, 0o600);
    toDisk(unfinished);
    renameSync(unfinished, target);
    toDisk(dirname(target));
  } finally {
    for (const rest of ["", "-journal", "-wal", "-shm"]) rmSync(unfinished + rest, { force: true });
  }
}

/** Waits until a file, or a folder's list of names, is on disk. */
export function toDisk(path: string): void {
  const file = openSync(path, "r");
  fsyncSync(file);
  closeSync(file);
}
