import { redirect } from "@remix-run/node";
import { endSession } from "#app/domain/account/session.server.ts";
import { anyone } from "#app/http/access.server.ts";
import { log } from "#app/http/log.server.ts";
import { pendingCookie, sessionCookie } from "#app/http/session-cookie.ts";

/** Signing out is a form that is sent; whoever opens the address has not asked for it. */
export const loader = anyone(() => redirect("/"));

export const action = anyone(({ current, account, session, origin, office: { reference } }) => {
  if (account && session) {
    endSession(current.db, session.id, "signedOut", current.now);
    log.info({ reference, accountId: account.id }, "signed out");
  }
  const headers = new Headers({ "Clear-Site-Data": '"cache", "storage"' });
  headers.append("Set-Cookie", sessionCookie(origin).clear);
  headers.append("Set-Cookie", pendingCookie(origin).clear);
  return redirect("/", { status: 303, headers });
});
