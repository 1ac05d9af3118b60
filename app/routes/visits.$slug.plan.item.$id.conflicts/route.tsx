import { json } from "@remix-run/node";
import { anyone, refusal } from "#app/http/access.server.ts";
import { typedConflicts } from "#app/http/typed-conflicts.server.ts";

export const loader = anyone((): null => {
  throw refusal(404, "page");
});

/**
 * What the form of an item would conflict with as it is typed, for a script of ours. It does not ask to be
 * signed in: a form that nobody sent is not kept for whoever signs in next. For those who plan all the same.
 */
export const action = anyone(async (asked) =>
  json(await typedConflicts(asked), { headers: { "Cache-Control": "no-store" } }),
);
