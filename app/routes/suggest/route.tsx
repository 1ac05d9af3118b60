import { json } from "@remix-run/node";
import { may } from "#app/domain/access/permissions.ts";
import { suggest } from "#app/domain/editing/lookup.server.ts";
import { line } from "#app/domain/editing/typed-text.ts";
import { refusal, signedIn } from "#app/http/access.server.ts";
import { languageOf } from "#app/http/reader-language.ts";

/** What a typed field of a form suggests: names in the directories that begin so. For those who plan only. */
export const loader = signedIn(({ current, query, request }) => {
  const to = query.get("to");
  const typed = line(query.get("q")).slice(0, 100);
  if (!may(current.actor, "directory.edit")) throw refusal(404, "page");
  if (to !== "person" && to !== "organisation" && to !== "venue") throw refusal(400, "query");
  const found = typed === "" ? [] : suggest(current.db, to, typed, languageOf(request));
  return json(found, { headers: { "Cache-Control": "no-store" } });
});
