import { mkdirSync } from "node:fs";
import { readyIndex } from "#app/domain/search/rebuild-index.server.ts";
import { readSettings } from "#app/http/settings.ts";
import { openDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { failPlainly } from "#db/tasks/fail-plainly.ts";

/** `npm run db:migrate`: brings the office's database to the present schema. `npm start` does so too. */
await failPlainly(() => {
  const { dataFolder } = readSettings(process.env);
  mkdirSync(dataFolder, { recursive: true });
  const db = openDatabase(`${dataFolder}/dragoman.db`);
  migrateDatabase(db);
  readyIndex(db);
});
