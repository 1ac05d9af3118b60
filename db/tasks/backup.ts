import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { readSettings } from "#app/http/settings.ts";
import { backUp } from "#db/backup.ts";
import { openDatabase } from "#db/database.ts";
import { failPlainly } from "#db/tasks/fail-plainly.ts";

const help = `npm run backup [-- FILE]

Copies the office's database, also while the server runs, checks the copy, and
prints its name. Without FILE: backups/dragoman-DATE-TIME.db in the data folder.
A file that is there is never overwritten. DRAGOMAN_DATA names the data folder.`;

/** `npm run backup`. */
await failPlainly(async () => {
  const { values, positionals } = parseArgs({
    options: { help: { type: "boolean" } },
    allowPositionals: true,
  });
  if (values.help) return console.log(help);
  const { dataFolder } = readSettings(process.env);
  const source = `${dataFolder}/dragoman.db`;
  if (!existsSync(source)) throw new Error(`There is no database ${source} to back up.`);
  const moment = new Date().toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
  const target = positionals[0] ?? `${dataFolder}/backups/dragoman-${moment}.db`;
  const db = openDatabase(source);
  await backUp(db, target);
  db.$client.close();
  console.log(`backup ${target}`);
});
