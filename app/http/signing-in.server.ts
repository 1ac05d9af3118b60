import { redirect } from "@remix-run/node";
import type { SignIn } from "#app/domain/account/sign-in.server.ts";
import type { Asked } from "#app/http/access.server.ts";
import { log } from "#app/http/log.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { pendingCookie, sessionCookie } from "#app/http/session-cookie.ts";

/** A session has begun: on to where its owner wanted to go. */
export function entered({ origin, query }: Asked, { token }: { token: string }) {
  const headers = new Headers();
  headers.append("Set-Cookie", sessionCookie(origin).set(token));
  headers.append("Set-Cookie", pendingCookie(origin).clear);
  return redirect(ownPath(query.get("for")), { status: 303, headers });
}

/** Notes how signing in went: whose account, never what was typed. */
export function logSignIn({ office: { reference } }: Asked, result: SignIn): void {
  if (result.kind === "session") log.info({ reference, accountId: result.accountId }, "signed in");
  else if (result.kind === "wrong") log.warn({ reference, accountId: result.accountId }, "sign-in failed");
  else log.warn({ reference, waitMs: result.ms }, "sign-in refused after too many failures");
}
