import { readFileSync, rmSync, writeFileSync } from "node:fs";

const lockOf = (folder: string): string => `${folder}/dragoman.lock`;

/**
 * The process that serves from a data folder, or null. A lock that a dead process left behind counts
 * for nothing, even where another process has its number now: after a power cut nobody has to clean up
 * by hand.
 */
export function processServing(folder: string): number | null {
  let text: string;
  try {
    text = readFileSync(lockOf(folder), "utf8");
  } catch {
    return null;
  }
  const [number = "", began = ""] = text.split(" ");
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  return began === "" || began === beginOf(pid) ? pid : null;
}

/**
 * Marks a data folder as served by this process, until it ends or `release` is called. Throws when
 * another process serves from it: one database has one writing process.
 */
export function holdFolder(folder: string): { release: () => void } {
  const other = processServing(folder);
  if (other !== null && other !== process.pid) {
    throw new Error(`Another server (process ${other}) already uses ${folder}. Stop it first.`);
  }
  writeFileSync(lockOf(folder), `${process.pid} ${beginOf(process.pid)}`, { mode: 0o600 });
  const release = () => rmSync(lockOf(folder), { force: true });
  process.once("exit", release);
  return { release };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process began, in ticks since the machine did; "" where the system does not tell. */
function beginOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? ""; // its name may hold anything
  } catch {
    return "";
  }
}
