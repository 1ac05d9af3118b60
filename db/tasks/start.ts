import { mkdirSync } from "node:fs";
import * as build from "virtual:office-pages";
import type { ServerBuild } from "@remix-run/node";
import { deadlinePrinter } from "#app/calendar/deadline-printer.ts";
import { hasAccounts } from "#app/domain/account/account.server.ts";
import { firstAccountCommand } from "#app/domain/account/account.ts";
import { readyIndex } from "#app/domain/search/rebuild-index.server.ts";
import { readOfficeKey } from "#app/http/office-key.server.ts";
import { serve } from "#app/http/serve.server.ts";
import { readSettings } from "#app/http/settings.ts";
import { openDatabase } from "#db/database.ts";
import { holdFolder } from "#db/folder-lock.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { failPlainly } from "#db/tasks/fail-plainly.ts";

/** `npm start`: the office's own server on its own data. */
await failPlainly(async () => {
  const settings = readSettings(process.env);
  mkdirSync(settings.dataFolder, { recursive: true });
  holdFolder(settings.dataFolder);
  const db = openDatabase(`${settings.dataFolder}/dragoman.db`);
  migrateDatabase(db);
  readyIndex(db);
  const officeKey = readOfficeKey(settings.dataFolder, process.env.DRAGOMAN_SECRET);
  await serve(db, settings, officeKey, build as unknown as ServerBuild, deadlinePrinter, (port) => {
    if (!hasAccounts(db)) console.log(`no account yet; make the first: ${firstAccountCommand}`);
    console.log(`ready ${settings.origin} (port ${port})`);
  });
});
