import { mkdirSync } from "node:fs";
import type { ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import { deadlinePrinter } from "#app/calendar/deadline-printer.ts";
import { readyIndex } from "#app/domain/search/rebuild-index.server.ts";
import { readOfficeKey } from "#app/http/office-key.server.ts";
import { createOfficeServer } from "#app/http/server.server.ts";
import { readSettings } from "#app/http/settings.ts";
import { openDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { failPlainly } from "#db/tasks/fail-plainly.ts";

/**
 * `npm run dev`: pages and styles are rebuilt on each request, the server restarts when its own files
 * change. DRAGOMAN_DATA=data/demo shows the two real visits after a demo.
 */
await failPlainly(async () => {
  const settings = readSettings({ DRAGOMAN_TWO_FACTOR: "optional", ...process.env });
  const { port, host, origin, dataFolder, proxies, twoFactor } = settings;
  mkdirSync(dataFolder, { recursive: true });
  const db = openDatabase(`${dataFolder}/dragoman.db`);
  migrateDatabase(db);
  readyIndex(db);
  const vite = await createServer({ server: { middlewareMode: true } });
  const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  const officeKey = readOfficeKey(dataFolder, process.env.DRAGOMAN_SECRET);
  const assets = vite.middlewares;
  const server = createOfficeServer({
    db,
    origin,
    build,
    proxies,
    officeKey,
    twoFactor,
    assets,
    deadlinePrinter: deadlinePrinter(origin),
  });
  server.listen(port, host, () => {
    console.log(`ready ${origin}`);
  });
});
