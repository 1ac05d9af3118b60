import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { changeThing, findThing } from "#app/domain/editing/things.server.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { everything, select } from "#app/domain/follow-up/select.ts";
import { daysAt } from "#app/domain/follow-up/standing.ts";
import { officeZone } from "#app/time/local-days.ts";
import { openDatabase } from "#db/database.ts";
import { loader } from "#db/seed/demo.ts";
import { must } from "#db/seed/telling.ts";
import { get } from "#test/bench/ask.ts";
import { plainRow, type Row } from "#test/bench/table.ts";

const ROUNDS = 20;
const page = { kind: "atMost", must: 150, goal: 50, unit: "ms" } as const;

/** The follow-up board with 20,000 outcomes and 60,000 actions: after a change, and as files. */
export async function followUps(
  port: number,
  headers: Record<string, string>,
  database: string,
): Promise<Row[]> {
  const db = openDatabase(database);
  const current = { db, actor: loader, reader: { kind: "office" as const }, now: Date.now() };
  const before = heapInUse();
  const kept = performance.now();
  const ledger = ledgerOf(db);
  const built = performance.now() - kept;
  const heap = (heapInUse() - before) / 2 ** 20;
  const whole = select(ledger, everything, daysAt(current.now, officeZone()));
  const [one] = whole.actions;
  const afterChange: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const whose = { kind: "actionItem", id: one!.facts.id, visitId: one!.facts.visitId } as const;
    const { state, version } = findThing(current, whose);
    must(changeThing(current, whose, version, { ...state, priority: round % 2 ? "high" : "low" }));
    afterChange.push(await timed(port, "/follow-ups", headers));
  }
  const anew: number[] = [];
  for (let day = 1; day <= ROUNDS; day += 1)
    anew.push(await timed(port, `/follow-ups?from=2019-01-${String(day).padStart(2, "0")}`, headers));
  const files = await Promise.all(
    (["csv", "xlsx"] as const).map(
      async (kind) => [kind, await timed(port, `/follow-ups.${kind}?show=all`, headers)] as const,
    ),
  );
  // What somebody else waits for meanwhile.
  const saving = get(port, "/follow-ups.xlsx?show=all", headers);
  const meanwhile: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    meanwhile.push(await timed(port, "/follow-ups?standing=overdue", headers));
  await saving;
  db.$client.close();
  const seconds = { kind: "atMost", must: 60_000, goal: 20_000, unit: "ms" } as const;
  return [
    plainRow("the ledger of 20,000 outcomes and 60,000 actions, read by a new process", built, {
      ...page,
      must: 10_000,
      goal: 5_000,
    }),
    plainRow("its size in memory", heap, { kind: "atMost", must: 200, goal: 100, unit: "MiB" }),
    plainRow("/follow-ups, the first after a change, p95", p95(afterChange), page),
    plainRow("/follow-ups with a filter that nobody asked for before, p95", p95(anew), page),
    ...files.map(([kind, ms]) => plainRow(`/follow-ups.${kind}, all 80,000 lines`, ms, seconds)),
    plainRow("/follow-ups?standing=overdue while a workbook is made, p95", p95(meanwhile), page),
  ];
}

/** Bytes that are in use, without what only waits to be swept. */
function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

async function timed(port: number, path: string, headers: Record<string, string>): Promise<number> {
  const start = performance.now();
  const { status } = await get(port, path, headers);
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return performance.now() - start;
}

export const p95 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!;
