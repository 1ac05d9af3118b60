import type { Child } from "#test/bench/processes.ts";

/** What every measure is given: the run's own folder, the filled office and its server, and how long to take. */
export type Bench = { folder: string; data: string; office: Child; seconds: number; rounds: number };
