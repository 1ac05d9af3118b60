import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask, get } from "#test/bench/ask.ts";
import { load } from "#test/bench/load.ts";
import { calendarPath, plan } from "#test/bench/made-up/plan.ts";
import type { Bench } from "#test/bench/measures/bench.ts";
import { freePort, untilAnswered } from "#test/bench/ports.ts";
import { start, stop } from "#test/bench/processes.ts";
import { inTurn } from "#test/bench/rounds.ts";
import { type Bounds, type Row, rateRow, unmeasuredRow } from "#test/bench/table.ts";

const command = "/usr/bin/radicale";
const collection = "/bench/calendar.ics/";
const asBench = { Authorization: `Basic ${Buffer.from("bench:bench").toString("base64")}` };

const [must, goal] = [100, 250];
const bounds: Bounds = { kind: "atLeast", must, goal, unit: "×" };

/** The long calendar at one connection, against Radicale with the same events. */
export async function radicale(bench: Bench): Promise<Row> {
  const measure = `cached GET of ${plan.long.items} events at 1 connection, against Radicale`;
  if (!existsSync(command)) {
    return unmeasuredRow(measure, "Radicale is not installed (Debian: apt install radicale)", bounds);
  }
  const { folder, office, seconds, rounds } = bench;
  const path = calendarPath(plan.long.slug);
  const port = await freePort();
  const child = start(command, ["--config", configured(folder, port)]);
  try {
    await untilAnswered(port, "/");
    const { body } = await get(office.port, path);
    await put(port, body);
    const rateOf = async (at: number, asked: string, headers: Record<string, string>) =>
      (await load(at, [{ path: asked, headers }], { folder, connections: 1, seconds })).perSecond;
    const compared = await inTurn(
      rounds,
      () => rateOf(port, collection, asBench),
      () => rateOf(office.port, path, {}),
    );
    return rateRow(measure, compared, [must, goal]);
  } finally {
    await stop(child);
  }
}

/** Loopback only, no password, a storage folder of its own. */
function configured(folder: string, port: number): string {
  const storage = join(folder, "radicale");
  mkdirSync(storage, { recursive: true });
  const config = join(folder, "radicale.conf");
  const lines = [
    "[server]",
    `hosts = 127.0.0.1:${port}`,
    "[auth]",
    "type = none",
    "[storage]",
    "type = multifilesystem",
    `filesystem_folder = ${storage}`,
    "[web]",
    "type = none",
    "[logging]",
    "level = error",
  ];
  writeFileSync(config, `${lines.join("\n")}\n`);
  return config;
}

/** Stores the calendar, and makes sure that Radicale gives all of its events. */
async function put(port: number, body: Buffer): Promise<void> {
  const headers = { ...asBench, "Content-Type": "text/calendar; charset=utf-8" };
  const stored = await ask(port, collection, { method: "PUT", headers, body });
  if (stored.status !== 201) throw new Error(`Radicale refused the calendar with ${stored.status}`);
  const given = await get(port, collection, asBench);
  const events = given.body.toString().match(/^BEGIN:VEVENT/gm)?.length;
  if (events !== body.toString().match(/^BEGIN:VEVENT/gm)?.length)
    throw new Error(`Radicale gives ${events} events`);
}
