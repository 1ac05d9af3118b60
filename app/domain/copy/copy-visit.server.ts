import { randomUUID } from "node:crypto";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { type Copying, copyState } from "#app/domain/copy/copy-state.ts";
import { isCopied } from "#app/domain/copy/is-copied.ts";
import { daysBetween } from "#app/domain/copy/new-first-day.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { add, edit } from "#app/domain/editing/edit.server.ts";
import { keeperOf, type ThingIssue } from "#app/domain/editing/keepers.server.ts";
import type { Work } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import type { VisitPartKind } from "#app/domain/history/thing.ts";
import type { ItemState } from "#app/domain/programme/item-keeper.server.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { draftedVisit } from "#app/domain/visit/plan.server.ts";
import { legsOf } from "#app/domain/visit/visit.server.ts";
import { partIdsOf } from "#app/domain/visit/visit-parts.server.ts";
import { isLocalDate, type LocalDate } from "#app/time/wall-time.ts";

export type CopyDraft = {
  id: string; // of the visit that is made: sent twice, it makes one
  slug: string | null; // null: made of the title
  title: Localised;
  firstDay: LocalDate; // of the first leg
  withPeople: boolean; // else whole sides and parties attend, and nobody is named
  withTasks: boolean;
  isReturn: boolean; // sides swapped, and the original is the visit that this one answers
};

export type CopyIssue =
  | ThingIssue
  | { code: "copy.nothingToMove" }
  /** Something would fall on a day before 1970 or after 2100. */
  | { code: "copy.outsideTheCalendar" };

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
 * Begins a visit from another one's draft: the same programme on other days, with nothing released.
 *
 * - **Moves** by the same number of days: days of legs, every time of the programme, due dates of tasks.
 * - **Stays equal**: clock times and zones, order, kinds, titles, places, steps and their minutes,
 *   contingencies, interpretation needs, notes, audiences, who attends and in which role, precedence,
 *   parties, counterparts, needs of people, contacts, vehicles with who rides in them, keys.
 * - **Begins afresh**: the visit is planned, every item tentative, every task open.
 * - **Changes sides** where it is a return visit: guests become hosts, with whatever is theirs or for them;
 *   places stay, for nobody has said where the return will be.
 * - **Stays behind**: history, releases and subscriptions, outcomes, sources with what they say, gifts, who
 *   came, accepted conflicts, cancelled items; people and tasks where they are not asked for.
 * - An hour that the new day does not have, or has twice, is to be confirmed: see `shiftWhen`.
 */
export function copyVisit(
  current: Current,
  from: string,
  draft: CopyDraft,
): Result<{ slug: string; entryId: number | null }, CopyIssue> {
  permit(current, "visit.add");
  const original = draftedVisit(current, from);
  const { db } = current;
  const [first] = legsOf(db, original.id);
  if (!first) return rejected([{ code: "copy.nothingToMove" }]);
  const days = daysBetween(first.firstDay, draft.firstDay);
  const visitKeeper = keeperOf("visit");
  const made = edit<CopyIssue>(current, visitKeeper, (work) => {
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
  return made.ok ? done({ slug: String(made.value.state.slug), entryId: made.value.entryId }) : made;
}

function copyParts(
  work: Work,
  current: Current,
  originalId: string,
  draft: CopyDraft,
  { days, isSwapped }: Copying,
): CopyIssue[] {
  const { db } = current;
  const copies = new Map<string, string>();
  const taken = order.filter((kind) =>
    kind === "preparationTask" ? draft.withTasks : kind !== "participation" || draft.withPeople,
  );
  const things = taken
    .flatMap((kind) => partIdsOf(db, kind, originalId).map((id) => ({ kind, id })))
    .map(({ kind, id }) => ({ kind, id, state: keeperOf(kind).find(db, id)!.state }))
    .filter(({ kind, state }) => kind !== "item" || isCopied(state as ItemState));
  for (const { id } of things) copies.set(id, randomUUID());
  const copying: Copying = { days, isSwapped, idOf: (id) => copies.get(id) ?? null };
  for (const { kind, id, state: original } of things) {
    const keeper = keeperOf(kind);
    const copied = copyState(keeper.fields, original, copying);
    const state = { ...copied, ...afresh(kind, copied, draft) };
    if (kind === "contactPoint" && !isReachable(state)) continue;
    if (isOutsideTheCalendar(state)) return [{ code: "copy.outsideTheCalendar" }];
    const added = add(work, current, keeper, draft.id, state, copies.get(id));
    if (!added.ok) return added.issues;
  }
  return [];
}

/** A contact who was one of the participants has nobody to call when they are not copied. */
const isReachable = ({ participationId, telephone, email }: State): boolean =>
  [participationId, telephone, email].some((way) => way !== null);

/** What no copy takes over: nothing is confirmed yet, nothing is done, and nobody has come. */
function afresh(kind: VisitPartKind, copied: State, { withPeople }: CopyDraft): State {
  switch (kind) {
    case "item":
      return {
        status: "tentative",
        attendances: (copied.attendances as ItemState["attendances"]).map((one) => ({ ...one, came: null })),
      };
    case "preparationTask":
      return { status: "open" };
    case "vehicle":
      return withPeople ? {} : { driver: null, driverTelephone: null };
    default:
      return {};
  }
}

/** Whether some day or time of a thing lies where no date of ours does. */
function isOutsideTheCalendar(value: unknown): boolean {
  if (typeof value === "string") return isDated.test(value) && !isLocalDate(value.slice(0, 10));
  return typeof value === "object" && value !== null && Object.values(value).some(isOutsideTheCalendar);
}

const isDated = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/;
