import { type Child, runProgram, startProcess } from "#test/bench/processes.ts";

/** Where the office says that it stands; the benchmark reaches it on a port of its own. */
export const origin = "http://localhost:3000";

export const databaseOf = (folder: string): string => `${folder}/dragoman.db`;

/** Fills a data folder with the made-up office; takes some seconds. */
export const fillOffice = (folder: string): Promise<{ seconds: number }> =>
  runProgram("fill", { folder, origin });

/** The environment in which the office's server runs; port 0 lets the system choose. */
export const officeEnvironment = (folder: string, port: number): Record<string, string> => ({
  ...{ NODE_ENV: "production", DRAGOMAN_LOG: "silent" },
  ...{ DRAGOMAN_DATA: folder, DRAGOMAN_ORIGIN: origin, HOST: "127.0.0.1", PORT: String(port) },
});

/** The built server, as `npm start` starts it. */
export const startOffice = (folder: string): Promise<Child> =>
  startProcess(process.execPath, ["build/bin/start.js"], officeEnvironment(folder, 0));
