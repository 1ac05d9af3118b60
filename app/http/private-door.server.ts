import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import type { RequestHandler } from "express";
import { participantOf } from "#app/domain/access/actor.ts";
import { publicReader } from "#app/domain/access/audience.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { addressKey } from "#app/domain/account/throttle.ts";
import { type OwnProgramme, ownProgramme } from "#app/domain/subscription/own-programme.server.ts";
import type { Subscription } from "#app/domain/subscription/subscription.ts";
import { subscriptionByToken } from "#app/domain/subscription/subscriptions.server.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { answered, refusal } from "#app/http/access.server.ts";
import type { AppContext } from "#app/http/context.ts";
import { refusePrivately } from "#app/http/plain-page.ts";
import { limitPerMinute } from "#app/http/poll-limits.ts";
import { isPrivateAddress, secretIn } from "#app/http/private-address.ts";
import { askedLanguage } from "#app/http/reader-language.ts";
import type { Db } from "#db/database.ts";

/** What a loader or action behind a private address is given: for whom, and what is their own. */
export type AskedByAddress = {
  current: Current; // acts as the participant, reads as their side
  subscription: Subscription;
  own: OwnProgramme | null; // null: there is nothing for them
  secret: string;
  language: Language;
  request: Request;
  origin: string;
  office: AppContext;
};

/**
 * The door for private addresses. Whoever comes by one acts as its participant and reads as their side,
 * whoever else may be signed in in the same browser; no session is looked at, none is made.
 */
export const byAddress =
  <Value>(answer: (asked: AskedByAddress) => Value) =>
  async (args: LoaderFunctionArgs): Promise<Awaited<Value>> =>
    answered(args, () => answer(askedByAddress(args)));

function askedByAddress({ request, context }: LoaderFunctionArgs): AskedByAddress {
  const found = addressed(request, context);
  if (!found) throw refusal(404, "page");
  const { subscription, secret } = found;
  if (askedLanguage(new URL(request.url).searchParams).kind === "unknown") throw refusal(400, "language");
  const { db, origin } = context;
  const own = ownProgramme(db, subscription);
  const actor = participantOf(subscription);
  return {
    current: { actor, reader: own?.reader ?? publicReader, now: context.now(), db },
    ...{ subscription, own, secret, language: languageFor(request, subscription) },
    ...{ request, origin, office: context },
  };
}

/** The language of a private address: the one it asks for, else the first that was chosen for it. */
export function languageFor(request: Request, { languages }: Pick<Subscription, "languages">): Language {
  const asked = askedLanguage(new URL(request.url).searchParams);
  return asked.kind === "language" ? asked.language : languages[0];
}

type Addressed = { subscription: Subscription; secret: string };
const known = new WeakMap<AppLoadContext, Addressed | null>();

/** Whose private address a request asks for, looked up once for all loaders of a page; null for any other. */
export function addressed(request: Request, context: AppLoadContext): Addressed | null {
  const kept = known.get(context);
  if (kept !== undefined) return kept;
  const secret = secretIn(new URL(request.url).pathname);
  const subscription = secret === null ? null : subscriptionByToken(context.db, secret, context.now());
  const found = secret !== null && subscription !== null ? { subscription, secret } : null;
  known.set(context, found);
  return found;
}

/** Addresses a minute that open nothing, from one client: a whole office may sit behind it. */
const MOST_UNKNOWN = 600;

/** What lies at a private address, besides the page itself. */
const parts = ["", "/manifest.webmanifest"];

/**
 * Before any page: an address that opens nothing gets one answer, the same bytes whether it is unknown,
 * renewed, revoked, expired or written otherwise; whoever asks for many such is told to wait. Nothing at these addresses is found by search engines.
 */
export const privateDoor = (db: Db, now: () => number): RequestHandler => {
  const unknown = limitPerMinute(MOST_UNKNOWN);
  return (request, response, next) => {
    const [path = ""] = request.originalUrl.split("?");
    if (!isPrivateAddress(path)) return next();
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    const secret = secretIn(path) ?? "";
    const isLive = subscriptionByToken(db, secret, now()) !== null;
    if (isLive && parts.includes(path.slice(`/p/${secret}`.length))) return next();
    const wait = isLive ? 0 : unknown.take(addressKey(request.ip ?? ""), now());
    if (wait > 0) response.setHeader("Retry-After", String(wait));
    refusePrivately(response, wait > 0 ? 429 : 404);
  };
};

/** The file that keeps participants' pages on their telephones may do so for these addresses alone. */
export const workerScope: RequestHandler = ({ path }, response, next) => {
  if (path === "/static/participant-worker.js") {
    response.setHeader("Service-Worker-Allowed", "/p/");
    response.setHeader("Cache-Control", "no-cache");
  }
  next();
};
