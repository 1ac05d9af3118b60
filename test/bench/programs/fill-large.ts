import { mkdirSync } from "node:fs";
import { calendarPrinter } from "#app/calendar/printer.ts";
import { addAccount } from "#app/domain/account/edit-account.server.ts";
import { startSession } from "#app/domain/account/session.server.ts";
import { readyIndex } from "#app/domain/search/rebuild-index.server.ts";
import { dayAt, officeZone } from "#app/time/local-days.ts";
import { openDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { accounts } from "#db/schema/index.ts";
import { loader } from "#db/seed/demo.ts";
import { must } from "#db/seed/telling.ts";
import { fillLarge } from "#test/bench/made-up/large.ts";

/** Fills a data folder with an office of full size and signs a planner in; prints the session's secret. */
const { folder, origin } = JSON.parse(process.argv[2]!) as { folder: string; origin: string };
const start = performance.now();
mkdirSync(folder, { recursive: true });
const db = openDatabase(`${folder}/dragoman.db`);
migrateDatabase(db);
db.$client.pragma("synchronous = OFF"); // nothing here is measured
const now = Date.now();
const current = { db, actor: loader, reader: { kind: "office" as const }, now };
const draft = { email: "bench@office.example", name: "Bench", role: "planner", language: "en" } as const;
const { id } = must(addAccount({ ...current, actor: { id: "clerk", role: "admin" } }, draft));
db.update(accounts).set({ totpSecret: "set up" }).run(); // or the office would ask for it first
fillLarge(current, calendarPrinter(origin), dayAt(now, officeZone()));
readyIndex(db); // as the first start after an update would
const secret = startSession(db, id, now, "bench");
db.$client.pragma("optimize");
db.$client.close();
console.log(JSON.stringify({ secret, seconds: (performance.now() - start) / 1000 }));
