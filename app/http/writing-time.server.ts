import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "#db/database.ts";
import { isWriteHeldUp } from "#db/held-up.ts";

const PATIENCE = 5000; // ms that a form waits for another process to finish writing
const PAUSE = 25; // ms between two looks

/**
 * How long a statement itself waits for another process, in ms. It holds up everyone else meanwhile, so the
 * server keeps it short and waits by `untilWritable`.
 */
export const STATEMENT_WAITS = 100;

/** Waits until no other process is writing, five seconds at most. Pages go on meanwhile. */
export async function untilWritable(db: Db): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!isWritable(db) && performance.now() < end) await pause(PAUSE);
}

function isWritable({ $client }: Db): boolean {
  $client.pragma("busy_timeout = 0");
  try {
    $client.exec("begin immediate; rollback");
    return true;
  } catch (error) {
    if (isWriteHeldUp(error)) return false;
    throw error;
  } finally {
    $client.pragma(`busy_timeout = ${STATEMENT_WAITS}`);
  }
}
