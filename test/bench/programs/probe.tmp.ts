import { mkdirSync, rmSync } from "node:fs";
import type { Current } from "#app/domain/access/current.server.ts";
import { addItem } from "#app/domain/programme/programme.server.ts";
import { legsOf, visitBySlug } from "#app/domain/visit/visit.server.ts";
import { openDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { loader } from "#db/seed/demo.ts";
import { must } from "#db/seed/telling.ts";
import { addDirectory, addMadeUpVisit, madeUpItem } from "#test/bench/made-up/visits.ts";

const folder = "/tmp/probe-bench";
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const statements: string[] = [];
let tracing = false;
const db = openDatabase(
  `${folder}/d.db`,
  process.argv[2] === "trace"
    ? (s) => {
        if (tracing) statements.push(String(s));
      }
    : undefined,
);
migrateDatabase(db);
const current: Current = { db, actor: loader, reader: { kind: "office" }, now: Date.now() };
const directory = addDirectory(current);
addMadeUpVisit(current, directory, { slug: "long", items: 20, isAttended: false, firstDay: "2027-03-01" });
const leg = legsOf(db, visitBySlug(db, "long").id)[0]!;
let added = 20;
const one = () => {
  must(
    addItem(current, "long", madeUpItem(added, added % 10, { city: "moscow", leg, directory, present: [] })),
  );
  added++;
};
for (let i = 0; i < 300; i++) one();
if (process.argv[2] === "trace") {
  tracing = true;
  db.$client.transaction(() => one())();
  console.log(statements.map((s) => s.slice(0, 220)).join("\n"));
  process.exit();
}
const N = 5000;
for (let r = 0; r < 3; r++) {
  const ms = db.$client.transaction(() => {
    const t = performance.now();
    for (let i = 0; i < N; i++) one();
    return performance.now() - t;
  })();
  console.log("µs each", ((ms / N) * 1000).toFixed(1));
}
