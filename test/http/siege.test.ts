import { randomInt } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { findDamage } from "#db/damage.ts";
import { type Db, openDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { withAccount } from "#test/accounts.ts";
import { freePort } from "#test/bench/ports.ts";
import { type Entry, entriesIn, expectNothingHalf } from "#test/http/siege/halves.ts";
import { officeProcess } from "#test/http/siege/office-process.ts";
import { type Act, Writer } from "#test/http/siege/writer.ts";
import { berlinVisit, planner } from "#test/story.ts";

const ROUNDS = 30;
const folder = mkdtempSync(join(tmpdir(), "dragoman-siege-"));
const data = join(folder, "office");
const port = await freePort();
const office = officeProcess(data, port);
afterAll(async () => {
  await office.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** The words by which a thing is known, wherever its kind has them. */
function wordsOf(state: State | null): string | null {
  if (state === null) return null;
  const { title, city, name, description, names } = state as Record<string, { en: string } | undefined> & {
    names?: { name: string }[];
  };
  return (
    (title ?? city ?? name ?? description)?.en ?? (names as { name: string }[] | undefined)?.[0]?.name ?? null
  );
}

/** Looks into a data folder as it lies on disk. */
function inside<Found>(dataFolder: string, look: (db: Db) => Found): Found {
  const db = openDatabase(join(dataFolder, "dragoman.db"));
  try {
    return look(db);
  } finally {
    db.$client.close();
  }
}

/** Each act that was acknowledged stands in history once, as it was sent, under the number that was told. */
function expectKept(entries: readonly Entry[], acts: readonly Act[]): void {
  const byVersion = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.thingId} ${entry.version}`;
    byVersion.set(key, [...(byVersion.get(key) ?? []), entry]);
  }
  const wrong = acts.filter(({ id, version, event, before, after, entryId }) => {
    const found = byVersion.get(`${id} ${version}`) ?? [];
    const [entry] = found;
    return !(
      found.length === 1 &&
      entry!.event === event &&
      (entryId === null || entry!.id === entryId) &&
      wordsOf(entry!.detail.before) === before &&
      wordsOf(entry!.detail.after) === after
    );
  });
  expect(wrong).toEqual([]);
}

test("a server that is killed thirty times under three writers keeps all that it acknowledged, and nothing by halves", async () => {
  mkdirSync(data);
  const db = openDatabase(join(data, "dragoman.db"));
  migrateDatabase(db);
  const current: Current = { db, actor: planner, reader: { kind: "office" }, now: Date.now() };
  const { slug, leg } = berlinVisit(current);
  const writers = ["Anna", "Boris", "Chen"].map((name) => new Writer(name, port, { slug, legId: leg.id }));
  for (const { email } of writers) await withAccount(current, "planner", { email });
  const toldBefore = entriesIn(db).length;
  db.$client.close();

  const acknowledged = () => writers.flatMap((writer) => writer.acknowledged);
  let copies = 0;
  await office.start();
  for (const writer of writers) await writer.signIn();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const working = Promise.all(writers.map((writer) => writer.work()));
    if (round % 10 === 0) {
      copies += 1;
      await expectBackup(`copy-${copies}`, acknowledged());
    } else {
      await pause(randomInt(200, 1200));
    }
    await office.kill();
    await working;
    // Now and then the next start does not come to its end either.
    if (round % 6 === 0) await office.startAndKill(randomInt(50, 500));
    expect(await office.start()).toBeLessThan(5000);

    const checked = inside(data, (there) => {
      expect(findDamage(there.$client)).toEqual([]);
      const entries = entriesIn(there);
      expectKept(entries, acknowledged());
      expectNothingHalf(there, entries);
      return entries.length;
    });
    expect(checked).toBeGreaterThanOrEqual(toldBefore + acknowledged().length);
    for (const writer of writers) await writer.repeat();
    const entries = inside(data, entriesIn);
    expectKept(entries, acknowledged());
    expect(entries).toHaveLength(toldBefore + acknowledged().length);
  }

  const interrupted = writers.reduce((sum, writer) => sum + writer.unanswered, 0);
  expect(acknowledged().length).toBeGreaterThan(ROUNDS * 10);
  expect(interrupted).toBeGreaterThan(ROUNDS);
  expect(await office.run("doctor")).toEqual({ code: 0, text: "sound\n" });
}, 240_000);

/** A copy made while everyone writes comes back in an empty place with all that was acknowledged before it began. */
async function expectBackup(name: string, before: readonly Act[]): Promise<void> {
  const file = join(folder, `${name}.db`);
  const elsewhere = join(folder, name);
  await pause(500);
  expect(await office.run("backup", [file])).toEqual({ code: 0, text: `backup ${file}\n` });
  const restored = await office.run("restore", [file], elsewhere);
  expect([restored.code, restored.text]).toEqual([0, `restored ${file}\n`]);
  expect(await office.run("doctor", [], elsewhere)).toEqual({ code: 0, text: "sound\n" });
  inside(elsewhere, (there) => {
    const entries = entriesIn(there);
    expectKept(entries, before);
    expectNothingHalf(there, entries);
  });
}
