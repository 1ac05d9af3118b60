import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { programPath } from "#test/bench/programs.ts";

/** A server that the benchmark started. */
export type Child = { port: number; pid: number; stop: () => Promise<void> };

const running = new Set<ChildProcess>();

/** Ends what is still running, each process by itself; for a benchmark that is interrupted. */
export function stopAll(): void {
  for (const child of running) child.kill("SIGKILL");
}

/** Starts a server that prints a line with "ready" and its port, and waits for that line. */
export async function startProcess(
  command: string,
  given: string[],
  environment: Record<string, string> = {},
): Promise<Child> {
  const child = start(command, given, environment);
  for await (const line of createInterface({ input: child.stdout! })) {
    const port = /^ready\b.*?(\d+)\D*$/.exec(line)?.[1];
    if (!port) continue;
    child.stdout!.resume(); // or a server that says more would wait for its reader
    return { port: Number(port), pid: child.pid!, stop: () => stop(child) };
  }
  throw new Error(`${given.join(" ")} ended before it was ready`);
}

/** Starts a process of the benchmark's own; what it complains about is shown. */
export function start(
  command: string,
  given: string[],
  environment: Record<string, string> = {},
): ChildProcess {
  const env = { ...process.env, ...environment };
  const child = spawn(command, given, { env, stdio: ["pipe", "pipe", "inherit"] });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Asks a process to end, and makes it after ten seconds. */
export function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
    child.once("exit", () => {
      clearTimeout(late);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

const quiet = { NODE_ENV: "production", DRAGOMAN_LOG: "silent" };

/** Starts one of the benchmark's own servers. */
export const startProgram = (name: string, given: object): Promise<Child> =>
  startProcess(process.execPath, [programPath(name), JSON.stringify(given)], quiet);

/** Runs one of the benchmark's own programs to its end; gives the JSON that it prints. */
export async function runProgram<Answer>(name: string, given: object): Promise<Answer> {
  const text = await run(process.execPath, [programPath(name), JSON.stringify(given)], {
    NODE_ENV: "production",
  });
  return JSON.parse(text) as Answer;
}

/** Runs a command to its end and gives what it printed. Throws when it fails. */
export async function run(
  command: string,
  given: string[],
  environment: Record<string, string> = {},
): Promise<string> {
  const child = start(command, given, environment);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  let text = "";
  for await (const piece of child.stdout!.setEncoding("utf8")) text += piece;
  const code = await ended;
  if (code !== 0) throw new Error(`${command} ${given[0]} ended with ${code}`);
  return text;
}
