import { mkdirSync } from "node:fs";
import type { ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
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
  const { port, host, origin, dataFolder, proxies } = readSettings(process.env);
  mkdirSync(dataFolder, { recursive: true });
  const db = openDatabase(`${dataFolder}/dragoman.db`);
  migrateDatabase(db);
  const vite = await createServer({ server: { middlewareMode: true } });
  const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  createOfficeServer({ db, origin, build, proxies, assets: vite.middlewares }).listen(port, host, () => {
    console.log(`ready ${origin}`);
  });
});
