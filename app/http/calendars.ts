import type { IncomingMessage, ServerResponse } from "node:http";
import type { PublishedCalendar } from "#app/domain/release/released-calendar.server.ts";
import type { CalendarAddress } from "#app/domain/release/released-visit.ts";
import { isLanguage } from "#app/domain/text/languages.ts";
import { acceptsGzip, isFresh } from "#app/http/conditional.ts";

/** What an address under the calendars' names asks for. */
export type CalendarRequest = Omit<CalendarAddress, "language"> & {
  language: CalendarAddress["language"] | null;
};

const calendarPath = /^\/visits\/([a-z0-9-]{1,80})(?:\/(legs|items)\/([a-z0-9-]{1,80}))?\.ics$/;

/**
 * Reads a calendar address: `null` when it is none (then it is a page's), "malformed" when it is one
 * but asks for a language that there is not. The query may hold `lang` once and nothing that changes
 * the answer.
 */
export function readCalendarAddress(url: string): CalendarRequest | "malformed" | null {
  const mark = url.indexOf("?");
  const path = mark === -1 ? url : url.slice(0, mark);
  const found = calendarPath.exec(path);
  if (!found) return null;
  const [, slug, group, key] = found;
  const scope = group === "legs" ? "leg" : group === "items" ? "item" : "visit";
  const asked = mark === -1 ? [] : new URLSearchParams(url.slice(mark + 1)).getAll("lang");
  if (asked.length > 1 || (asked[0] !== undefined && !isLanguage(asked[0]))) return "malformed";
  const language = (asked[0] as CalendarAddress["language"] | undefined) ?? null;
  return { slug: slug!, scope, key: key ?? "", language };
}

/** What every answer says of a calendar, whoever may have it. */
export const calendarHeaders = {
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
  "Referrer-Policy": "no-referrer",
};

/**
 * Answers a calendar request in full: GET and HEAD, conditional or not; 405 for any other method.
 * `caching` is the Cache-Control of the calendar. Headers follow RFC 9110 8.8 and 13.2.2: If-None-Match wins over If-Modified-Since, comparison is weak.
 */
export function sendCalendar(
  request: IncomingMessage,
  response: ServerResponse,
  calendar: PublishedCalendar | null,
  caching = "public, max-age=300",
): void {
  const { method } = request;
  if (method !== "GET" && method !== "HEAD") {
    refuse(response, 405, { Allow: "GET, HEAD" });
    return;
  }
  if (!calendar) {
    refuse(response, 404);
    return;
  }
  const ready = readyHeaders(calendar, caching);
  if (isFresh(request.headers, calendar)) {
    response.writeHead(304, ready.unchanged).end();
    return;
  }
  const isGzip = acceptsGzip(request.headers["accept-encoding"]);
  const body = isGzip ? calendar.gzipped() : calendar.body;
  const kind = isGzip ? ready.gzipped : ready.whole;
  response.writeHead(200, [...kind, "Content-Length", String(body.length)]);
  response.end(method === "HEAD" ? undefined : body);
}

/** Header lines as names and values in turn, which Node sends as they are. */
type HeaderLines = string[];

const kept = new WeakMap<
  PublishedCalendar,
  { unchanged: HeaderLines; whole: HeaderLines; gzipped: HeaderLines }
>();

/** The headers of a calendar's answers, made once while it stays as it is. */
function readyHeaders(calendar: PublishedCalendar, caching: string) {
  const known = kept.get(calendar);
  if (known) return known;
  const changed = new Date(calendar.changedAt).toUTCString();
  const unchanged = [
    ...["Cache-Control", caching, ...Object.entries(calendarHeaders).flat(), "Vary", "Accept-Encoding"],
    ...["ETag", calendar.etag, "Last-Modified", changed],
  ];
  const whole = [
    ...unchanged,
    ...["Content-Type", "text/calendar; charset=utf-8"],
    ...["Content-Disposition", 'inline; filename="calendar.ics"'],
  ];
  const ready = { unchanged, whole, gzipped: [...whole, "Content-Encoding", "gzip"] };
  kept.set(calendar, ready);
  return ready;
}

const reasons: Record<number, string> = {
  400: "This calendar comes in en, ru and zh.",
  404: "There is no calendar at this address.",
  405: "A calendar can only be read.",
  429: "This calendar is asked for too often.",
};

/** A short plain refusal; calendar programmes show its text to nobody, people sometimes see it. */
export function refuse(response: ServerResponse, status: number, more: Record<string, string> = {}): void {
  const body = Buffer.from(`${reasons[status] ?? "Refused."}\n`);
  response.writeHead(status, {
    "Cache-Control": "no-cache",
    ...more,
    "X-Content-Type-Options": "nosniff",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": body.length,
  });
  response.end(body);
}
