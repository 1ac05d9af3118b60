import type { AppLoadContext } from "@remix-run/node";
import type { Role } from "#app/domain/access/actor.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { sessionOf } from "#app/http/access.server.ts";
import { isPrivateAddress } from "#app/http/private-address.ts";
import { addressed, languageFor } from "#app/http/private-door.server.ts";
import { languageOf } from "#app/http/reader-language.ts";

/**
 * What the frame of every page needs: its language, and who is signed in. A private address has a language
 * of its own, and nobody is signed in there.
 */
export function frameOf(
  request: Request,
  context: AppLoadContext,
): { language: Language; account: { name: string; role: Role } | null } {
  if (isPrivateAddress(new URL(request.url).pathname)) {
    const found = addressed(request, context);
    return {
      language: found ? languageFor(request, found.subscription) : languageOf(request),
      account: null,
    };
  }
  const session = sessionOf(request, context);
  const account = session.kind === "live" ? session.account : null;
  return { language: languageOf(request), account: account && { name: account.name, role: account.role } };
}
