import { join } from "node:path";
import { plan } from "#test/bench/made-up/plan.ts";
import type { Bench } from "#test/bench/measures/bench.ts";
import { databaseOf, origin } from "#test/bench/office.ts";
import { runProgram } from "#test/bench/processes.ts";
import type { Compared } from "#test/bench/rounds.ts";
import { plainRow, type Row, short, timeRow } from "#test/bench/table.ts";

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

/** What a participant's own page asks for first. */
export async function agenda({ data, seconds, rounds }: Bench): Promise<Row> {
  const given = { database: databaseOf(data), slug: plan.page.slug, rounds, seconds };
  const { reference, ours, items } = await runProgram<Compared & { items: number }>("agenda", given);
  return timeRow(`a participant's agenda query, ${items} items`, { reference, ours }, [1.25, 1.05]);
}

/** One change that is safe on disk. */
export async function durableChange({ folder, seconds, rounds }: Bench): Promise<Row> {
  const found = await runProgram<Compared & { synchronous: number }>("durable-change", {
    ...{ folder: join(folder, "durable"), rounds, changes: Math.round(seconds * 60) },
  });
  if (found.synchronous !== 2) throw new Error("the office does not write with synchronous=FULL");
  return timeRow(
    "a durable change (item, place, history), synchronous=FULL, in fdatasync calls after 8 KiB appended",
    { reference: found.reference, ours: found.ours },
    [4, 2.2],
  );
}

/** What the work layer adds to the statements of a change. */
export async function auditedChange({ folder, seconds, rounds }: Bench): Promise<Row> {
  const { reference, ours } = await runProgram<Compared>("audited-change", {
    ...{ folder: join(folder, "audited"), rounds, changes: Math.round(seconds * 500) },
  });
  const [byHand, byWork] = [reference * 1000, ours * 1000];
  return {
    measure: `an audited change in one transaction (item, place, history), in µs; ${short(byWork / byHand)}× the same rows by hand`,
    ...{ reference: `${short(byHand)} µs`, ours: `${short(byWork)} µs`, figure: byWork },
    bounds: { kind: "atMost", must: 30, goal: 10, unit: "µs" },
  };
}

/** What it costs to look for all conflicts of a visit anew. */
export async function conflicts({ folder, rounds }: Bench): Promise<Row> {
  const { median, found } = await runProgram<{ median: number; found: number }>("conflicts", {
    ...{ folder: join(folder, "conflicts"), rounds },
  });
  const limits = { kind: "atMost", must: 20, goal: 2, unit: "ms" } as const;
  return plainRow(`conflicts of a 200-item visit (${found} of them), recomputed`, median, limits);
}
