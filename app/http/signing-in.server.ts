import { redirect } from "@remix-run/node";
import { accountById } from "#app/domain/account/account.server.ts";
import type { SignIn } from "#app/domain/account/sign-in.server.ts";
import type { Asked } from "#app/http/access.server.ts";
import { log } from "#app/http/log.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { chosenLanguage, languageLine } from "#app/http/reader-language.ts";
import { pendingCookie, sessionCookie } from "#app/http/session-cookie.ts";

/**
 * A session has begun: on to where its owner wanted to go, in the language of their account unless this
 * browser remembers another.
 */
export function entered(asked: Asked, { token, accountId }: { token: string; accountId: string }) {
  const { origin, query, current, request } = asked;
  const headers = new Headers();
  headers.append("Set-Cookie", sessionCookie(origin).set(token));
  headers.append("Set-Cookie", pendingCookie(origin).clear);
  if (chosenLanguage(request) === null) {
    headers.append("Set-Cookie", languageLine(accountById(current.db, accountId).language, origin));
  }
  return redirect(ownPath(query.get("for")), { status: 303, headers });
}

/** The password was right, and a code is asked for: on to where it is given. */
export function askedForCode({ origin, query }: Asked, { token }: { token: string }) {
  const wanted = ownPath(query.get("for"));
  const address = wanted === "/" ? "/sign-in/code" : `/sign-in/code?for=${encodeURIComponent(wanted)}`;
  return redirect(address, { status: 303, headers: { "Set-Cookie": pendingCookie(origin).set(token) } });
}

/** Notes how signing in went: whose account, never what was typed. */
export function logSignIn({ office: { reference } }: Asked, result: SignIn): void {
  const { kind } = result;
  if (kind === "wait") log.warn({ reference, waitMs: result.ms }, "sign-in refused after too many failures");
  else if (kind === "wrong") log.warn({ reference, accountId: result.accountId }, "sign-in failed");
  else if (kind === "code")
    log.info({ reference, accountId: result.accountId }, "password right, code asked");
  else if (kind === "session") log.info({ reference, accountId: result.accountId }, "signed in");
  else
    log.error(
      { reference, accountId: result.accountId },
      "the office's key does not open this account's codes",
    );
}

/** Notes a change of what guards an account: whose, by whom, never what to. */
export const noteChange = (
  { account, office: { reference } }: Asked,
  accountId: string,
  what: string,
): void => log.info({ reference, accountId, by: account?.id ?? accountId }, what);
