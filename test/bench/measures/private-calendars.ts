import { join } from "node:path";
import { get } from "#test/bench/ask.ts";
import { load } from "#test/bench/load.ts";
import { plan } from "#test/bench/made-up/plan.ts";
import type { Bench } from "#test/bench/measures/bench.ts";
import { memory } from "#test/bench/measures/memory.ts";
import { databaseOf, origin } from "#test/bench/office.ts";
import { runProgram, startProgram } from "#test/bench/processes.ts";
import { inTurn, median } from "#test/bench/rounds.ts";
import { plainRow, type Row, rateRow, timeRow } from "#test/bench/table.ts";

const FEEDS = 2000;
const ALL = 100_000;
const POLLS = 10_000;

type Filled = { paths: string[]; revoked: string; unchangedMs: number; changedMs: number };

/** Polls of private calendars against ready buffers, and what a release costs that prints many of them. */
export async function privateCalendars({ folder, seconds, rounds }: Bench): Promise<Row[]> {
  const data = join(folder, "private");
  const filled = await runProgram<Filled>("fill-private", { folder: data, origin, feeds: FEEDS, all: ALL });
  const paths = filled.paths.slice(0, FEEDS);
  const database = databaseOf(data);
  const reference = await startProgram("ready-buffers", { database, paths });
  const ours = await startProgram("private-office", { database, origin });
  const etags = await sameAnswers(ours.port, reference.port, paths);
  const compare = async (asked: { path: string; headers?: Record<string, string> }[]) => {
    const measure = async (port: number) =>
      (await load(port, asked, { folder, connections: 16, seconds })).perSecond;
    return inTurn(
      rounds,
      () => measure(reference.port),
      () => measure(ours.port),
    );
  };
  const name = `${FEEDS} private feeds of ${plan.small.items} items and two stays in turn`;
  const known = paths.map((path, index) => ({ path, headers: { "If-None-Match": etags[index]! } }));
  const rows = [
    rateRow(`cached calendar GET, ${name}`, await compare(paths.map((path) => ({ path }))), [0.2, 0.65]),
    rateRow("304, the private feeds in turn", await compare(known), [0.18, 0.7]),
  ];
  const some = filled.paths.slice(ALL - POLLS).map((path) => ({ path }));
  const polls = await load(ours.port, some, { folder, connections: 16, seconds: Math.max(5, seconds) });
  rows.push(
    plainRow(
      `${POLLS} of ${ALL} subscriptions polled as fast as they can be (${Math.round(polls.perSecond)}/s), none failed: p99`,
      polls.p99,
      { kind: "atMost", must: 1000, goal: 100, unit: "ms" },
    ),
    timeRow(
      "an address that was revoked, against one that never was",
      await refusals(ours.port, filled.revoked),
      [...([1.25, 1.1] as const)],
    ),
    ...["without a change", "with one item cancelled for all"].map((what, index) =>
      plainRow(
        `release of ${plan.page.items} items with 200 private addresses, ${what}`,
        index === 0 ? filled.unchangedMs : filled.changedMs,
        { kind: "atMost", must: 2000, goal: 500, unit: "ms" },
      ),
    ),
    { ...memory(ours), measure: `memory of a server with ${ALL} subscriptions after these polls` },
  );
  await Promise.all([reference.stop(), ours.stop()]);
  return rows;
}

/** Asks both servers for each calendar once, which fills the office's cache; throws where they differ. */
async function sameAnswers(ours: number, reference: number, paths: string[]): Promise<string[]> {
  const etags: string[] = [];
  for (const path of paths) {
    const [one, other] = [await get(ours, path), await get(reference, path)];
    if (one.status !== 200 || !one.body.equals(other.body))
      throw new Error(`the two servers differ at ${path}`);
    etags.push(one.headers.etag ?? "");
  }
  return etags;
}

/** Medians of 400 refusals each, one at a time and in turn. */
async function refusals(port: number, revoked: string) {
  const times: Record<"reference" | "ours", number[]> = { reference: [], ours: [] };
  const unknown = `/c/${"a".repeat(43)}.ics`;
  for (let round = 0; round < 400; round += 1) {
    for (const [which, path] of [
      ["reference", unknown],
      ["ours", revoked],
    ] as const) {
      const start = performance.now();
      const { status } = await get(port, path);
      if (status !== 404) throw new Error(`${path} answered ${status}`);
      times[which].push(performance.now() - start);
    }
  }
  return { reference: median(times.reference), ours: median(times.ours) };
}
