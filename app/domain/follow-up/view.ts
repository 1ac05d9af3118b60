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
  figures: () => Figures;
  lines: () => BoardLines;
  selection: () => Selection;
  follow: (next: Whole, changes: readonly UnitChange[]) => void;
};

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
  return {
    figures: () => {
      if (!isCounted) for (const unit of unitsOf(whole)) take(unit, 1, true, null);
      isCounted = true;
      return figures;
    },
    lines: () => {
      if (!order) {
        order = orderBy(sort, visits);
        for (const unit of unitsOf(whole)) take(unit, 1, !isCounted, order); // one look at each is enough for both
        isCounted = true;
      }
      return order.lines();
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
