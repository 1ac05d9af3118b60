import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { type Answers, answered, type Move, moveWhen } from "#app/domain/day/move-when.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { type Edited, type EditIssue, edit, revise } from "#app/domain/editing/edit.server.ts";
import { entriesOfThing } from "#app/domain/history/entries.server.ts";
import { type Result, rejected } from "#app/domain/history/result.ts";
import type { ItemIssue } from "#app/domain/programme/item-issues.ts";
import { itemKeeper } from "#app/domain/programme/item-keeper.server.ts";
import type { When } from "#app/domain/programme/when.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import type { ZoneName } from "#app/time/wall-time.ts";

/** An item as it stood when it was taken hold of, where it was put, and what was answered on the way. */
export type ItemMove = {
  id: string;
  version: number;
  move: Move;
  zone: ZoneName; // of the picture, for what had no clock time
  answers: Answers;
  isOutsideLeg: boolean; // the officer knows that no leg has this day
};

/**
 * Puts an item at another time. Its steps count from its start and follow by themselves; whatever follows
 * on from it moves too. Throws `notFound` for an item that this visit never had.
 */
export function moveItem(
  current: Current,
  slug: string,
  { id, version, move, zone, answers, isOutsideLeg }: ItemMove,
): Result<Edited, ItemIssue | EditIssue> {
  const visit = editableVisit(current, slug);
  return edit(current, itemKeeper, (work) => {
    const stored = itemKeeper.find(current.db, id);
    if (!stored && entriesOfThing(current.db, id, 1)[0]?.visitId !== visit.id) {
      throw new DomainError("notFound", "item");
    }
    const state: State = stored?.state ?? {};
    const when = stored ? moveWhen(state.when as When, move, zone) : null;
    if (stored?.visitId === visit.id && !when) {
      return rejected([{ code: "when.unreadable", value: move.to }]);
    }
    return revise(work, current, itemKeeper, { id, visitId: visit.id }, version, {
      ...state,
      ...(when ? { when: answered(when, answers) } : {}),
      ...(isOutsideLeg ? { isOutsideLeg } : {}),
    });
  });
}
