import { type Conflict, peopleOfConflict } from "#app/domain/conflict/conflict.ts";
import type { Need } from "#app/domain/conflict/find-interpretation-gaps.ts";
import { findUnstatedNeeds, type UnstatedNeed } from "#app/domain/interpretation/unstated-needs.ts";
import { itineraryByDay, meetingsApart } from "#app/domain/programme/itinerary.ts";
import { isCalledOff } from "#app/domain/programme/programme-item.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** Two languages that are interpreted into each other, in whichever direction a need names them. */
export type Pair = { key: string; languages: [LanguageTag, LanguageTag] };

/** A need and the items at which whoever covers it is at the same time. */
export type CoveredNeed = Need & { alsoAt: string[] };

/** An item with its needs by pair, or with the question whether it has one. */
export type CoverRow = {
  itemId: string;
  cells: Record<string, CoveredNeed[]>;
  unstated: UnstatedNeed | null;
};

/** The rows of one day at one leg; `day` is null for what nobody dated. */
export type CoverDay = { legId: string | null; day: LocalDate | null; rows: CoverRow[] };

export type CoverMatrix = { pairs: Pair[]; days: CoverDay[]; uncovered: number; unstated: number };

/**
 * Items by language pair: who covers which need. Holds the items that need an interpreter, and those of
 * which nobody said whether they do. `conflicts` are those of the visit, accepted ones too.
 */
export function coverMatrix(
  content: VisitContent,
  needs: readonly Need[],
  conflicts: readonly Conflict[],
): CoverMatrix {
  const { visit, items } = content;
  const taking = new Set(items.filter((item) => !isCalledOff(item, visit)).map(({ id }) => id));
  const present = needs.filter(({ itemId }) => taking.has(itemId));
  const unstated = findUnstatedNeeds(content, needs);
  const pairs = pairsOf([
    ...present.map(({ fromLanguage, toLanguage }) => [fromLanguage, toLanguage] as const),
    ...unstated.map(({ from, to }) => [from, to] as const),
  ]);
  const rowOf = (itemId: string): CoverRow => {
    const own = present.filter((need) => need.itemId === itemId);
    const cells = pairs.map(({ key }): [string, CoveredNeed[]] => [
      key,
      own
        .filter((need) => keyOf(need.fromLanguage, need.toLanguage) === key)
        .map((need) => ({ ...need, alsoAt: alsoAt(need, conflicts) })),
    ]);
    const asked = unstated.find((one) => one.itemId === itemId) ?? null;
    return { itemId, cells: Object.fromEntries(cells), unstated: asked };
  };
  const isListed = ({ id }: { id: string }) =>
    present.some(({ itemId }) => itemId === id) || unstated.some(({ itemId }) => itemId === id);
  const listed = { ...content, items: items.filter(isListed) };
  const days = itineraryByDay(listed).flatMap((stay) =>
    [...stay.days, { day: null, items: stay.undated }].map(({ day, items: own }) => ({
      ...{ legId: stay.leg.id, day, rows: own.map(({ id }) => rowOf(id)) },
    })),
  );
  // Working groups meet outside the visit's days, too, and need interpreters there.
  const apart = meetingsApart(listed).map(({ day, items: own }) => ({
    ...{ legId: null, day, rows: own.map(({ id }) => rowOf(id)) },
  }));
  return {
    pairs,
    days: [...days, ...apart].filter(({ rows }) => rows.length > 0),
    uncovered: present.filter(({ coveredById }) => coveredById === null).length,
    unstated: unstated.length,
  };
}

/** The same for both directions. */
export const keyOf = (from: LanguageTag, to: LanguageTag): string => [from, to].sort().join("-");

/** Each pair once, as it is named first. */
function pairsOf(named: readonly (readonly [LanguageTag, LanguageTag])[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const [from, to] of named) {
    const key = keyOf(from, to);
    if (!pairs.has(key)) pairs.set(key, { key, languages: [from, to] });
  }
  return [...pairs.values()];
}

/** The other items at which whoever covers a need is said to be meanwhile. */
function alsoAt({ itemId, coveredById }: Need, conflicts: readonly Conflict[]): string[] {
  if (coveredById === null) return [];
  const others = conflicts.flatMap((one) =>
    (one.kind === "interpreter.twice" || one.kind === "person.twice") &&
    one.items.includes(itemId) &&
    peopleOfConflict(one).includes(coveredById)
      ? one.items.filter((id) => id !== itemId)
      : [],
  );
  return [...new Set(others)];
}
