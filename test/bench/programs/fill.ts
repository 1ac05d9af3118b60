import { mkdirSync } from "node:fs";
import { calendarPrinter } from "#app/calendar/printer.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { releaseVisit } from "#app/domain/release/release.server.ts";
import { readyIndex } from "#app/domain/search/rebuild-index.server.ts";
import { addDays } from "#app/time/local-days.ts";
import { type Db, openDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { loader } from "#db/seed/demo.ts";
import { must } from "#db/seed/telling.ts";
import { plan, smallSlug } from "#test/bench/made-up/plan.ts";
import { addDirectory, addMadeUpVisit, type VisitPlan } from "#test/bench/made-up/visits.ts";

const { folder, origin } = JSON.parse(process.argv[2]!) as { folder: string; origin: string };
const start = performance.now();
mkdirSync(folder, { recursive: true });
const db = openDatabase(`${folder}/dragoman.db`);
migrateDatabase(db);
readyIndex(db); // nothing to make anew at the start: copies have no release of their own
db.$client.pragma("synchronous = OFF"); // nothing here is measured
fill({ db, actor: loader, reader: { kind: "office" }, now: Date.now() });
db.$client.close();
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000 }));

/** All visits are written and released by the office's own work, but for the copies of small ones. */
function fill(current: Current): void {
  const directory = addDirectory(current);
  const printer = calendarPrinter(origin);
  const { firstDay } = plan;
  const { visits, items, written } = plan.small;
  const small = Array.from({ length: written }, (_, index): VisitPlan => {
    return { slug: smallSlug(index), items, isAttended: false, firstDay: addDays(firstDay, index) };
  });
  const long = { ...plan.long, isAttended: false, firstDay };
  const page = { ...plan.page, isAttended: true, firstDay };
  for (const visit of [long, page, ...small]) {
    addMadeUpVisit(current, directory, visit);
    must(releaseVisit(current, visit.slug, { note: null, printer, domain: "bench.example" }));
  }
  copyCalendars(current.db, written, visits);
}

/** Fills up to `visits` with copies of the first ones: all rows that a calendar is served from. */
function copyCalendars(db: Db, written: number, visits: number): void {
  const client = db.$client;
  const idOf = client.prepare("select id from visits where slug = ?").pluck();
  const copies = ["visits", "released_visits", "calendar_feeds", "calendar_texts"].map((table) => {
    const columns = client.prepare("select name from pragma_table_info(?)").pluck().all(table) as string[];
    const key = table === "visits" ? "id" : "visit_id";
    const values = columns.map((name) => (name === key ? "@copy" : name === "slug" ? "@slug" : name));
    return client.prepare(
      `insert into ${table} (${columns.join()}) select ${values.join()} from ${table} where ${key} = @id`,
    );
  });
  client.transaction(() => {
    for (let index = written; index < visits; index += 1) {
      const id = idOf.get(smallSlug(index % written)) as string;
      for (const copy of copies) copy.run({ id, copy: `${id}-${index}`, slug: smallSlug(index) });
    }
  })();
}
