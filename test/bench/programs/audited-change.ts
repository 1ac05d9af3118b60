import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import type { Current } from "#app/domain/access/current.server.ts";
import { add, edit } from "#app/domain/editing/edit.server.ts";
import { entriesOfThing } from "#app/domain/history/entries.server.ts";
import { rejected } from "#app/domain/history/result.ts";
import { itemKeeper } from "#app/domain/programme/item-keeper.server.ts";
import { addItem } from "#app/domain/programme/programme.server.ts";
import { legsOf, visitBySlug } from "#app/domain/visit/visit.server.ts";
import { openDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { loader } from "#db/seed/demo.ts";
import { must } from "#db/seed/telling.ts";
import { addDirectory, addMadeUpVisit, madeUpItem } from "#test/bench/made-up/visits.ts";
import { inTurn } from "#test/bench/rounds.ts";

/**
 * What the work layer costs: an item with its place and its history, many in one transaction, against the
 * same three rows written by statements prepared by hand. In ms of this process's own time, which a busy
 * machine does not stretch; each round on a transaction that is rolled back.
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
const visitId = visitBySlug(db, slug).id;
const leg = legsOf(db, visitId)[0]!;
const client = db.$client;
const draftOf = (index: number) =>
  madeUpItem(index, index % 10, { city: "moscow", leg, directory, present: [] });

const first = must(addItem(current, slug, draftOf(20)));
const stored = client.prepare("select * from programme_items where id = ?").get(first.id) as Record<
  string,
  unknown
>;
const columns = Object.keys(stored);
const insertItem = client.prepare(
  `insert into programme_items (${columns.join()}) values (${columns.map((name) => `@${name}`).join()})`,
);
const insertPlace = client.prepare(
  "insert into item_venues (item_id, position, venue_id, room_id) values (?, 0, ?, null)",
);
const insertEntry = client.prepare(
  "insert into history (at, actor_id, visit_id, event, thing_kind, thing_id, version, detail) " +
    "values (?, ?, ?, 'item.added', 'item', ?, 1, ?)",
);
const { after } = entriesOfThing(db, first.id)[0]!.detail as { after: Record<string, unknown> };

function byHand(index: number): void {
  const id = randomUUID();
  const key = `item-${index + 1}`;
  insertItem.run({ ...stored, id, key });
  insertPlace.run(id, first.venues[0]!.venueId);
  const detail = JSON.stringify({ before: null, after: { ...after, key } });
  insertEntry.run(current.now, current.actor.id, visitId, id, detail);
}

/** Mean ms of one change, in a transaction that leaves nothing behind. */
function timed(change: (index: number) => void): number {
  const start = process.cpuUsage();
  for (let index = 100; index < 100 + changes; index += 1) change(index);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / changes;
}

function timedByHand(): number {
  client.exec("begin immediate");
  const mean = timed(byHand);
  client.exec("rollback");
  return mean;
}

function timedByWork(): number {
  const drafts = Array.from({ length: changes }, (_, index) => draftOf(index + 100));
  let mean = 0;
  edit(current, itemKeeper, (work) => {
    mean = timed((index) => must(add(work, current, itemKeeper, visitId, drafts[index - 100]!)));
    return rejected([{ code: "thing.inUse" }]); // rolls all back
  });
  return mean;
}

for (let warm = 0; warm < 3; warm += 1) {
  timedByHand();
  timedByWork();
}
const compared = await inTurn(
  rounds,
  async () => timedByHand(),
  async () => timedByWork(),
);
client.close();
console.log(JSON.stringify(compared));
