import { randomUUID } from "node:crypto";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { type Copying, copyState } from "#app/domain/copy/copy-state.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { add, edit } from "#app/domain/editing/edit.server.ts";
import { keeperOf, type ThingIssue } from "#app/domain/editing/keepers.server.ts";
import type { Work } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import type { VisitPartKind } from "#app/domain/history/thing.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { draftedVisit } from "#app/domain/visit/plan.server.ts";
import { legsOf } from "#app/domain/visit/visit.server.ts";
import { partIdsOf } from "#app/domain/visit/visit-parts.server.ts";
import { dayCount } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

export type CopyDraft = {
  id: string; // of the visit that is made: sent twice, it makes one
  slug: string | null; // null: made of the title
  title: Localised;
  firstDay: LocalDate; // of the first leg
  withPeople: boolean; // else whole sides and parties attend, and nobody is named
  withTasks: boolean;
  isReturn: boolean; // sides swapped, and the original is the visit that this one answers
};

export type CopyIssue = ThingIssue | { code: "copy.nothingToMove" };

/** What is copied, in the order in which one needs the other. */
const order: VisitPartKind[] = [
  "party",
  "leg",
  "participation",
  "item",
  "contactPoint",
  "preparationTask",
  "vehicle",
];

/**
 * Begins a visit from another one's draft: the same programme on other days, tentative, with nothing
 * released. Weekdays, zones and steps move along; an hour that the new day does not have is to be
 * confirmed. What came of the first visit, its sources and its gifts stay with it.
 */
export function copyVisit(
  current: Current,
  from: string,
  draft: CopyDraft,
): Result<{ slug: string }, CopyIssue> {
  permit(current, "visit.add");
  const original = draftedVisit(current, from);
  const { db } = current;
  const [first] = legsOf(db, original.id);
  if (!first) return rejected([{ code: "copy.nothingToMove" }]);
  const days = dayCountBetween(first.firstDay, draft.firstDay);
  const visitKeeper = keeperOf("visit");
  const made = edit(current, visitKeeper, (work) => {
    const { state } = visitKeeper.find(db, original.id)!;
    const copying: Copying = { days, isSwapped: draft.isReturn, idOf: () => null };
    const own = {
      ...copyState(visitKeeper.fields, state, copying),
      ...{ slug: draft.slug, title: draft.title, status: "planned" },
      returnOfId: draft.isReturn ? original.id : null,
    };
    const visit = add(work, current, visitKeeper, null, own, draft.id);
    if (!visit.ok || visit.value.entryId === null) return visit;
    const refused = copyParts(work, current, original.id, draft, copying);
    return refused.length > 0 ? rejected(refused) : visit;
  });
  return made.ok ? done({ slug: String(made.value.state.slug) }) : made;
}

function copyParts(
  work: Work,
  current: Current,
  originalId: string,
  draft: CopyDraft,
  { days, isSwapped }: Copying,
): ThingIssue[] {
  const { db } = current;
  const copies = new Map<string, string>();
  const taken = order.filter((kind) =>
    kind === "preparationTask" ? draft.withTasks : kind !== "participation" || draft.withPeople,
  );
  const things = taken.flatMap((kind) => partIdsOf(db, kind, originalId).map((id) => ({ kind, id })));
  for (const { id } of things) copies.set(id, randomUUID());
  const copying: Copying = { days, isSwapped, idOf: (id) => copies.get(id) ?? null };
  for (const { kind, id } of things) {
    const keeper = keeperOf(kind);
    const state = { ...copyState(keeper.fields, keeper.find(db, id)!.state, copying), ...afresh(kind) };
    if (kind === "contactPoint" && !isReachable(state)) continue;
    const added = add(work, current, keeper, draft.id, state, copies.get(id));
    if (!added.ok) return added.issues;
  }
  return [];
}

/** A contact who was one of the participants has nobody to call when they are not copied. */
const isReachable = ({ participationId, telephone, email }: State): boolean =>
  [participationId, telephone, email].some((way) => way !== null);

/** What no copy takes over: nothing is confirmed yet, nothing is done. */
function afresh(kind: VisitPartKind): State {
  if (kind === "item") return { status: "tentative" };
  return kind === "preparationTask" ? { status: "open" } : {};
}

/** How many days the second date comes after the first; negative when before. */
const dayCountBetween = (from: LocalDate, to: LocalDate): number =>
  to >= from ? dayCount(from, to) - 1 : 1 - dayCount(to, from);
