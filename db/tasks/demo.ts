import { mkdirSync } from "node:fs";
import * as build from "virtual:office-pages";
import type { ServerBuild } from "@remix-run/node";
import { deadlinePrinter } from "#app/calendar/deadline-printer.ts";
import { calendarPrinter } from "#app/calendar/printer.ts";
import { readyIndex } from "#app/domain/search/rebuild-index.server.ts";
import { readOfficeKey } from "#app/http/office-key.server.ts";
import { serve } from "#app/http/serve.server.ts";
import { readSettings } from "#app/http/settings.ts";
import { openDatabase } from "#db/database.ts";
import { holdFolder } from "#db/folder-lock.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { demoVisits, loadDemo } from "#db/seed/demo.ts";
import { renewDemoAccounts } from "#db/seed/demo-accounts.ts";
import { demoSubscriptions } from "#db/seed/demo-subscriptions.ts";
import { failPlainly } from "#db/tasks/fail-plainly.ts";

/**
 * `npm run demo`: loads the two real visits into `data/demo/`, once, and serves them. The lines that it
 * prints are for scripts as well as for people; the last one says that the server answers.
 */
await failPlainly(async () => {
  // The one visit of the demo that has an own side is Moscow's; the zone of a server would be told as Moscow's
  process.env.DRAGOMAN_ZONE ||= "Europe/Moscow";
  const settings = readSettings({ DRAGOMAN_TWO_FACTOR: "optional", ...process.env });
  const folder = `${settings.dataFolder}/demo`;
  mkdirSync(folder, { recursive: true });
  holdFolder(folder);
  const db = openDatabase(`${folder}/dragoman.db`);
  migrateDatabase(db);
  readyIndex(db);
  const isLoaded = db.$client.prepare("select 1 from released_visits limit 1").get() !== undefined;
  const { origin } = settings;
  const [printer, domain] = [calendarPrinter(origin), new URL(origin).hostname];
  if (!isLoaded) loadDemo(db, { now: Date.now(), printer, domain });
  const accounts = await renewDemoAccounts(db, Date.now());
  const officeKey = readOfficeKey(folder, process.env.DRAGOMAN_SECRET);
  const subscriptions = demoSubscriptions(db, { officeKey, printer, domain }, Date.now());
  await serve(db, settings, officeKey, build as unknown as ServerBuild, deadlinePrinter, () => {
    for (const slug of demoVisits) {
      console.log(`visit ${settings.origin}/visits/${slug}`);
      console.log(`calendar ${settings.origin}/visits/${slug}.ics`);
    }
    for (const { role, email, password } of accounts) console.log(`account ${role} ${email} ${password}`);
    for (const { name, calendar } of subscriptions) console.log(`subscription ${name} ${origin}${calendar}`);
    console.log(`ready ${settings.origin}`);
  });
});
