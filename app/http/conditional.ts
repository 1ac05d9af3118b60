import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether the client already has what it asks for (RFC 9110 13.2.2): by If-None-Match (a list, "*", weak
 * comparison), else by If-Modified-Since, to the second. `changedAt` in ms since epoch; without it only
 * tags count.
 */
export function isFresh(headers: IncomingHttpHeaders, have: { etag: string; changedAt?: number }): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) return tags === have.etag || tags.trim() === "*" || matchesAny(tags, have.etag);
  const since = headers["if-modified-since"];
  if (since === undefined || have.changedAt === undefined) return false;
  const moment = Date.parse(since);
  return !Number.isNaN(moment) && Math.floor(have.changedAt / 1000) * 1000 <= moment;
}

/** Weak comparison (RFC 9110 8.8.3.2) against each tag of a list; "W/" counts for nothing. */
const matchesAny = (list: string, etag: string): boolean => {
  const opaque = etag.replace(/^W\//, "");
  return [...list.matchAll(/"[^"]*"/g)].some(([tag]) => tag === opaque);
};

/** Whether gzip is acceptable: named with a weight other than 0, or covered by "*" (RFC 9110 12.5.3). */
export function acceptsGzip(header: string | string[] | undefined): boolean {
  if (typeof header !== "string") return false;
  if (header.startsWith("gzip,") || header === "gzip") return true;
  const weights = new Map(
    header.split(",").map((one) => {
      const [name = "", ...parameters] = one.trim().toLowerCase().split(";");
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return [name.trim(), weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  return (weights.get("gzip") ?? weights.get("*") ?? 0) > 0;
}
