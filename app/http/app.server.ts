import { randomBytes } from "node:crypto";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type RequestHandler, type Response } from "express";
import helmet from "helmet";
import type { DeadlinePrinter } from "#app/domain/deadline/deadline-printer.ts";
import { MOST_BYTES_OF_DOCUMENT } from "#app/domain/document/document.ts";
import type { AppContext } from "#app/http/context.ts";
import { freeBeside, roomLeft } from "#app/http/disk-space.ts";
import { keptPages } from "#app/http/kept-pages.server.ts";
import { log, loggable } from "#app/http/log.server.ts";
import { isForeignWrite } from "#app/http/origin.ts";
import { refusePage } from "#app/http/plain-page.ts";
import { isPrivateAddress } from "#app/http/private-address.ts";
import { privateDoor, workerScope } from "#app/http/private-door.server.ts";
import { askedLanguage, languageCookie } from "#app/http/reader-language.ts";
import { nameRequest } from "#app/http/request-log.server.ts";
import type { Db } from "#db/database.ts";

export type AppOptions = {
  db: Db;
  origin: string; // public address of the office, without a slash at its end
  build: ServerBuild | (() => Promise<ServerBuild>);
  assets: RequestHandler; // the built client, or the development server
  proxies: number; // how many proxies in front are the office's own
  officeKey: Buffer; // 32 bytes
  twoFactor: "required" | "optional";
  mailFrom?: string | null; // as whom the office writes; null, as without it: it sends no mail
  now?: () => number;
  deadlinePrinter: DeadlinePrinter; // for its address
};

/** Everything but the calendars: pages, static files, health. */
export function createApp({
  db,
  origin,
  build,
  assets,
  proxies,
  officeKey,
  twoFactor,
  mailFrom = null,
  now = Date.now,
}: AppOptions): express.Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", proxies);
  app.set("query parser", "simple");
  app.use(named, keptByNobody);
  app.use(securityHeaders(origin));
  app.get("/health", health(db));
  app.use(refuseForeignWrites(origin), refuseLongBodies, underOwnName(origin));
  app.use(workerScope, assets, pagesAlone, privateDoor(db, now));
  app.use(rememberLanguage(origin), keptPages(db, origin));
  app.use(compression());
  app.all(
    "*",
    createRequestHandler({
      build,
      mode: process.env.NODE_ENV,
      getLoadContext: (request, response) => ({
        ...{ db, now, origin, officeKey, twoFactor, mailFrom },
        clientAddress: request.ip ?? "",
        nonce: response.locals.nonce as string,
        reference: response.locals.reference as string,
        keep: response.locals.keep as AppContext["keep"],
      }),
    }),
  );
  app.use(lastResort);
  return app;
}

/** Gives each request a reference number for the log and the error page, and a nonce for its scripts. */
const named: RequestHandler = (request, response, next) => {
  response.locals.reference = nameRequest(request, response);
  response.locals.nonce = randomBytes(16).toString("base64url");
  next();
};

/** An answer that does not say how long it may be kept, such as a redirect, is kept by nobody. */
const keptByNobody: RequestHandler = (_request, response, next) => {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => Response;
  response.writeHead = (...given: unknown[]) => {
    if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "no-store");
    return writeHead(...given);
  };
  next();
};

function securityHeaders(origin: string): RequestHandler {
  const isSecure = origin.startsWith("https:");
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${(response as Response).locals.nonce}'`],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    crossOriginEmbedderPolicy: false,
    // Other sites learn nothing; with "no-referrer" browsers would also hide from us where our forms come from.
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: "deny" },
  });
}

/** 200 while the database can be read, else 503; for the office's monitoring. */
const health =
  (db: Db): RequestHandler =>
  (_request, response) => {
    const room = roomLeft(freeBeside(db.$client.name));
    const isWell = canRead(db) && room !== "none";
    if (room !== "enough") log.warn({ room }, "the disk is nearly full");
    response
      .set("Cache-Control", "no-store")
      .status(isWell ? 200 : 503)
      .json({ status: isWell ? "ok" : "failing", ...(room === "enough" ? {} : { diskSpace: room }) });
  };

function canRead(db: Db): boolean {
  try {
    db.$client.prepare("select count(*) from sqlite_schema").get();
    return true;
  } catch (error) {
    log.error({ err: error }, "the database cannot be read");
    return false;
  }
}

/** No write from another site, on any address; before the framework, whose own check has gaps. */
const refuseForeignWrites =
  (origin: string): RequestHandler =>
  (request, response, next) => {
    if (!isForeignWrite(request.method, request.headers, origin)) return next();
    response.status(403).type("text/plain").send("This form was sent from another site and was refused.\n");
  };

const MOST_BYTES = 1_000_000; // of a form
const AROUND_A_FILE = 10_000; // bytes of a form that sends one

/** The one form that sends files, and it sends one at a time. */
const mostBytesOf = ({ path, headers }: Request): number =>
  path === "/follow-ups/documents" && headers["content-type"]?.startsWith("multipart/form-data;")
    ? MOST_BYTES_OF_DOCUMENT + AROUND_A_FILE
    : MOST_BYTES;

/** A body that is too long, or does not say how long it is, is refused before anything reads it. */
const refuseLongBodies: RequestHandler = (request, response, next) => {
  const { "content-length": length = "0", "transfer-encoding": encoding } = request.headers;
  if (encoding === undefined && Number(length) <= mostBytesOf(request)) return next();
  response.set("Connection", "close");
  refusePage(response, encoding === undefined ? 413 : 411);
};

/**
 * The framework would also give the data behind a page by itself. Pages here carry no scripts that ask for
 * it: there is one way to what a reader may see.
 */
const pagesAlone: RequestHandler = ({ path, originalUrl }, response, next) => {
  const query = originalUrl.slice(originalUrl.indexOf("?") + 1);
  const isData = path.endsWith(".data") || path === "/__manifest" || new URLSearchParams(query).has("_data");
  if (isData) refusePage(response, 404);
  else next();
};

/** The framework is told the configured name of the office, whatever a client or proxy claims. */
function underOwnName(origin: string): RequestHandler {
  const { host } = new URL(origin);
  return (request, _response, next) => {
    request.headers.host = host;
    delete request.headers["x-forwarded-host"];
    next();
  };
}

/** A language chosen by the address is remembered for the pages after it; a participant's own page sets no cookie. */
const rememberLanguage =
  (origin: string): RequestHandler =>
  (request, response, next) => {
    const { pathname, searchParams } = new URL(request.originalUrl, origin);
    const asked = askedLanguage(searchParams);
    if (asked.kind === "language" && !isPrivateAddress(pathname)) {
      response.cookie(languageCookie, asked.language, {
        ...{ httpOnly: true, sameSite: "lax", path: "/", maxAge: 365 * 86_400_000 },
        secure: origin.startsWith("https:"),
      });
    }
    next();
  };

/** What no page could answer, such as an address that cannot be decoded. No stack trace, ever. */
function lastResort(error: unknown, request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) {
    next(error);
    return;
  }
  const status = isClientError(error) ? error.status : 500;
  const { reference } = response.locals;
  if (status === 500)
    log.error({ reference, err: error, path: loggable(request.originalUrl) }, "request failed");
  refusePage(response, status, reference as string);
}

const isClientError = (error: unknown): error is { status: number } =>
  error instanceof URIError ||
  (typeof error === "object" &&
    error !== null &&
    "status" in error &&
    Number(error.status) >= 400 &&
    Number(error.status) < 500);
