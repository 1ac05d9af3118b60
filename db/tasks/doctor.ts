import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { findMovedInstants } from "#app/domain/programme/find-moved-instants.server.ts";
import { readSettings } from "#app/http/settings.ts";
import { findDamage } from "#db/damage.ts";
import { openDatabase } from "#db/database.ts";
import { failPlainly } from "#db/tasks/fail-plainly.ts";

const help = `npm run doctor

Examines the office's database and changes nothing: broken pages, rows that refer
to nothing, and items whose instants no longer follow from their printed times.
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
  console.log(damage.length + moved.length === 0 ? "sound" : `${damage.length + moved.length} found`);
  db.$client.close();
  if (damage.length + moved.length > 0) process.exitCode = 1;
});
