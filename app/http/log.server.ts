import pino from "pino";

/** One JSON object per line on standard output; `DRAGOMAN_LOG=silent` in tests. */
export const log = pino({
  level: process.env.DRAGOMAN_LOG ?? "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});

/** Logs an error under the reference number of its request. */
export const logError = (error: Error, reference: string): void =>
  log.error({ reference, err: error }, "request failed");

/**
 * A path fit for the log: without its query, and with the keys of private calendars and participants'
 * pages cut out, as are invitations: whoever knows such an address can use it. What only looks like a key
 * is cut out as well, since somebody may have typed the path before it wrongly.
 */
export const loggable = (url: string): string =>
  (url.split("?")[0] ?? "")
    .slice(0, 300)
    .replace(/^\/(c|p|invitation)\/[^/]+/, (_, place: string) => `/${place}/…`)
    .replace(/[\w-]{43,}(\.ics)?/g, (found) => (/[A-Z]/.test(found) ? "…" : found));
