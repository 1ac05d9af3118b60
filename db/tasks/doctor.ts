import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { findMovedInstants } from "#app/domain/programme/find-moved-instants.server.ts";
import { findIndexFaults } from "#app/domain/search/rebuild-index.server.ts";
import { readSettings } from "#app/http/settings.ts";
import { findDamage } from "#db/damage.ts";
import { openDatabase } from "#db/database.ts";
import { failPlainly } from "#db/tasks/fail-plainly.ts";

const help = `npm run doctor

Examines the office's database and changes nothing: broken pages, rows that refer
to nothing, items whose instants no longer follow from their printed times, and
entries of the search that do not fit what they stand for (npm run reindex mends).
Ends with 1 when anything is found. DRAGOMAN_DATA names the data folder.`;

/** `npm run doctor`. */
await failPlainly(() => {
  const { values } = parseArgs({ options: { help: { type: "boolean" } } });
  if (values.help) return console.log(help);
  const { dataFolder } = readSettings(process.env);
  const file = `${dataFolder}/dragoman.db`;
  if (!existsSync(file)) throw new Error(`There is no database ${file} to examine.`);
  const db = openDatabase(file);
  const damage = findDamage(db.$client);
  const moved = findMovedInstants(db);
  for (const line of damage) console.log(`damage ${line}`);
  for (const { key, itemId } of moved)
    console.log(`instant ${key} ${itemId} does not follow from its printed time`);
  const faults = damage.length > 0 ? [] : findIndexFaults(db);
  for (const line of faults) console.log(`search ${line}`);
  const found = damage.length + moved.length + faults.length;
  console.log(found === 0 ? "sound" : `${found} found`);
  db.$client.close();
  if (found > 0) process.exitCode = 1;
});
