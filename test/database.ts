import { type Db, openDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";

const template = (() => {
  const db = openDatabase(":memory:");
  migrateDatabase(db);
  return db.$client.serialize();
})();

/** A fresh, migrated, private database in memory. */
export const testDatabase = (trace?: (sql: unknown) => void): Db =>
  openDatabase(Buffer.from(template), trace);
