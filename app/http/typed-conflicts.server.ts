import { conflictsIfTyped } from "#app/domain/conflict/typed-item.server.ts";
import type { SaidConflict } from "#app/domain/editing/form-view.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { findThing } from "#app/domain/editing/things.server.ts";
import { itemFields } from "#app/domain/programme/item-form.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import type { Asked } from "#app/http/access.server.ts";
import { sayConflicts } from "#app/http/conflicts-said.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { readSentForm } from "#app/http/sent-form.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";

/** What is told beside a form while it is typed: a heading, and a line for each conflict. */
export type TypedConflicts = { title: string; show: string; conflicts: SaidConflict[] } | null;

/**
 * What an item would conflict with if it were saved as it is typed. Null while that cannot be said: what is
 * typed is not whole yet, or cannot be saved. Throws `notFound` for an item that this visit does not have.
 */
export async function typedConflicts(asked: Asked): Promise<TypedConflicts> {
  const { current, params, request } = asked;
  const visit = plannedVisit(current, params.slug!);
  const language = languageOf(request);
  const lookup = lookupFor(current.db, visit.id, language, visit.referenceLanguage);
  const sent = await readSentForm(request, itemFields, lookup.find, null);
  const id = params.id === "new" ? sent.id : params.id!;
  if (params.id !== "new") findThing(current, { kind: "item", id, visitId: visit.id });
  const { read } = sent;
  const typed = read.ok ? conflictsIfTyped(current, visit, id, read.state) : null;
  if (!typed) return null;
  const { conflicts: words } = messagesIn[language];
  const conflicts = sayConflicts(asked, typed, id);
  return { title: words.ofThing(conflicts.length), show: words.show, conflicts };
}
