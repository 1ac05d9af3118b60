import { type AddressInfo, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { get } from "#test/bench/ask.ts";

/** A port on loopback that nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Asks again every other millisecond until the answer is no error of the server's; gives up after 30 s. */
export async function untilAnswered(port: number, path: string): Promise<void> {
  const start = performance.now();
  while (performance.now() - start < 30_000) {
    const status = await get(port, path).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status > 0 && status < 500) return;
    await pause(2);
  }
  throw new Error(`nobody answers at port ${port}`);
}
