import { type ActionStatus, actionStatuses } from "#app/domain/action/action-item.ts";
import type { ActionFacts, OutcomeFacts } from "#app/domain/follow-up/follow-up.ts";
import { type Promised, promiseOfAction, promiseOfOutcome } from "#app/domain/follow-up/promises.ts";
import type { SelectedAction, SelectedOutcome, Selection } from "#app/domain/follow-up/standing.ts";
import {
  type CountedStatus,
  countedStatus,
  countedStatuses,
  type OutcomeGroup,
  outcomeGroups,
} from "#app/domain/outcome/outcome-groups.ts";
import { addDays } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** How old an open follow-up is, by the days since it was set or first spoken of; up to and including. */
export const ageBuckets = [30, 90, 180, 365, Number.POSITIVE_INFINITY] as const;

export type Promises = Record<Promised, number> & { late: number }; // `late` is a part of `open`

/** What is counted of a selection. Every page, chart, mail and file that tells a number takes it from here. */
export type Figures = {
  outcomes: number;
  actions: number;
  byGroup: Record<OutcomeGroup, number>; // outcomes
  byStatus: Record<CountedStatus, number>; // outcomes
  byActionStatus: Record<ActionStatus, number>;
  overdue: number; // actions
  dueSoon: number; // actions
  quiet: number; // open outcomes and actions
  waiting: number; // actions that one side is done with
  promises: Promises; // agreed outcomes and actions: never a proposal
  /** Open outcomes and actions by age, as many numbers as there are buckets; those without any date apart. */
  ages: number[];
  undated: number;
};

/** Counts a selection; `today` is the office's own date. */
export function figuresOf({ outcomes, actions }: Selection, today: LocalDate): Figures {
  const figures = noFigures();
  const since = ageStarts(today);
  for (const one of outcomes) countOutcome(figures, one, since, 1);
  for (const one of actions) countAction(figures, one, since, 1);
  return figures;
}

export const noFigures = (): Figures => ({
  ...{ outcomes: 0, actions: 0 },
  byGroup: zeros(outcomeGroups),
  byStatus: zeros(countedStatuses),
  byActionStatus: zeros(actionStatuses),
  ...{ overdue: 0, dueSoon: 0, quiet: 0, waiting: 0, undated: 0 },
  promises: { kept: 0, broken: 0, open: 0, late: 0 },
  ages: ageBuckets.map(() => 0),
});

/** Counts an outcome in, or with -1 out again; `since` are the `ageStarts` of the day. */
export function countOutcome(
  figures: Figures,
  { facts, standing }: SelectedOutcome,
  since: readonly LocalDate[],
  by: 1 | -1,
): void {
  figures.outcomes += by;
  figures.byGroup[facts.group] += by;
  figures.byStatus[countedStatus(facts)] += by;
  if (standing.isQuiet) figures.quiet += by;
  if (standing.isOpen) countAge(figures, facts.startedOn, since, by);
  countPromise(figures.promises, promiseOfOutcome(facts), false, by);
}

/** The same of an action. */
export function countAction(
  figures: Figures,
  { facts, standing }: SelectedAction,
  since: readonly LocalDate[],
  by: 1 | -1,
): void {
  figures.actions += by;
  figures.byActionStatus[facts.status] += by;
  if (standing.isOverdue) figures.overdue += by;
  if (standing.isDueSoon) figures.dueSoon += by;
  if (standing.isQuiet) figures.quiet += by;
  if (standing.waitsFor.length > 0) figures.waiting += by;
  if (standing.isOpen) countAge(figures, facts.setOn, since, by);
  countPromise(figures.promises, promiseOfAction(facts), standing.isOverdue, by);
}

/** The figures of each group that a key gives, such as the visit; those whose key is null are left out. */
export function figuresBy(
  { outcomes, actions }: Selection,
  today: LocalDate,
  keysOf: (facts: OutcomeFacts | ActionFacts) => readonly string[],
): Map<string, Figures> {
  const since = ageStarts(today);
  const groups = new Map<string, Figures>();
  const figuresFor = (key: string) => figuresIn(groups, key);
  for (const one of outcomes)
    for (const key of keysOf(one.facts)) countOutcome(figuresFor(key), one, since, 1);
  for (const one of actions) for (const key of keysOf(one.facts)) countAction(figuresFor(key), one, since, 1);
  return groups;
}

/** The figures of one key among many; none yet are begun. */
export function figuresIn(groups: Map<string, Figures>, key: string): Figures {
  let figures = groups.get(key);
  if (!figures) {
    figures = noFigures();
    groups.set(key, figures);
  }
  return figures;
}

/** The earliest date of each bucket of ages that ends; `today` is the office's own date. */
export const ageStarts = (today: LocalDate): LocalDate[] =>
  ageBuckets.filter(Number.isFinite).map((most) => addDays(today, -most));

function countAge(figures: Figures, began: LocalDate | null, since: readonly LocalDate[], by: 1 | -1): void {
  if (began === null) figures.undated += by;
  else {
    let bucket = 0;
    while (bucket < since.length && began < since[bucket]!) bucket += 1;
    figures.ages[bucket]! += by;
  }
}

function countPromise(promises: Promises, promised: Promised | null, isLate: boolean, by: 1 | -1): void {
  if (promised === null) return;
  promises[promised] += by;
  if (isLate) promises.late += by;
}

const zeros = <Key extends string>(keys: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
