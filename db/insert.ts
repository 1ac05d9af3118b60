import { getTableColumns, getTableName, type InferInsertModel } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/**
 * Inserts rows of one table by a statement that is prepared once. Building it anew for each row costs
 * several times what running it does. Values are mapped as the schema says (JSON, flags); what a row
 * leaves out takes the column's default, else null. Runs on the connection, so within its transaction.
 * Gives the row's number in its table.
 */
export const insertInto = <Table extends SQLiteTable>(table: Table) => writeInto("insert", table);

/** Like `insertInto`, but a row with the same key gives way. Not for tables whose rows others refer to. */
export const putInto = <Table extends SQLiteTable>(table: Table) => writeInto("insert or replace", table);

const writeInto = <Table extends SQLiteTable>(how: "insert" | "insert or replace", table: Table) => {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([key]) => `"${snakeCase(key)}"`).join(", ");
  const prepare = perDatabase(({ $client }) =>
    $client.prepare<unknown[]>(
      `${how} into "${getTableName(table)}" (${names}) values (${columns.map(() => "?").join(", ")})`,
    ),
  );
  return (db: Db, row: InferInsertModel<Table>): number => {
    const values = row as Record<string, unknown>;
    const { lastInsertRowid } = prepare(db).run(
      columns.map(([key, column]) => {
        const value = values[key] ?? column.default ?? null;
        return value === null ? null : column.mapToDriverValue(value);
      }),
    );
    return Number(lastInsertRowid);
  };
};

/** "startsWall" → "starts_wall": the casing that the connection gives to columns. */
export const snakeCase = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
