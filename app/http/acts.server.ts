import { may } from "#app/domain/access/permissions.ts";
import type { Said } from "#app/domain/editing/form-view.ts";
import { permissionToEdit } from "#app/domain/editing/permission-to-edit.ts";
import { findEntry } from "#app/domain/history/entries.server.ts";
import { visitSlugOf } from "#app/domain/visit/visit.server.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { wordingIn } from "#app/i18n/wording.ts";

/** The page to go to once an act is made, told which entries it made; there they can be undone together. */
export function afterAct(path: string, entries: readonly number[]): string {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined) return path;
  return first === last ? `${path}?saved=${first}` : `${path}?did=${first}-${last}`;
}

/**
 * What an act that led here changed; null where the address names none, or one of somebody else or another
 * visit. An act's entries follow one another: they are of one transaction.
 */
export function actNotice({ current, query, request }: AskedByAccount, visitId: string): Said | null {
  const asked = /^(\d{1,15})-(\d{1,15})$/.exec(query.get("did") ?? "");
  if (!asked) return null;
  const [from, to] = [Number(asked[1]), Number(asked[2])];
  const [first, last] = [findEntry(current.db, from), findEntry(current.db, to)];
  const isOwn = [first, last].every(
    (entry) => entry?.actorId === current.actor.id && entry.visitId === visitId && entry.at === first?.at,
  );
  if (!isOwn || to < from) return null;
  const { messages } = wordingIn(languageOf(request));
  const mayUndo = [first, last].every((entry) =>
    may(current.actor, entry?.thing ? permissionToEdit(entry.thing.kind) : "visit.edit"),
  );
  const canUndo = mayUndo && ![first, last].some((entry) => entry?.isUndone);
  const action = `/visits/${visitSlugOf(current.db, visitId)}/history`;
  return {
    text: messages.delegations.together(to - from + 1),
    undo: canUndo ? { action, entryId: from, through: to } : null,
    conflicts: [],
  };
}
