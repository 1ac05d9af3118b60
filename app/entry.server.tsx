import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { logError } from "#app/http/log.server.ts";
import { isPrivateAddress } from "#app/http/private-address.ts";
import { isPersonal } from "#app/http/session-cookie.ts";

/**
 * Renders a page as one piece. Pages here carry no React in the browser, so nothing is streamed and
 * nothing waits for hydration.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { keep }: AppLoadContext,
) {
  const html = `<!DOCTYPE html>${renderToString(<RemixServer context={context} url={request.url} />)}`;
  if (status === 200 && isKept(context)) keep?.(html);
  headers.set("Content-Type", "text/html; charset=utf-8");
  keepToOnePerson(request, headers);
  if (status === 405) headers.set("Allow", "GET, HEAD");
  if (status === 503) headers.set("Retry-After", "5"); // seconds
  headers.append("Vary", "Accept-Language, Cookie");
  return new Response(Buffer.from(html), { status, headers });
}

/** What a signed-in person is shown stays in no cache; a route may ask for the same. */
function keepToOnePerson(request: Request, headers: Headers): void {
  if (isPrivateAddress(new URL(request.url).pathname)) headers.set("Cache-Control", "private, no-store");
  else if (isPersonal(request)) headers.set("Cache-Control", "no-store");
  else if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-cache");
}

/** Whether the page's route says that all signed-out readers of one language see the same. */
const isKept = ({ staticHandlerContext, routeModules }: EntryContext): boolean =>
  staticHandlerContext.matches.some(({ route }) => {
    const handle = routeModules[route.id]?.handle as { isKept?: boolean } | undefined;
    return handle?.isKept === true;
  });

/** Logs what went wrong under the number that the page shows. What a reader asked wrongly is no error. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!request.signal.aborted && error instanceof Error)
    logError(error, (context as AppLoadContext).reference);
};
