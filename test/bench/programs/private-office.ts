import type { AddressInfo } from "node:net";
import { deadlinePrinter } from "#app/calendar/deadline-printer.ts";
import { createOfficeServer } from "#app/http/server.server.ts";
import { openDatabase } from "#db/database.ts";

/**
 * The office's own server, but for its pages, with no limit to polls: a benchmark asks for the same addresses
 * more often in a second than programmes do in a day.
 */
const { database, origin } = JSON.parse(process.argv[2]!) as { database: string; origin: string };
const limits = { polls: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
const server = createOfficeServer({
  ...{
    db: openDatabase(database),
    origin,
    proxies: 0,
    officeKey: Buffer.alloc(32, 7),
    twoFactor: "required",
  },
  build: () => Promise.reject(new Error("there are no pages here")),
  assets: (_request, _response, next) => next(),
  limits,
  deadlinePrinter: deadlinePrinter(origin),
});
server.listen(0, "127.0.0.1", () => console.log(`ready ${(server.address() as AddressInfo).port}`));
process.once("SIGTERM", () => process.exit(0));
