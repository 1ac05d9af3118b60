import type Sqlite from "better-sqlite3";

/** What is wrong with a database file as such: broken pages, rows that refer to nothing. Empty when sound. */
export function findDamage(client: Sqlite.Database): string[] {
  const pages = (client.prepare("pragma integrity_check").pluck().all() as string[]).filter(
    (line) => line !== "ok",
  );
  const rows = client.prepare("pragma foreign_key_check").all() as {
    table: string;
    rowid: number;
    parent: string;
  }[];
  return [
    ...pages,
    ...rows.map(({ table, rowid, parent }) => `${table} ${rowid} refers to nothing in ${parent}`),
  ];
}
