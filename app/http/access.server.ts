import { type AppLoadContext, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { visitor } from "#app/domain/access/actor.ts";
import { publicReader } from "#app/domain/access/audience.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError, type DomainErrorCode } from "#app/domain/access/domain-error.ts";
import { type Account, needsCodes } from "#app/domain/account/account.ts";
import { keepForm } from "#app/domain/account/kept-forms.server.ts";
import {
  type FoundSession,
  findSession,
  rememberSeen,
  type Session,
} from "#app/domain/account/session.server.ts";
import { isFreshlyProven } from "#app/domain/account/session-life.ts";
import type { AppContext } from "#app/http/context.ts";
import { formFields, sentForm } from "#app/http/form-fields.ts";
import { log } from "#app/http/log.server.ts";
import { signInFor } from "#app/http/own-path.ts";
import { askedLanguage } from "#app/http/reader-language.ts";
import { sessionCookie } from "#app/http/session-cookie.ts";
import { untilWritable } from "#app/http/writing-time.server.ts";
import { whatHoldsUp } from "#db/held-up.ts";

/** What a loader or action is given: who asks, for what, and where. */
export type Asked = {
  current: Current;
  account: Account | null; // who is signed in
  session: Session | null; // in which session
  request: Request;
  query: URLSearchParams;
  params: Record<string, string>; // those of the route's path; never undefined where the path names them
  origin: string;
  office: AppContext; // the server's own: its keys and settings, and this request's reference
};

/** The same for whoever is signed in. */
export type AskedByAccount = Asked & { account: Account; session: Session };

const statusOf: Record<DomainErrorCode, number> = { notFound: 404, forbidden: 403, stale: 409 };

/**
 * The door for addresses that need no account. Whoever is signed in acts and reads as such; all others
 * read as the public.
 *
 * What a person may not see and what is not there both end as 404; an unreadable query as 400.
 */
export const anyone =
  <Value>(answer: (asked: Asked) => Value) =>
  async (args: LoaderFunctionArgs): Promise<Awaited<Value>> =>
    answered(args, () => answer(askedBy(args)));

/**
 * The door for addresses that need an account. Without a live session a page leads to signing in and
 * back; a form that was sent when its session was just over is kept for its owner first.
 *
 * Where the office requires one-time codes, whoever lacks them is led to set them up; `beforeCodes`
 * opens the pages that this needs.
 */
export const signedIn =
  <Value>(answer: (asked: AskedByAccount) => Value, { beforeCodes = false } = {}) =>
  async (args: LoaderFunctionArgs): Promise<Awaited<Value>> =>
    answered(args, async () => {
      const asked = askedBy(args);
      const { account, session, request } = asked;
      if (!account || !session) {
        if (!isReading(request)) await keepWhatWasSent(args);
        throw redirect(signInFor(addressOf(request)), isReading(request) ? 302 : 303);
      }
      if (!beforeCodes && lacksCodes(account, args.context)) throw redirect("/settings/one-time-codes", 303);
      const actor = { id: account.id, role: account.role };
      return answer({ ...asked, current: { ...asked.current, actor }, account, session });
    });

const isReading = ({ method }: Request): boolean => method === "GET" || method === "HEAD";

/**
 * Whoever changes what guards an account has proved a short while ago who they are; otherwise they are
 * asked to, and led back here.
 */
export function insistOnProof({ session, current, request }: AskedByAccount): void {
  if (isFreshlyProven(session, current.now)) return;
  const address = `/settings/confirm?for=${encodeURIComponent(addressOf(request))}`;
  throw redirect(address, isReading(request) ? 302 : 303);
}

/** The path and query of a request, without the word that the framework adds for index pages. */
export function addressOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete("index");
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}

function askedBy({ request, params, context }: LoaderFunctionArgs): Asked {
  const query = new URL(request.url).searchParams;
  if (askedLanguage(query).kind === "unknown") throw refusal(400, "language");
  const found = sessionOf(request, context);
  const account = found.kind === "live" ? found.account : null;
  const { db, origin } = context;
  const now = context.now();
  // Whoever has yet to set up codes can do so and nothing else: everywhere else they are a visitor.
  const isOffice = account !== null && !lacksCodes(account, context);
  const current: Current = isOffice
    ? { actor: { id: account.id, role: account.role }, reader: { kind: "office" }, now, db }
    : { actor: visitor, reader: publicReader, now, db };
  return {
    ...{ current, account, session: found.kind === "live" ? found.session : null },
    ...{ request, query, params: params as Record<string, string>, origin, office: context },
  };
}

export const lacksCodes = (account: Account, { twoFactor }: AppContext): boolean =>
  twoFactor === "required" && needsCodes(account.role) && !account.hasCodes;

const found = new WeakMap<AppLoadContext, FoundSession>();

/** The session of a request's cookie, looked up once for all loaders of a page. */
export function sessionOf(request: Request, context: AppLoadContext): FoundSession {
  const known = found.get(context);
  if (known) return known;
  const token = sessionCookie(context.origin).read(request);
  const session: FoundSession = token ? findSession(context.db, token, context.now()) : { kind: "none" };
  if (session.kind === "live") remember(session.session, context);
  found.set(context, session);
  return session;
}

/** A full disk or a busy database is no reason to refuse somebody a page. */
function remember(session: Session, { db, now, reference }: AppContext): void {
  try {
    rememberSeen(db, session, now());
  } catch (error) {
    log.warn({ reference, err: error }, "a session's last use was not remembered");
  }
}

async function keepWhatWasSent({ request, context }: LoaderFunctionArgs): Promise<void> {
  const session = sessionOf(request, context);
  if (session.kind !== "over") return;
  const fields = formFields(await sentForm(request));
  const { db, reference } = context;
  const { accountId } = session;
  const form = {
    accountId,
    address: addressOf(request),
    fields,
    why: "expired",
    now: context.now(),
  } as const;
  const isKept = keepForm(db, form);
  log.info({ reference, accountId, isKept }, "a form arrived after its session was over");
}

/** Runs what a door lets in: what work throws becomes the page that says why. */
export async function answered<Value>(
  { request, context }: LoaderFunctionArgs,
  answer: () => Value,
): Promise<Awaited<Value>> {
  try {
    if (!isReading(request)) await untilWritable(context.db);
    return await answer();
  } catch (error) {
    if (error instanceof DomainError) throw refusal(statusOf[error.code], error.subject);
    const reason = whatHoldsUp(error);
    if (reason) {
      log.warn({ reference: context.reference, err: error }, "the database could not be written to");
      throw refusal(503, reason);
    }
    throw error;
  }
}

/** What ends a request with a page that says why; `subject` picks the words. */
export const refusal = (status: number, subject: string) => data({ subject }, { status });

/** The page of a list that the address asks for, from 1. A number that is none is refused. */
export function pageAsked(query: URLSearchParams): number {
  const asked = query.getAll("page");
  if (asked.length === 0) return 1;
  if (asked.length > 1 || !/^[1-9]\d{0,5}$/.test(asked[0]!)) throw refusal(400, "query");
  return Number(asked[0]);
}
