import { type Difference, differencesOf, type State } from "#app/domain/editing/differences.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import type { ThingKind, ThingRef } from "#app/domain/history/thing.ts";
import type { Outcome } from "#app/domain/outcome/outcome.ts";
import { fromRhythm } from "#app/domain/outcome/rhythm-columns.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

export const changeWords = ["added", "changed", "moved", "cancelled", "removed"] as const;
export type ChangeWord = (typeof changeWords)[number];

/** What became of one thing between two versions; `differences` place by place, none for an added or a removed one. */
export type ContentChange = ThingRef & {
  what: ChangeWord;
  before: State | null;
  after: State | null;
  differences: Difference[];
};

/** Things by their kind, in the order in which they are told. */
export type Things = readonly (readonly [ThingKind, readonly (State & { id: string })[]])[];

/**
 * Everything that differs between two versions of a visit: the visit itself first, then its legs, its
 * items in programme order, its parties and people, outcomes and contacts, and last what the directories
 * say otherwise of whoever and whatever both versions name. Null stands for no version at all: everything
 * is added then. An item that only follows another one to its new time has moved as well. Citations and
 * sources are the office's proof and tell no participant anything new, so they are left out.
 */
export function changesBetween(before: VisitContent | null, after: VisitContent): ContentChange[] {
  const own = compare(before ? ownThings(before) : [], ownThings(after), true);
  return before ? [...own, ...compare(sharedThings(before), sharedThings(after), false)] : own;
}

function compare(before: Things, after: Things, tellsOfAll: boolean): ContentChange[] {
  return after.flatMap(([kind, now]) => {
    const then = before.find(([one]) => one === kind)?.[1] ?? [];
    const old = new Map(then.map((thing) => [thing.id, thing]));
    const stays = new Set(now.map(({ id }) => id));
    const found = now.flatMap((thing) => changeOf(kind, old.get(thing.id) ?? null, thing));
    const gone = then.filter(({ id }) => !stays.has(id)).flatMap((thing) => changeOf(kind, thing, null));
    return [...found, ...gone].filter(({ what }) => tellsOfAll || (what !== "added" && what !== "removed"));
  });
}

function changeOf(
  kind: ThingKind,
  before: (State & { id: string }) | null,
  after: (State & { id: string }) | null,
): ContentChange[] {
  const { id } = (after ?? before)!;
  if (!before || !after) {
    return [{ kind, id, what: after ? "added" : "removed", before, after, differences: [] }];
  }
  const differences = differencesOf(fieldsOf[kind], before, after);
  if (kind !== "item") {
    return differences.length > 0 ? [{ kind, id, what: "changed", before, after, differences }] : [];
  }
  const [was, is] = [before as unknown as ProgrammeItem, after as unknown as ProgrammeItem];
  const hasMoved =
    was.startsAt !== is.startsAt ||
    was.endsAt !== is.endsAt ||
    differences.some(({ path }) => path === "when");
  if (differences.length === 0 && !hasMoved) return [];
  const isCancelled = is.status === "cancelled" && was.status !== "cancelled";
  const what = isCancelled ? "cancelled" : hasMoved ? "moved" : "changed";
  return [{ kind, id, what, before, after, differences }];
}

/** The things of a visit itself by kind, each as its form holds it with its id; sources and what they say apart. */
export const ownThings = (content: VisitContent): Things => [
  ["visit", [{ ...content.visit, sides: content.sides }]],
  ["leg", content.legs],
  ["item", content.items],
  ["party", content.parties],
  ["participation", content.participations],
  ["outcome", content.outcomes.map(withGroup)],
  ["contactPoint", content.contacts],
];

const sharedThings = (content: VisitContent): Things => [
  ["person", content.people],
  ["position", content.positions],
  ["organisation", content.organisations],
  ["venue", content.venues],
];

/** An outcome with the facts of its working group beside its own, as its form holds them. */
const withGroup = ({ workingGroup, status: _, ...outcome }: Outcome) => ({
  ...outcome,
  mandate: workingGroup?.mandate ?? null,
  rhythm: workingGroup?.rhythm ?? null,
  ...fromRhythm(workingGroup?.meets ?? null),
  members: workingGroup?.members ?? [],
});
