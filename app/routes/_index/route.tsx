import { redirect } from "@remix-run/node";
import { anyone } from "#app/http/access.server.ts";

/** Signed out, the first page is the list of public visits, in the language asked for. */
export const loader = anyone(({ query }) => redirect(query.size > 0 ? `/visits?${query}` : "/visits"));
