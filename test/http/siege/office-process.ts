import { type ChildProcess, spawn } from "node:child_process";
import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** The office's built server as a process of its own, which can be killed at any moment. */
export type OfficeProcess = {
  /** Starts the server and waits until its health is well; gives the ms that this took. */
  start: () => Promise<number>;
  /** Starts the server and kills it after so many ms, ready or not. */
  startAndKill: (afterMs: number) => Promise<void>;
  /** SIGKILL: no signal handler runs, nothing is closed. */
  kill: () => Promise<void>;
  /** Runs one of the office's commands to its end. */
  run: (
    command: string,
    given?: string[],
    dataFolder?: string,
  ) => Promise<{ code: number | null; text: string }>;
};

export function officeProcess(
  dataFolder: string,
  port: number,
  more: Record<string, string> = {}, // settings beside those of every such process
): OfficeProcess {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    ...{ NODE_ENV: "production", DRAGOMAN_LOG: "silent", DRAGOMAN_TWO_FACTOR: "optional" },
    ...{ DRAGOMAN_DATA: dataFolder, PORT: String(port), HOST: "127.0.0.1" },
    ...more,
  };
  let child: ChildProcess | undefined;

  const spawned = (): ChildProcess =>
    spawn(process.execPath, ["build/bin/start.js"], {
      env: environment,
      stdio: ["ignore", "ignore", "inherit"],
    });

  const kill = async () => {
    const killed = child;
    child = undefined;
    if (!killed || killed.exitCode !== null || killed.signalCode !== null) return;
    const ended = new Promise((resolve) => killed.once("exit", resolve));
    killed.kill("SIGKILL");
    await ended;
  };

  return {
    kill,
    start: async () => {
      const begun = performance.now();
      child = spawned();
      while (!(await isWell(port))) {
        if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
        if (performance.now() - begun > 20_000) throw new Error("The server does not answer.");
        await pause(10);
      }
      return performance.now() - begun;
    },
    startAndKill: async (afterMs) => {
      child = spawned();
      await pause(afterMs);
      await kill();
    },
    run: (command, given = [], folder = dataFolder) => {
      const task = spawn(process.execPath, [`build/bin/${command}.js`, ...given], {
        env: { ...environment, DRAGOMAN_DATA: folder },
      });
      let text = "";
      for (const stream of [task.stdout, task.stderr]) {
        stream.on("data", (part: Buffer) => {
          text += part;
        });
      }
      return new Promise((resolve) => task.once("close", (code) => resolve({ code, text })));
    },
  };
}

const isWell = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = request({ host: "127.0.0.1", port, path: "/health", agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.on("error", () => resolve(false));
    asked.end();
  });
