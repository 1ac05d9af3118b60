import type { IncomingHttpHeaders } from "node:http";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request would write and does not come from the office's own pages: its Origin is another
 * one (or malformed), or it has none and the browser does not vouch for it by Sec-Fetch-Site.
 */
export function isForeignWrite(method: string, headers: IncomingHttpHeaders, origin: string): boolean {
  if (reading.has(method)) return false;
  if (headers.origin !== undefined) return headers.origin !== origin;
  return headers["sec-fetch-site"] !== "same-origin";
}
