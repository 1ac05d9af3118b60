import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { rebuildIndex } from "#app/domain/search/rebuild-index.server.ts";
import { readSettings } from "#app/http/settings.ts";
import { openDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { failPlainly } from "#db/tasks/fail-plainly.ts";

const help = `npm run reindex

Makes the index of the search anew from the drafts and the latest versions; also
while the server runs. Needed only when npm run doctor finds fault with it.
DRAGOMAN_DATA names the data folder.`;

/** `npm run reindex`. */
await failPlainly(() => {
  const { values } = parseArgs({ options: { help: { type: "boolean" } } });
  if (values.help) return console.log(help);
  const { dataFolder } = readSettings(process.env);
  const file = `${dataFolder}/dragoman.db`;
  if (!existsSync(file)) throw new Error(`There is no database ${file} to search.`);
  const db = openDatabase(file);
  migrateDatabase(db);
  rebuildIndex(db);
  db.$client.close();
  console.log("indexed");
});
