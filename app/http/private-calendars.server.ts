import type { IncomingMessage, ServerResponse } from "node:http";
import { addressKey } from "#app/domain/account/throttle.ts";
import { deadlinesByToken } from "#app/domain/deadline/deadline-calendar.server.ts";
import type { DeadlinePrinter } from "#app/domain/deadline/deadline-printer.ts";
import type { FetchNotes } from "#app/domain/subscription/fetches.server.ts";
import { calendarByToken } from "#app/domain/subscription/private-calendar.server.ts";
import { isLanguage, type Language } from "#app/domain/text/languages.ts";
import { calendarHeaders, refuse, sendCalendar } from "#app/http/calendars.ts";
import { clientAddressOf } from "#app/http/client-address.ts";
import { limitPerMinute } from "#app/http/poll-limits.ts";
import { officeZone } from "#app/time/local-days.ts";
import type { Db } from "#db/database.ts";

/**
 * What an address under /c asks for. `secret` is what opens it, or whatever stands in its place; `isTasks`:
 * for the tasks of a calendar of deadlines.
 */
export type PrivateAddress = { secret: string; isTasks: boolean; language: Language | null };

/**
 * Reads the address of a private calendar, `/c/<43 characters>.ics`, or of the tasks beside one of deadlines,
 * `/c/<43 characters>/tasks.ics`: null when it is none, "malformed" when it asks for a language that there is
 * not. Anything else under /c is taken for a secret that nobody has.
 */
export function readPrivateAddress(url: string): PrivateAddress | "malformed" | null {
  if (!url.startsWith("/c/")) return null;
  const [path = "", query] = url.split("?", 2);
  const asked = query === undefined ? [] : new URLSearchParams(query).getAll("lang");
  if (asked.length > 1 || (asked[0] !== undefined && !isLanguage(asked[0]))) return "malformed";
  const found = /^\/c\/([\w-]{43})(\/tasks)?\.ics$/.exec(path);
  const [secret, isTasks] = [found?.[1] ?? path, found?.[2] !== undefined];
  return { secret, isTasks, language: (asked[0] as Language | undefined) ?? null };
}

const KEPT_PRIVATE = "private, no-cache";
const refused = { ...calendarHeaders, "Cache-Control": KEPT_PRIVATE };

/** Polls of one address a minute: far above what any programme does. */
const MOST_POLLS = 60;
/** Addresses a minute that open nothing, from one client: a whole office may sit behind it. */
const MOST_UNKNOWN = 600;

export type PollOptions = {
  proxies: number;
  notes: FetchNotes;
  deadlinePrinter: DeadlinePrinter;
  now: () => number;
  limits?: { polls: number; unknown: number }; // a minute; a measurement lifts them
};

export type PrivateCalendars = (
  request: IncomingMessage,
  response: ServerResponse,
  address: PrivateAddress | "malformed",
) => void;

/**
 * Answers polls of private calendars. A secret that is wrong, was renewed or revoked, or has expired gives one
 * and the same 404, after one and the same work: a look-up among participants' addresses, which are by far
 * the most, then one among those of deadlines. Whoever asks madly gets 429.
 */
export function privateCalendars(
  db: Db,
  {
    proxies,
    notes,
    now,
    deadlinePrinter: printer,
    limits = { polls: MOST_POLLS, unknown: MOST_UNKNOWN },
  }: PollOptions,
): PrivateCalendars {
  const polls = limitPerMinute(limits.polls);
  const unknown = limitPerMinute(limits.unknown);
  return (request, response, address) => {
    const { method, headers } = request;
    if (method !== "GET" && method !== "HEAD") {
      refuse(response, 405, { ...refused, Allow: "GET, HEAD" });
      return;
    }
    if (address === "malformed") {
      refuse(response, 400, refused);
      return;
    }
    const at = now();
    const { secret, isTasks, language } = address;
    const found = calendarByToken(db, isTasks ? `${secret}/tasks` : secret, language, at);
    if (!found) {
      const what = isTasks ? "todos" : "events";
      const own = deadlinesByToken(db, secret, { what, language, now: at, zone: officeZone(), printer });
      if (own) {
        const { addressId, calendar } = own;
        const wait = polls.take(addressId, at);
        if (wait > 0) refuse(response, 429, { ...refused, "Retry-After": String(wait) });
        else {
          notes.noteDeadlines(addressId, { at, userAgent: headers["user-agent"] });
          sendCalendar(request, response, calendar, KEPT_PRIVATE);
        }
        return;
      }
    }
    const wait = found
      ? polls.take(found.subscriptionId, at)
      : unknown.take(addressKey(clientAddressOf(request, proxies)), at);
    if (wait > 0) refuse(response, 429, { ...refused, "Retry-After": String(wait) });
    else if (!found) refuse(response, 404, refused);
    else {
      const { subscriptionId, calendar } = found;
      notes.note(subscriptionId, { at, userAgent: headers["user-agent"], number: calendar.number });
      sendCalendar(request, response, calendar, KEPT_PRIVATE);
    }
  };
}
