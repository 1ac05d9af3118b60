import { json } from "@remix-run/node";
import { may } from "#app/domain/access/permissions.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { line } from "#app/domain/editing/typed-text.ts";
import { suggestedKinds, suggestNames } from "#app/domain/search/suggest.server.ts";
import { refusal, signedIn } from "#app/http/access.server.ts";
import { languageOf } from "#app/http/reader-language.ts";

/**
 * What a typed field of a form suggests: names in the directories that begin so; for a room or a post,
 * those of the venue or person that `within` names. For those who read all of the directories.
 */
export const loader = signedIn(({ current, query, request }) => {
  if (!may(current.actor, "directory.read")) throw refusal(404, "page");
  const to = query.get("to");
  const typed = line(query.get("q")).slice(0, 100);
  const within = line(query.get("within")).slice(0, 300);
  const noStore = { headers: { "Cache-Control": "no-store" } };
  if (to === "room" || to === "position") {
    return json(lookupFor(current.db, null, languageOf(request)).suggestionsWithin(to, within), noStore);
  }
  const kind = suggestedKinds.find((one) => one === to);
  if (!kind) throw refusal(400, "query");
  return json(suggestNames(current, kind, typed, languageOf(request)), noStore);
});
