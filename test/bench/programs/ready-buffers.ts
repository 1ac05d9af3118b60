import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { publishedCalendar } from "#app/domain/release/released-calendar.server.ts";
import { calendarByToken } from "#app/domain/subscription/private-calendar.server.ts";
import { readCalendarAddress } from "#app/http/calendars.ts";
import { readPrivateAddress } from "#app/http/private-calendars.server.ts";
import { openDatabase } from "#db/database.ts";

/**
 * The reference for calendars: `node:http` with a Map of ready buffers and their ETags. The office's own
 * code makes the buffers once, at the start, so that both servers send the same bytes.
 */
const { database, paths } = JSON.parse(process.argv[2]!) as { database: string; paths: string[] };
const db = openDatabase(database);
const ready = new Map(
  paths.map((path) => {
    const address = readCalendarAddress(path);
    const own = readPrivateAddress(path);
    const calendar =
      own && own !== "malformed"
        ? calendarByToken(db, own.secret, own.language, Date.now())?.calendar
        : address && address !== "malformed" && publishedCalendar(db, address);
    if (!calendar) throw new Error(`no calendar at ${path}`);
    return [path, { body: Buffer.from(calendar.body), etag: calendar.etag }];
  }),
);
db.$client.close();

const server = createServer((request, response) => {
  const found = ready.get(request.url ?? "/");
  if (!found) {
    response.writeHead(404).end();
    return;
  }
  const { body, etag } = found;
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, { ETag: etag }).end();
    return;
  }
  response.writeHead(200, {
    ETag: etag,
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Length": body.length,
  });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => console.log(`ready ${(server.address() as AddressInfo).port}`));
