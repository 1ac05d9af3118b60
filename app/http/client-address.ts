import type { IncomingMessage } from "node:http";

/**
 * Where a request comes from, as far as the office's own proxies vouch for it: each adds to the end of
 * X-Forwarded-For whom it heard, so with one proxy the last name counts, and without any only the connection
 * itself. Whatever a client claims further to the left is not believed.
 */
export function clientAddressOf(
  { socket, headers }: Pick<IncomingMessage, "headers"> & { socket: { remoteAddress?: string | undefined } },
  proxies: number,
): string {
  const told = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const way = [socket.remoteAddress ?? "", ...told.reverse()];
  return way[Math.min(proxies, way.length - 1)]!;
}
