import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { isAbout } from "#app/domain/conflict/conflict.ts";
import { judgedIfTyped } from "#app/domain/conflict/conflicts.server.ts";
import { needsOf } from "#app/domain/conflict/gist.server.ts";
import type { Judged } from "#app/domain/conflict/judge-conflicts.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { withPartIds } from "#app/domain/editing/part-ids.ts";
import { itemFields } from "#app/domain/programme/item-form.ts";
import { type ItemState, itemKeeper } from "#app/domain/programme/item-keeper.server.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { inProgrammeOrder } from "#app/domain/programme/programme-order.ts";
import type { Span } from "#app/domain/programme/when.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import type { Visit, VisitContent } from "#app/domain/visit/visit-content.ts";

/** A draft as it would be with an item as it is typed, and what would conflict with that item. */
export type TypedItem = { content: VisitContent; judged: Judged[] };

/**
 * What an item would conflict with if it were saved as it is typed; nothing is stored. Null where what is
 * typed cannot be saved, such as an hour that never happens: saving it says so. Whatever follows on from
 * the item stays where it is, until it is saved. Throws `notFound` for an item of another visit.
 */
export function conflictsIfTyped({ db }: Current, visit: Visit, id: string, typed: State): TypedItem | null {
  const stored = itemKeeper.find(db, id);
  if (stored && stored.visitId !== visit.id) throw new DomainError("notFound", "item");
  const place = { id, visitId: visit.id };
  let rows = 0;
  const full = withPartIds(
    itemFields,
    itemKeeper.complete!(db, place, { ...typed, key: stored?.state.key ?? typed.key }, stored?.state ?? null),
    stored?.state ?? null,
    () => `typed-${++rows}`,
  );
  const judged = itemKeeper.judge(db, place, full);
  if (!judged.ok) return null;
  const state = judged.value as ItemState & Span;
  const item = { ...state, id, version: stored?.version ?? 0 } as unknown as ProgrammeItem;
  const draft = readDraft(db, visit);
  const items = inProgrammeOrder([...draft.items.filter((one) => one.id !== id), item]);
  const content = { ...draft, items };
  const needs = [
    ...needsOf(db, visit.id).filter(({ itemId }) => itemId !== id),
    ...(state.interpretation as Omit<ReturnType<typeof needsOf>[number], "itemId">[]).map((need) => ({
      ...need,
      itemId: id,
    })),
  ];
  const all = judgedIfTyped(db, content, needs);
  return { content, judged: all.filter(({ conflict }) => isAbout(conflict, id)) };
}
