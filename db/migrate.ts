import { readFileSync } from "node:fs";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import type { Db } from "#db/database.ts";

/**
 * Brings a database to the present schema; all steps or none. `folder` holds the migrations.
 * Throws when the database was written by a newer version of the program.
 */
export function migrateDatabase(db: Db, folder = "db/migrations"): void {
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, "utf8")) as {
    entries: { when: number }[];
  };
  const newest = Math.max(...journal.entries.map((entry) => entry.when));
  const applied = newestApplied(db);
  if (applied > newest) throw new Error("This database was written by a newer version of Dragoman.");
  if (applied < newest) migrate(db, { migrationsFolder: folder });
}

/** The moment stamped on the last migration applied, or 0 for an empty database. */
function newestApplied(db: Db): number {
  const table = db.$client.prepare("select 1 from sqlite_schema where name = '__drizzle_migrations'").get();
  if (!table) return 0;
  const row = db.$client.prepare("select max(created_at) as newest from __drizzle_migrations").get();
  return (row as { newest: number | null }).newest ?? 0;
}
