import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { loadTool } from "#test/bench/load.ts";
import type { Bench } from "#test/bench/measures/bench.ts";
import { calendars } from "#test/bench/measures/calendars.ts";
import { deskPages } from "#test/bench/measures/desk-pages.ts";
import { elsewhere } from "#test/bench/measures/elsewhere.ts";
import {
  agenda,
  auditedChange,
  conflicts,
  durableChange,
  uncachedCalendar,
} from "#test/bench/measures/in-process.ts";
import { memory } from "#test/bench/measures/memory.ts";
import { privateCalendars } from "#test/bench/measures/private-calendars.ts";
import { radicale } from "#test/bench/measures/radicale.ts";
import { serverStart } from "#test/bench/measures/server-start.ts";
import { visitPage } from "#test/bench/measures/visit-page.ts";
import { fillOffice, startOffice } from "#test/bench/office.ts";
import { stopAll } from "#test/bench/processes.ts";
import { bundlePrograms } from "#test/bench/programs.ts";
import { effort } from "#test/bench/rounds.ts";
import { type Row, tableOf, verdictOf } from "#test/bench/table.ts";

/**
 * `npm run bench`: compares the built office with small reference servers and prints a table.
 * BENCH_SECONDS=1 BENCH_ROUNDS=1 shows sooner that it works. Ends with 1 when a
 * figure is below what it must reach.
 */
mkdirSync(".cache", { recursive: true });
const folder = resolve(mkdtempSync(join(".cache", "bench-"))); // inside the project: on its disk, near its packages
const clear = () => {
  stopAll();
  rmSync(folder, { recursive: true, force: true });
};
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    clear();
    process.exit(1);
  });
}

try {
  const rows = await measureAll();
  const { seconds, rounds } = effort;
  console.log(tableOf(rows));
  console.log(
    `\nMedians of ${rounds} rounds of ${seconds} s, reference and product in turn; load by ${loadTool} from a process of its own, 16 connections unless said; Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}.`,
  );
  if (rows.some((row) => verdictOf(row) === "**below must**")) process.exitCode = 1;
} finally {
  clear();
}

async function measureAll(): Promise<Row[]> {
  const data = join(folder, "data");
  await bundlePrograms(join(folder, "programs"));
  const { seconds } = await fillOffice(data);
  told(`filled the office in ${seconds.toFixed(1)} s`);
  const office = await startOffice(data);
  const bench: Bench = { ...{ folder, data, office }, ...effort };
  const ofServer = [...(await calendars(bench)), await radicale(bench), ...(await visitPage(bench))];
  ofServer.push(memory(office));
  await office.stop();
  told("measured the server under load");
  const ofSubscribers = await privateCalendars(bench);
  told("measured private calendars");
  const ofDesk = await deskPages(bench);
  told("measured the pages of a planner at full size");
  return [
    ...ofServer,
    ...ofSubscribers,
    ...ofDesk,
    await uncachedCalendar(bench),
    await agenda(bench),
    await durableChange(bench),
    await auditedChange(bench),
    await conflicts(bench),
    await serverStart(bench),
    ...elsewhere(),
  ];
}

/** Progress, for people; the table alone goes to standard output. */
function told(what: string): void {
  console.error(`${Math.round(performance.now() / 1000)} s: ${what}`);
}
