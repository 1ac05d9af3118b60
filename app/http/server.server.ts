import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { releaseCount } from "#app/domain/release/released.server.ts";
import { type PublishedCalendar, publishedCalendar } from "#app/domain/release/released-calendar.server.ts";
import { type FetchNotes, fetchNotes } from "#app/domain/subscription/fetches.server.ts";
import { type AppOptions, createApp } from "#app/http/app.server.ts";
import { readCalendarAddress, refuse, sendCalendar } from "#app/http/calendars.ts";
import { log, logError } from "#app/http/log.server.ts";
import { refusePage } from "#app/http/plain-page.ts";
import {
  type PollOptions,
  privateCalendars,
  readPrivateAddress,
} from "#app/http/private-calendars.server.ts";
import { nameRequest } from "#app/http/request-log.server.ts";
import { readTarget } from "#app/http/request-target.ts";
import { STATEMENT_WAITS } from "#app/http/writing-time.server.ts";
import type { Db } from "#db/database.ts";

const POLLED_BYTES = 64 * 1024 * 1024;

/**
 * The office's server. Calendars, which every subscriber's programme polls day and night, are answered
 * here, before Express; everything else goes on to pages.
 */
export function createOfficeServer(options: AppOptions & Pick<PollOptions, "limits">): Server {
  options.db.$client.pragma(`busy_timeout = ${STATEMENT_WAITS}`);
  const app = createApp(options);
  // Calendars by the very address that programmes poll, until anything is released.
  const polled = new LRUCache<string, { calendar: PublishedCalendar; releases: number }>({
    maxSize: POLLED_BYTES,
    sizeCalculation: ({ calendar }, url) => calendar.body.length + url.length + 300,
  });
  const notes = fetchNotes(options.db);
  const answerPrivate = privateCalendars(options.db, { ...options, notes, now: options.now ?? Date.now });
  const server = createServer((request, response) => {
    const own = readPrivateAddress(request.url ?? "/");
    if (own !== null) {
      answered(request, response, () => answerPrivate(request, response, own));
      return;
    }
    const known = polled.get(request.url ?? "/");
    if (known && known.releases === releasesNow(options.db)) {
      if (log.isLevelEnabled("info")) nameRequest(request, response);
      sendCalendar(request, response, known.calendar);
      return;
    }
    const target = readTarget(request.method, request.url);
    if (target.kind === "refused") {
      refusePage(response, target.status);
      return;
    }
    request.url = target.url;
    const address = readPrivateAddress(target.url) ?? readCalendarAddress(target.url);
    if (address === null) {
      app(request, response);
      return;
    }
    answered(request, response, () => {
      if (address === "malformed") refuse(response, 400);
      else if ("secret" in address) answerPrivate(request, response, address);
      else {
        const releases = releasesNow(options.db); // asked before: what is read after may only be newer
        const calendar = publishedCalendar(options.db, address);
        if (calendar && releases >= 0) polled.set(target.url, { calendar, releases });
        sendCalendar(request, response, calendar);
      }
    });
  });
  noteFetches(server, notes);
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 65_000; // longer than the proxy in front keeps a connection
  return server;
}

/** Answers a poll with its line in the log; a database that cannot be read is told as such. */
function answered(request: IncomingMessage, response: ServerResponse, answer: () => void): void {
  const reference = log.isLevelEnabled("info") ? nameRequest(request, response) : null;
  try {
    answer();
  } catch (error) {
    logError(error as Error, reference ?? nameRequest(request, response));
    if (!response.headersSent) refuse(response, 503, { "Retry-After": "60" });
  }
}

const NOTED_EVERY = 30_000; // ms

/** Writes who fetched what, now and then and at the end. */
function noteFetches(server: Server, notes: FetchNotes): void {
  const write = () => {
    if (!notes.write()) log.warn("who fetched calendars could not be noted");
  };
  server.once("listening", () => {
    const every = setInterval(write, NOTED_EVERY).unref();
    server.once("close", () => {
      clearInterval(every);
      write();
    });
  });
}

/** The state of releases, or -1 while the database cannot be read: then nothing kept is trusted. */
function releasesNow(db: Db): number {
  try {
    return releaseCount(db);
  } catch {
    return -1;
  }
}

/** Stops cleanly: no new connection, ten seconds for what is under way, then the end. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), 10_000);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
