import type { Current } from "#app/domain/access/current.server.ts";
import { ownChanges } from "#app/domain/release/own-changes.ts";
import { seenVersion } from "#app/domain/release/released.server.ts";
import type { OwnProgramme } from "#app/domain/subscription/own-programme.server.ts";
import type { ToldSince } from "#app/domain/subscription/participant-view.ts";
import { ownChangeInWords } from "#app/i18n/own-change-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";

/**
 * What changed for a participant from an earlier version to the latest, in words; both as they see them.
 * Null for a version that there is not, and for one that did not name them: then all is new, and the
 * programme itself says it.
 */
export function ownChangesTold(
  { db }: Pick<Current, "db">,
  { reader, content }: OwnProgramme,
  participationId: string,
  since: number,
  wording: Wording,
): ToldSince | null {
  const before = seenVersion({ db, reader }, content.visit.id, since)?.content ?? null;
  if (!before?.participations.some(({ id }) => id === participationId)) return null;
  const changes = ownChanges(participationId, before, content).flatMap(
    (change) => ownChangeInWords(change, before, content, wording) ?? [],
  );
  return { since, changes };
}
