import { anchorOf } from "#app/domain/conflict/conflict.ts";
import { judgedConflicts, openKeys } from "#app/domain/conflict/conflicts.server.ts";
import { isOpen, type Judged } from "#app/domain/conflict/judge-conflicts.ts";
import { otherItemsOf } from "#app/domain/conflict/other-items.server.ts";
import type { SaidConflict } from "#app/domain/editing/form-view.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { findVisit, visitBySlug, visitSlugOf } from "#app/domain/visit/visit.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Asked } from "#app/http/access.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { conflictInWords } from "#app/i18n/conflict-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";

/** A draft and what conflicts in it. */
export type JudgedDraft = { content: VisitContent; judged: readonly Judged[] };

/** The draft of a visit with its conflicts; missing texts are not looked for. */
export function judgedDraft({ current: { db } }: Pick<Asked, "current">, visitId: string): JudgedDraft {
  const content = readDraft(db, visitBySlug(db, visitSlugOf(db, visitId)));
  return { content, judged: judgedConflicts(db, content, {}) };
}

/** Conflicts in one line each; told of a thing, they say what else is at its time. */
export function sayConflicts(
  { current, request }: Pick<Asked, "current" | "request">,
  { content, judged }: JudgedDraft,
  ofId: string,
): SaidConflict[] {
  const { slug, referenceLanguage } = content.visit;
  const wording = wordingIn(languageOf(request), referenceLanguage);
  const conflicts = judged.map(({ conflict }) => conflict);
  const facts = { content, elsewhere: otherItemsOf(current.db, conflicts) };
  return judged.map(({ key, conflict, acceptance }) => ({
    key,
    said: conflictInWords(conflict, facts, wording, ofId),
    to: `/visits/${slug}/plan/conflicts#${anchorOf(key)}`,
    isAccepted: acceptance !== null,
  }));
}

const MOST_NEW = 3; // named in an address

/**
 * Notes what is open before a change of a visit's draft. What it gives adds to the address of the page
 * that comes next the conflicts that were not there before.
 */
export function watchConflicts(
  { current: { db } }: Pick<Asked, "current">,
  visitId: string,
): (path: string) => string {
  const open = () => {
    const visit = findVisit(db, visitId); // its change may be that it is no longer there
    return visit ? openKeys(db, visit) : [];
  };
  const before = new Set(open());
  return (path) => {
    const fresh = open().filter((key) => !before.has(key));
    const [address = "", anchor] = path.split("#");
    const [page = "", query = ""] = address.split("?");
    const asked = new URLSearchParams(query);
    for (const key of fresh.slice(0, MOST_NEW)) asked.append("new", key);
    return `${page}${asked.size > 0 ? `?${asked}` : ""}${anchor ? `#${anchor}` : ""}`;
  };
}

/** The open conflicts that an address names as those that a change brought. */
export const freshIn = (query: URLSearchParams, { content, judged }: JudgedDraft): JudgedDraft => {
  const named = new Set(query.getAll("new"));
  return { content, judged: judged.filter((one) => named.has(one.key) && isOpen(one)) };
};
