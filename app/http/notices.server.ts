import { isBesideReleases } from "#app/domain/desk/kinds-beside-releases.ts";
import type { Said } from "#app/domain/editing/form-view.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { findEntry, isThingEntry } from "#app/domain/history/entries.server.ts";
import { visitSlugOf } from "#app/domain/visit/visit.server.ts";
import type { Asked } from "#app/http/access.server.ts";
import { freshIn, type JudgedDraft, sayConflicts } from "#app/http/conflicts-said.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { entryHeadline, subjectOf } from "#app/i18n/entry-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";

/**
 * What the edit that led here made true, with the way to take it back and the conflicts that came with it,
 * where the page has a `draft` to look for them; null where the address names none,
 * or one of somebody else or another visit.
 */
export function noticeOf(
  { current, query, request }: Pick<Asked, "current" | "query" | "request">,
  { whose, reference }: { whose: { visitId: string | null }; reference: string },
  draft?: () => JudgedDraft,
): Said | null {
  const asked = query.get("saved");
  if (asked === null || !/^\d{1,15}$/.test(asked)) return null;
  const entry = findEntry(current.db, Number(asked));
  if (!entry || !isThingEntry(entry) || entry.actorId !== current.actor.id) return null;
  if (entry.visitId !== whose.visitId && entry.thing.kind !== "visit") return null;
  const wording = wordingIn(languageOf(request), reference);
  const { kind } = entry.thing;
  const { nameOf } = lookupFor(current.db, entry.visitId, wording.language, reference);
  const subject = subjectOf(kind, entry.detail.after ?? entry.detail.before ?? {}, wording, nameOf);
  const headline = entryHeadline(wording, { ...entry, kind }, subject);
  const slug = entry.visitId === null ? null : visitSlugOf(current.db, entry.visitId);
  const fresh = draft && query.has("new") ? freshIn(query, draft()) : null;
  const action = slug === null ? "/directory/history" : `/visits/${slug}/history`;
  return {
    text: slug === null || isBesideReleases(kind) ? headline : wording.messages.plan.notYetReleased(headline),
    undo: entry.isUndone ? null : { action, entryId: entry.id },
    conflicts: fresh ? sayConflicts({ current, request }, fresh, entry.thing.id) : [],
  };
}
