import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { RequestHandler } from "express";
import { LRUCache } from "lru-cache";
import { releaseCount } from "#app/domain/release/released.server.ts";
import { acceptsGzip, isFresh } from "#app/http/conditional.ts";
import { askedLanguage, languageCookie, languageOf } from "#app/http/reader-language.ts";
import type { Db } from "#db/database.ts";

type KeptPage = { html: Buffer; gzipped: Buffer; etag: string; releases: number };

const KEPT_BYTES = 32 * 1024 * 1024;

/**
 * Public pages, kept as bytes until anything is released. Only what every signed-out reader of one
 * language sees alike is kept: the route says so (`handle.isKept`), and requests with any cookie but the
 * language's, with credentials, or with any query but the language go on to be rendered.
 */
export function keptPages(db: Db, origin: string): RequestHandler {
  const pages = new LRUCache<string, KeptPage>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ html, gzipped }) => html.length + gzipped.length + 300,
  });
  return (request, response, next) => {
    const key = keyOf(request, origin);
    if (key === null) return next();
    const releases = releaseCount(db);
    const page = pages.get(key);
    if (page?.releases === releases) return send(request, response, page);
    response.locals.keep = (text: string) => {
      const html = Buffer.from(text);
      const etag = `W/"${createHash("sha256").update(html).digest("base64url").slice(0, 27)}"`;
      pages.set(key, { html, gzipped: gzipSync(html), etag, releases });
    };
    next();
  };
}

/** What a page is kept under, or null for a request that must not meet a kept page. */
function keyOf(request: IncomingMessage, origin: string): string | null {
  const { method, url = "/", headers } = request;
  if ((method !== "GET" && method !== "HEAD") || headers.authorization !== undefined) return null;
  if (headers.cookie !== undefined && !new RegExp(`^${languageCookie}=\\w+$`).test(headers.cookie))
    return null;
  const address = URL.canParse(url, origin) ? new URL(url, origin) : null;
  if (!address || [...address.searchParams.keys()].some((name) => name !== "lang")) return null;
  if (askedLanguage(address.searchParams).kind === "unknown") return null;
  const asked = {
    "Accept-Language": headers["accept-language"] ?? "",
    Cookie: headers.cookie ?? "",
  };
  return `${languageOf(new Request(address, { headers: asked }))} ${address.pathname}`;
}

function send(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  response.setHeader("ETag", page.etag);
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
  if (isFresh(request.headers, page)) {
    response.writeHead(304).end();
    return;
  }
  const isGzip = acceptsGzip(request.headers["accept-encoding"]);
  const body = isGzip ? page.gzipped : page.html;
  if (isGzip) response.setHeader("Content-Encoding", "gzip");
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}
