import Sqlite from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import * as schema from "#db/schema/index.ts";

/** The one connection of a process. `$client` is the driver underneath. */
export type Db = BetterSQLite3Database<typeof schema> & { $client: Sqlite.Database };

/** What runs inside a transaction. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** Whatever can be read from: the database, or a transaction on it. */
export type Reads = Db | Tx;

/**
 * Opens a database: a file's path, ":memory:", or the bytes of a serialised database.
 *
 * A write is acknowledged only when it is on disk (synchronous=FULL; the driver's own default
 * under WAL may lose acknowledged writes in a power cut), foreign keys hold, a busy database is
 * waited for (5 s), and erased rows are overwritten. `trace` is told each statement that runs.
 */
export function openDatabase(place: string | Buffer, trace?: (sql: unknown) => void): Db {
  const client = new Sqlite(place as string, trace && { verbose: trace });
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  client.pragma("busy_timeout = 5000");
  client.pragma("trusted_schema = OFF");
  client.pragma("secure_delete = ON");
  client.pragma("cache_size = -8000");
  return drizzle(client, { schema, casing: "snake_case" }) as Db;
}
