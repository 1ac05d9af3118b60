import type { Reader } from "#app/domain/access/audience.ts";
import { seenVersion } from "#app/domain/release/released.server.ts";
import type { Released } from "#app/domain/release/released-visit.ts";
import { readerOf, type Subscription } from "#app/domain/subscription/subscription.ts";
import { type Programme, programmeOf } from "#app/domain/subscription/whose-programme.ts";
import type { Db } from "#db/database.ts";

/** A release as the subject of a private address sees it, with what of it is their own. */
export type OwnProgramme = Released & { reader: Reader; programme: Programme };

/**
 * The latest release of a visit as the subject of a subscription sees it. Null where there is nothing for
 * them: nothing was released yet, the latest release does not name them, or hides the visit from them.
 */
export function ownProgramme(
  db: Db,
  { visitId, subject }: Pick<Subscription, "visitId" | "subject">,
): OwnProgramme | null {
  const whole = seenVersion({ db, reader: { kind: "office" } }, visitId);
  const reader = whole && readerOf(subject, whole.content);
  if (!reader) return null;
  const seen = seenVersion({ db, reader }, visitId, whole.number);
  // Whoever is hidden even from their own side is not told that they are there.
  if (!seen || !readerOf(subject, seen.content)) return null;
  return { ...seen, reader, programme: programmeOf(subject, seen.content) };
}
