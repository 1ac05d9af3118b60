import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { log, loggable } from "#app/http/log.server.ts";

/**
 * Gives a request its reference number, and one line in the log when it ends: what was asked, how it
 * ended, how long it took. Never a query or a private key. `wasCut` when the client went away before.
 */
export function nameRequest(request: IncomingMessage, response: ServerResponse): string {
  const reference = randomBytes(6).toString("hex");
  if (!log.isLevelEnabled("info")) return reference;
  const start = performance.now();
  const { method, url = "" } = request;
  response.once("close", () => {
    log.info({
      ...{ reference, method, path: loggable(url), status: response.statusCode },
      ms: Math.round((performance.now() - start) * 10) / 10,
      ...(response.writableFinished ? {} : { wasCut: true }),
    });
  });
  return reference;
}
