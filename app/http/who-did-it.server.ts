import { participationIn } from "#app/domain/access/actor.ts";
import { actorName } from "#app/domain/account/account-names.server.ts";
import type { NameOf } from "#app/i18n/value-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";
import type { Db } from "#db/database.ts";

/** The name of whoever made an entry of history: an account, a participant on their own page, a program of the office. */
export function whoDidIt(db: Db, actorId: string, { messages }: Wording, nameOf: NameOf): string {
  const participationId = participationIn(actorId);
  const name = participationId === null ? actorName(db, actorId) : nameOf("participation", participationId);
  return name || messages.plan.someone;
}
