import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setImmediate as breath } from "node:timers/promises";
import type { ServerBuild } from "@remix-run/node";
import express, { type RequestHandler } from "express";
import type { DeadlinePrinter } from "#app/domain/deadline/deadline-printer.ts";
import { readAhead } from "#app/domain/follow-up/ledger.server.ts";
import { dailyDigest } from "#app/domain/mail/digest.server.ts";
import { regularReminders } from "#app/domain/mail/remind-actions.server.ts";
import { weeklyDigest } from "#app/domain/mail/weekly.server.ts";
import { digestingFor } from "#app/http/digesting.ts";
import { log } from "#app/http/log.server.ts";
import { type Postman, startPostman } from "#app/http/postman.server.ts";
import { createOfficeServer, stop } from "#app/http/server.server.ts";
import type { Settings } from "#app/http/settings.ts";
import { smtpSender } from "#app/http/smtp-sender.server.ts";
import type { Db } from "#db/database.ts";

/** The built client: files whose names carry their hash never change; the few others may. */
export function builtAssets(folder: string): RequestHandler {
  const router = express.Router();
  const quiet = { index: false, redirect: false } as const;
  router.use(
    "/assets",
    express.static(join(folder, "assets"), { ...quiet, immutable: true, maxAge: "1y", fallthrough: false }),
  );
  router.use(
    "/static",
    express.static(join(folder, "static"), { ...quiet, maxAge: "1h", fallthrough: false }),
  );
  router.get("/robots.txt", (_request, response) =>
    response.sendFile(join(folder, "static/robots.txt"), { root: process.cwd() }),
  );
  return router;
}

/** What the postman looks after beside mails: reminders of actions, and the digests where they are wanted. */
function choresOf(db: Db, origin: string, hasDigest: boolean): (now: number) => void {
  const digesting = digestingFor(origin);
  const remind = regularReminders(db, digesting);
  const digests = hasDigest ? [dailyDigest(db, digesting), weeklyDigest(db, digesting)] : [];
  return (now) => {
    remind(now);
    for (const digest of digests) digest(now);
  };
}

/** Starts serving, stops cleanly on SIGTERM and SIGINT, and gives the port that it listens on. */
export async function serve(
  db: Db,
  settings: Settings,
  officeKey: Buffer,
  build: ServerBuild,
  deadlinePrinterFor: (origin: string) => DeadlinePrinter,
  ready: (port: number) => void,
): Promise<void> {
  const folder = "build/client";
  if (!existsSync(folder)) throw new Error("There is no build yet. Run: npm run build");
  const { origin, proxies, port, host, twoFactor, mail } = settings;
  const mailFrom = mail?.from ?? null;
  const assets = builtAssets(folder);
  const server = createOfficeServer({
    ...{ db, origin, build, proxies, officeKey, twoFactor, assets, mailFrom },
    deadlinePrinter: deadlinePrinterFor(origin),
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  let postman: Postman | null = null;
  const startWork = () => {
    if (!mail || !server.listening) return;
    postman = startPostman({
      ...{ db, origin, officeKey, send: smtpSender(mail) },
      chores: choresOf(db, origin, mail.hasDigest),
    });
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, async () => {
      log.info({ signal }, "stopping");
      await Promise.all([stop(server), postman?.stop()]);
      db.$client.pragma("wal_checkpoint(TRUNCATE)");
      db.$client.close();
      process.exit(0);
    });
  }
  ready((server.address() as AddressInfo).port);
  // The chores ask for all follow-ups at once; read before them, bit by bit, these keep no page waiting.
  readAhead(db, breath)
    .catch((error) => log.warn({ err: error }, "follow-ups could not be read ahead"))
    .finally(startWork);
}
