import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { backUp } from "#db/backup.ts";
import { openDatabase } from "#db/database.ts";
import { holdFolder, processServing } from "#db/folder-lock.ts";

let folder: string;
let other: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-siege-"));
});
afterEach(() => {
  other?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Another process that does this, once it has said that it began. */
async function meanwhile(script: string): Promise<void> {
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  other = child;
  await new Promise((resolve) => child.stdout.once("data", resolve));
}

test("a backup comes to its end though another process writes without a pause", async () => {
  const file = join(folder, "dragoman.db");
  const db = openDatabase(file);
  db.$client.exec("create table notes (text)");
  const add = db.$client.prepare("insert into notes values (?)");
  db.$client.transaction(() => {
    for (let index = 0; index < 60_000; index += 1) add.run("x".repeat(1000));
  })();
  await meanwhile(`
    const db = require("better-sqlite3")(${JSON.stringify(file)});
    db.pragma("synchronous = OFF");
    const add = db.prepare("insert into notes values ('meanwhile')");
    add.run();
    console.log("writing");
    for (;;) add.run();
  `);
  const target = join(folder, "copy.db");
  await backUp(db, target);
  db.$client.close();
  const copy = openDatabase(target);
  expect(copy.$client.prepare("select count(*) from notes").pluck().get()).toBeGreaterThan(60_000);
  copy.$client.close();
}, 20_000);

test("a process that has the number of a dead server by chance keeps no office closed", () => {
  const { release: leave } = holdFolder(folder);
  const lock = join(folder, "dragoman.lock");
  const text = readFileSync(lock, "utf8");
  leave();
  writeFileSync(lock, text.replace(String(process.pid), String(process.ppid)));
  expect(processServing(folder)).toBeNull();
  const { release } = holdFolder(folder);
  expect(processServing(folder)).toBe(process.pid);
  release();
});
