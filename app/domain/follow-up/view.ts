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
  const figures = noFigures();
  const since = ageStarts(today);
  /** Counts a unit in, or with -1 out again. */
  const count = (unit: Unit, by: 1 | -1): void => {
    for (const { outcome, actions } of entriesOf(unit, filter, visits)) {
      if (outcome) countOutcome(figures, outcome, since, by);
      for (const action of actions) countAction(figures, action, since, by);
    }
  };
  const place = (unit: Unit, act: "add" | "remove"): void => {
    for (const entry of entriesOf(unit, filter, visits)) order?.[act](unit, entry);
  };
  for (const unit of unitsOf(whole)) count(unit, 1);
  return {
    figures: () => figures,
    lines: () => {
      if (!order) {
        order = orderBy(sort, visits);
        for (const unit of unitsOf(whole)) place(unit, "add");
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
        if (before) {
          count(before, -1);
          place(before, "remove");
        }
        if (after) {
          count(after, 1);
          place(after, "add");
        }
      }
      whole = next;
    },
  };
}
