/** How long and how often; BENCH_SECONDS and BENCH_ROUNDS make a quick run of it. */
export const effort = {
  seconds: Math.max(1, Math.round(Number(process.env.BENCH_SECONDS ?? 2))),
  rounds: Math.max(1, Math.round(Number(process.env.BENCH_ROUNDS ?? 7))),
};

export type Compared = { reference: number; ours: number };

/** Measures both in turn, each as often first as second, so that a busy spell hits both; gives medians. */
export async function inTurn(
  rounds: number,
  measureReference: () => Promise<number>,
  measureOurs: () => Promise<number>,
): Promise<Compared> {
  const reference: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) reference.push(await measureReference());
    ours.push(await measureOurs());
    if (round % 2 === 1) reference.push(await measureReference());
  }
  return { reference: median(reference), ours: median(ours) };
}

/** Mean ms of a call, over a share of the round's seconds. */
export function meanTime(seconds: number, work: () => unknown): number {
  const start = performance.now();
  let calls = 0;
  while (performance.now() - start < (seconds * 1000) / 4) {
    work();
    calls += 1;
  }
  return (performance.now() - start) / calls;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
