import type { Bench } from "#test/bench/measures/bench.ts";
import { officeEnvironment } from "#test/bench/office.ts";
import { freePort, untilAnswered } from "#test/bench/ports.ts";
import { start, stop } from "#test/bench/processes.ts";
import { inTurn } from "#test/bench/rounds.ts";
import { type Row, timeRow } from "#test/bench/table.ts";

const bare = (port: number) =>
  `require("node:http").createServer((_, response) => response.end("here")).listen(${port}, "127.0.0.1")`;

/** From the start of the process to its first page. */
export async function serverStart({ data, rounds }: Bench): Promise<Row> {
  const timed = async (given: string[], port: number) => {
    const begun = performance.now();
    const child = start(process.execPath, given, officeEnvironment(data, port));
    try {
      await untilAnswered(port, "/visits");
      return performance.now() - begun;
    } finally {
      await stop(child);
    }
  };
  const reference = async () => {
    const port = await freePort();
    return timed(["-e", bare(port)], port);
  };
  const ours = async () => timed(["build/bin/start.js"], await freePort());
  await reference();
  await ours();
  return timeRow("process start to first page", await inTurn(2 * rounds + 1, reference, ours), [6, 4]);
}
