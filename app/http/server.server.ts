import { createServer, type Server } from "node:http";
import { publishedCalendar } from "#app/domain/release/released-calendar.server.ts";
import { type AppOptions, createApp } from "#app/http/app.server.ts";
import { readCalendarAddress, refuse, sendCalendar } from "#app/http/calendars.ts";
import { logError } from "#app/http/log.server.ts";
import { refusePage } from "#app/http/plain-page.ts";
import { nameRequest } from "#app/http/request-log.server.ts";
import { readTarget } from "#app/http/request-target.ts";

/**
 * The office's server. Calendars, which every subscriber's programme polls day and night, are answered
 * here, before Express; everything else goes on to pages.
 */
export function createOfficeServer(options: AppOptions): Server {
  const app = createApp(options);
  const server = createServer((request, response) => {
    const target = readTarget(request.method, request.url);
    if (target.kind === "refused") {
      refusePage(response, target.status);
      return;
    }
    request.url = target.url;
    const address = readCalendarAddress(target.url);
    if (address === null) {
      app(request, response);
      return;
    }
    const reference = nameRequest(request, response);
    try {
      if (address === "malformed") refuse(response, 400);
      else sendCalendar(request, response, publishedCalendar(options.db, address));
    } catch (error) {
      logError(error as Error, reference);
      if (!response.headersSent) refuse(response, 503, { "Retry-After": "60" });
    }
  });
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 65_000; // longer than the proxy in front keeps a connection
  return server;
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
