import { type BoardLines, entriesOf, type Order, orderBy } from "#app/domain/follow-up/board-lines.ts";
import {
  ageStarts,
  countAction,
  countOutcome,
  type Figures,
  noFigures,
} from "#app/domain/follow-up/figures.ts";
import type { SortWord } from "#app/domain/follow-up/filter-query.ts";
import type { VisitFacts } from "#app/domain/follow-up/follow-up.ts";
import type { Filter } from "#app/domain/follow-up/select.ts";
import { type Unit, type UnitChange, unitsOf, type Whole } from "#app/domain/follow-up/stand-all.ts";
import type { Selection } from "#app/domain/follow-up/standing.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/**
 * What a filter leaves of everything: counted, in order once that is asked for, and brought up to date with
 * what changes instead of being reckoned again. What was taken from it before holds until then.
 */
export type View = {
  /** What is still to be reckoned before it can be counted, or listed too; null: nothing. For `reckon`, at once. */
  still: (isListed: boolean) => Reckoning | null;
  figures: () => Figures;
  lines: () => BoardLines;
  selection: () => Selection;
  follow: (next: Whole, changes: readonly UnitChange[]) => void;
};

/** Something that wants to see every unit once. */
export type Reckoning = { take: (unit: Unit) => void; end: () => void };

/** Shows every unit to all who want to see it: what costs most is to look at eighty thousand things at all. */
export function reckon(whole: Whole, wanting: readonly (Reckoning | null)[]): void {
  const all = wanting.filter((one) => one !== null);
  if (all.length === 0) return;
  for (const unit of unitsOf(whole)) for (const { take } of all) take(unit);
  for (const { end } of all) end();
}

/** A view of everything; `today` is the office's own date. It holds while the date does, and while the visits do. */
export function viewOf(
  given: Whole,
  visits: ReadonlyMap<string, VisitFacts>,
  filter: Filter,
  sort: SortWord,
  today: LocalDate,
): View {
  let whole = given;
  let order: Order | null = null;
  let isCounted = false;
  const figures = noFigures();
  const since = ageStarts(today);
  /** Counts what the filter leaves of a unit in, or with -1 out again, and puts it in its place or takes it away. */
  const take = (unit: Unit, by: 1 | -1, counts: boolean, placed: Order | null): void => {
    for (const entry of entriesOf(unit, filter, visits)) {
      placed?.[by === 1 ? "add" : "remove"](unit, entry);
      if (!counts) continue;
      if (entry.outcome) countOutcome(figures, entry.outcome, since, by);
      for (const action of entry.actions) countAction(figures, action, since, by);
    }
  };
  const still = (isListed: boolean): Reckoning | null => {
    const counts = !isCounted;
    const placed = isListed && !order ? orderBy(sort, visits) : null;
    if (!counts && !placed) return null;
    isCounted = true; // by this one: whoever asks again before it is done must not count twice
    const end = () => {
      order ??= placed;
    };
    return { take: (unit) => take(unit, 1, counts, placed), end };
  };
  return {
    still,
    figures: () => {
      reckon(whole, [still(false)]);
      return figures;
    },
    lines: () => {
      reckon(whole, [still(true)]);
      return order!.lines();
    },
    selection: () => {
      const selection: Selection = { outcomes: [], actions: [] };
      for (const unit of unitsOf(whole))
        for (const { outcome, actions } of entriesOf(unit, filter, visits)) {
          if (outcome) selection.outcomes.push(outcome);
          selection.actions.push(...actions);
        }
      return selection;
    },
    follow: (next, changes) => {
      for (const { before, after } of changes) {
        if (before) take(before, -1, isCounted, order);
        if (after) take(after, 1, isCounted, order);
      }
      whole = next;
    },
  };
}
