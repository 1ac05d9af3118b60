import { join } from "node:path";
import { plan } from "#test/bench/made-up/plan.ts";
import type { Bench } from "#test/bench/measures/bench.ts";
import { databaseOf, origin } from "#test/bench/office.ts";
import { runProgram } from "#test/bench/processes.ts";
import type { Compared } from "#test/bench/rounds.ts";
import { type Row, short, timeRow, unmeasuredRow } from "#test/bench/table.ts";

/** A calendar that no cache holds. */
export async function uncachedCalendar({ data, seconds, rounds }: Bench): Promise<Row> {
  const { slug, items } = plan.long;
  const found = await runProgram<Compared & { withGzip: number; sameShare: number }>("uncached-calendar", {
    ...{ database: databaseOf(data), origin, slug, rounds, seconds },
  });
  if (found.sameShare < 1)
    console.error(
      `The plain writer words ${short((1 - found.sameShare) * 100)} % of the entries differently.`,
    );
  const withGzip = `with ETag and gzip, as the first request after a change: ${short(found.withGzip)} ms`;
  return timeRow(
    `uncached calendar of ${items} events, in process (${withGzip})`,
    { reference: found.reference, ours: found.ours },
    [1, 0.1],
  );
}

/** One change that is safe on disk; and many in one transaction. */
export async function durableChange({ folder, seconds, rounds }: Bench): Promise<Row[]> {
  const found = await runProgram<Compared & { inOneTransaction: number; synchronous: number }>(
    "durable-change",
    { folder: join(folder, "durable"), rounds, changes: Math.round(seconds * 60) },
  );
  if (found.synchronous !== 2) throw new Error("the office does not write with synchronous=FULL");
  const micros = short(found.inOneTransaction * 1000);
  return [
    timeRow(
      "a durable change (item, place, history), synchronous=FULL, in fdatasync calls after 8 KiB appended",
      { reference: found.reference, ours: found.ours },
      [4, 2.2],
    ),
    unmeasuredRow(
      "bulk change in one transaction, µs per audited change",
      `there is no bulk work yet; addItem inside one transaction takes ${micros} µs`,
      { kind: "atMost", must: 30, goal: 10, unit: "µs" },
    ),
  ];
}
