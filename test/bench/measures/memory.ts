import { readFileSync } from "node:fs";
import type { Child } from "#test/bench/processes.ts";
import { plainRow, type Row, short } from "#test/bench/table.ts";

/** What the server's process holds after the loads; Linux only. */
export function memory({ pid }: Child): Row {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const mebibytes = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)![1]) / 1024;
  return plainRow(
    `memory of the server after these loads (at its highest: ${short(mebibytes("VmHWM"))} MiB)`,
    mebibytes("VmRSS"),
    { kind: "atMost", must: 300, goal: 200, unit: "MiB" },
  );
}
