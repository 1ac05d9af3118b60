import { mkdirSync } from "node:fs";
import type { Current } from "#app/domain/access/current.server.ts";
import { findConflicts } from "#app/domain/conflict/find-conflicts.ts";
import type { TravelTime } from "#app/domain/planning/planning.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { openDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { loader } from "#db/seed/demo.ts";
import { addDirectory, addMadeUpVisit } from "#test/bench/made-up/visits.ts";

/**
 * What it costs to look for all conflicts of a visit of two hundred attended items anew, its draft being
 * at hand: every venue is half an hour from every other, and every tenth item lacks an interpreter.
 * Prints the median in ms of this process's own time, and how many conflicts there are.
 */
const { folder, rounds } = JSON.parse(process.argv[2]!) as { folder: string; rounds: number };
mkdirSync(folder, { recursive: true });
const db = openDatabase(`${folder}/dragoman.db`);
migrateDatabase(db);
const current: Current = { db, actor: loader, reader: { kind: "office" }, now: Date.now() };
const directory = addDirectory(current);
const slug = "crowded";
addMadeUpVisit(current, directory, { slug, items: 200, isAttended: true, firstDay: "2027-03-01" });
const content = readDraft(db, visitBySlug(db, slug));
db.$client.close();

const venueIds = Object.values(directory.venueIds).flat();
const travelTimes: TravelTime[] = venueIds.flatMap((fromVenueId) =>
  venueIds
    .filter((toVenueId) => toVenueId !== fromVenueId)
    .map((toVenueId) => ({
      ...{ id: `${fromVenueId} ${toVenueId}`, fromVenueId, toVenueId },
      ...{ means: "car" as const, minutes: 30, note: null },
    })),
);
const needs = content.items
  .filter((_, index) => index % 10 === 0)
  .map(({ id }) => ({
    ...{ id: `need of ${id}`, itemId: id, fromLanguage: "ru", toLanguage: "zh" },
    ...{ mode: "consecutive" as const, coveredById: null },
  }));
const facts = { content, needs, travelTimes, elsewhere: [] };

const times: number[] = [];
let found = 0;
for (let round = -20; round < rounds * 20; round += 1) {
  const start = process.cpuUsage();
  found = findConflicts(facts).length;
  const { user, system } = process.cpuUsage(start);
  if (round >= 0) times.push((user + system) / 1000);
}
times.sort((a, b) => a - b);
console.log(JSON.stringify({ median: times[Math.floor(times.length / 2)], found }));
