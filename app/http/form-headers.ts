import type { HeadersFunction } from "@remix-run/node";

/** A page that asks for a password stays in no cache, and says how long to wait after too many attempts. */
export const formHeaders: HeadersFunction = ({ actionHeaders }) => {
  const headers = new Headers({ "Cache-Control": "no-store" });
  const wait = actionHeaders.get("Retry-After");
  if (wait !== null) headers.set("Retry-After", wait);
  return headers;
};
