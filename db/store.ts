import { getTableColumns, getTableName, type InferInsertModel, type InferSelectModel } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "#db/database.ts";
import { insertInto, snakeCase } from "#db/insert.ts";
import { perDatabase } from "#db/per-database.ts";

/** Rows of one table by the value of one column, by statements that are prepared once. */
export type Store<Row, Insert> = {
  /** The rows that belong to `value`, in order of their position where they have one. */
  of: (db: Db, value: string) => Row[];
  /** The same for many values at once: by one statement, however many they are. A value without rows is left out. */
  ofMany: (db: Db, values: readonly string[]) => Map<string, Row[]>;
  insert: (db: Db, row: Insert) => number;
  remove: (db: Db, value: string) => void;
};

/** The store of a table, addressed by the column `by`: "id", or that of the owner. */
export function storeOf<Table extends SQLiteTable>(
  table: Table,
  by: string,
): Store<InferSelectModel<Table>, InferInsertModel<Table>> {
  const columns = Object.entries(getTableColumns(table));
  const name = getTableName(table);
  const order = columns.some(([key]) => key === "position") ? "position" : "rowid";
  const selectWhere = (condition: string) =>
    perDatabase(({ $client }) =>
      $client
        .prepare<unknown[]>(
          `select ${columns.map(([key]) => `"${snakeCase(key)}"`).join(", ")} from "${name}" ` +
            `where "${snakeCase(by)}" ${condition} order by ${order}`,
        )
        .raw(),
    );
  const select = selectWhere("= ?");
  const selectMany = selectWhere("in (select value from json_each(?))");
  const erase = perDatabase(({ $client }) =>
    $client.prepare<unknown[]>(`delete from "${name}" where "${snakeCase(by)}" = ?`),
  );
  const read = (row: unknown) =>
    Object.fromEntries(
      columns.map(([key, column], index) => {
        const value = (row as unknown[])[index];
        return [key, value === null ? null : column.mapFromDriverValue(value as never)];
      }),
    ) as InferSelectModel<Table>;
  return {
    of: (db, value) => select(db).all(value).map(read),
    ofMany: (db, values) => {
      const groups = new Map<string, InferSelectModel<Table>[]>();
      for (const one of selectMany(db).all(JSON.stringify(values))) {
        const row = read(one);
        const value = String((row as Record<string, unknown>)[by]);
        const group = groups.get(value);
        if (group) group.push(row);
        else groups.set(value, [row]);
      }
      return groups;
    },
    insert: insertInto(table),
    remove: (db, value) => {
      erase(db).run(value);
    },
  };
}

/** Writes the columns of the row with this id anew, by a statement that is prepared once. */
export const updateOf = <Table extends SQLiteTable>(table: Table) => {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key !== "id");
  const prepare = perDatabase(({ $client }) =>
    $client.prepare<unknown[]>(
      `update "${getTableName(table)}" set ${columns.map(([key]) => `"${snakeCase(key)}" = ?`).join(", ")} where "id" = ?`,
    ),
  );
  return (db: Db, id: string, row: InferInsertModel<Table>): void => {
    const values = row as Record<string, unknown>;
    const given = columns.map(([key, column]) => {
      const value = values[key] ?? null;
      return value === null ? null : column.mapToDriverValue(value);
    });
    prepare(db).run([...given, id]);
  };
};
