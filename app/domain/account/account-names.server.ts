import { eq, sql } from "drizzle-orm";
import { perDatabase } from "#db/per-database.ts";
import { accounts } from "#db/schema/index.ts";

const nameById = perDatabase((db) =>
  db
    .select({ name: accounts.name })
    .from(accounts)
    .where(eq(accounts.id, sql.placeholder("id")))
    .prepare(),
);

/** The name of whoever made a change, or null for the programs of the office, such as the demo's loader. */
export const actorName = (db: Parameters<typeof nameById>[0], id: string): string | null =>
  nameById(db).get({ id })?.name ?? null;
