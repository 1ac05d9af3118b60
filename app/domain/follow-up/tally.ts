import {
  ageStarts,
  countAction,
  countOutcome,
  type Figures,
  figuresIn,
} from "#app/domain/follow-up/figures.ts";
import type { ActionFacts, OutcomeFacts } from "#app/domain/follow-up/follow-up.ts";
import { type Unit, type UnitChange, unitsOf, type Whole } from "#app/domain/follow-up/stand-all.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** Figures of everything by some key, such as the partner; brought up to date with what changes, as views are. */
export type Tally = {
  figures: (key: string) => Figures | undefined;
  follow: (next: Whole, changes: readonly UnitChange[]) => void;
};

/** Counts everything by the keys that `keysOf` gives, each once; `today` is the office's own date. */
export function tallyOf(
  whole: Whole,
  keysOf: (facts: OutcomeFacts | ActionFacts) => readonly string[],
  today: LocalDate,
): Tally {
  const since = ageStarts(today);
  const byKey = new Map<string, Figures>();
  const figuresOf = (key: string) => figuresIn(byKey, key);
  const count = ({ outcome, actions }: Unit, by: 1 | -1): void => {
    if (outcome) for (const key of keysOf(outcome.facts)) countOutcome(figuresOf(key), outcome, since, by);
    for (const action of actions)
      for (const key of keysOf(action.facts)) countAction(figuresOf(key), action, since, by);
  };
  for (const unit of unitsOf(whole)) count(unit, 1);
  return {
    figures: (key) => byKey.get(key),
    follow: (_, changes) => {
      for (const { before, after } of changes) {
        if (before) count(before, -1);
        if (after) count(after, 1);
      }
    },
  };
}
