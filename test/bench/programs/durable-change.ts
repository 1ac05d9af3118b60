import { closeSync, fdatasyncSync, mkdirSync, openSync, writeSync } from "node:fs";
import type { Current } from "#app/domain/access/current.server.ts";
import { addItem } from "#app/domain/programme/programme.server.ts";
import { legsOf, visitBySlug } from "#app/domain/visit/visit.server.ts";
import { openDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { loader } from "#db/seed/demo.ts";
import { must } from "#db/seed/telling.ts";
import { addDirectory, addMadeUpVisit, madeUpItem } from "#test/bench/made-up/visits.ts";
import { inTurn } from "#test/bench/rounds.ts";

/**
 * What one durable change costs: an item added with its place and its history in a transaction of its own,
 * against one write of 8 KiB to the end of a file on the same disk and its fdatasync.
 */
const { folder, rounds, changes } = JSON.parse(process.argv[2]!) as {
  folder: string;
  rounds: number;
  changes: number;
};
mkdirSync(folder, { recursive: true });
const db = openDatabase(`${folder}/dragoman.db`);
migrateDatabase(db);
const current: Current = { db, actor: loader, reader: { kind: "office" }, now: Date.now() };
const directory = addDirectory(current);
const slug = "long";
addMadeUpVisit(current, directory, { slug, items: 20, isAttended: false, firstDay: "2027-03-01" });
const leg = legsOf(db, visitBySlug(db, slug).id)[0]!;
const file = openSync(`${folder}/appended`, "a");
const block = Buffer.alloc(8192, "d");

let added = 20;
function addOne(): void {
  const draft = madeUpItem(added, added % 10, { city: "moscow", leg, directory, present: [] });
  must(addItem(current, slug, draft));
  added += 1;
}

function appendOne(): void {
  writeSync(file, block);
  fdatasyncSync(file);
}

/** Mean ms of one call. */
function timed(work: () => void): number {
  const start = performance.now();
  for (let call = 0; call < changes; call += 1) work();
  return (performance.now() - start) / changes;
}

timed(addOne);
timed(appendOne);
const compared = await inTurn(
  rounds,
  async () => timed(appendOne),
  async () => timed(addOne),
);
closeSync(file);
const synchronous = db.$client.pragma("synchronous", { simple: true });
db.$client.close();
console.log(JSON.stringify({ ...compared, synchronous }));
