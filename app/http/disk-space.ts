import { statfsSync } from "node:fs";
import { dirname } from "node:path";

const FULL = 16 * 2 ** 20; // bytes: less does not hold the next checkpoint
const LOW = 512 * 2 ** 20; // bytes: time to make room

/** How much room is left on a disk with so many free bytes. */
export const roomLeft = (free: number): "enough" | "low" | "none" =>
  free < FULL ? "none" : free < LOW ? "low" : "enough";

/** The bytes that may still be written beside a file; without end for a database in memory. */
export function freeBeside(file: string): number {
  if (file === "" || file === ":memory:") return Number.POSITIVE_INFINITY;
  const { bavail, bsize } = statfsSync(dirname(file));
  return bavail * bsize;
}
