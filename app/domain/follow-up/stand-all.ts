import type { ActionFacts, Ledger, OutcomeFacts } from "#app/domain/follow-up/follow-up.ts";
import {
  actionStanding,
  type Days,
  isBlocked,
  isOpenIn,
  outcomeStanding,
  type SelectedAction,
  type SelectedOutcome,
  type Selection,
} from "#app/domain/follow-up/standing.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** What is judged together: an outcome with all its actions, or an action that comes from none. Never altered. */
export type Unit = {
  outcome: SelectedOutcome | null;
  actions: readonly SelectedAction[];
  /** From what it was judged, beside the outcome: while all is the same, so is the unit. */
  from: { actions: readonly ActionFacts[]; lastDay: LocalDate | null; needOthers: boolean };
};

/** Everything as it stands on some days, by the id of the outcome, or of the action that comes from none. */
export type Whole = { byOutcome: ReadonlyMap<string, Unit>; alone: ReadonlyMap<string, Unit> };

/** A unit as it was and as it is; null where it was not, or is no more. */
export type UnitChange = { before: Unit | null; after: Unit | null };

export const nothingYet: Whole = { byOutcome: new Map(), alone: new Map() };

/**
 * How everything stands, and in what that differs from `before`, which was judged on the same days. Only
 * what is another one since is judged again: an outcome, its list of actions, the last day of its visit, or an
 * action that needs others, since it hangs on them.
 */
export function standAll(
  ledger: Ledger,
  days: Days,
  before = nothingYet,
): { whole: Whole; changes: UnitChange[] } {
  const isOpen = isOpenIn(ledger);
  const changes: UnitChange[] = [];
  const byOutcome = new Map<string, Unit>();
  const alone = new Map<string, Unit>();
  const keep = (
    id: string,
    into: Map<string, Unit>,
    known: Unit | undefined,
    judge: () => Unit,
    isSame: boolean,
  ) => {
    if (known && isSame) return into.set(id, known);
    const after = judge();
    changes.push({ before: known ?? null, after });
    return into.set(id, after);
  };
  const isAsBlocked = ({ actions, from }: Unit): boolean =>
    !from.needOthers ||
    actions.every(
      ({ facts, standing }) => !standing.isOpen || isBlocked(facts, isOpen) === standing.isBlocked,
    );
  for (const facts of ledger.outcomes.values()) {
    const actions = ledger.actionsOf.get(facts.id) ?? NONE;
    const lastDay = lastDayOf(ledger, facts);
    const known = before.byOutcome.get(facts.id);
    const isSame =
      known !== undefined &&
      known.outcome!.facts === facts &&
      known.from.actions === actions &&
      known.from.lastDay === lastDay &&
      isAsBlocked(known);
    keep(facts.id, byOutcome, known, () => unitOf(facts, actions, lastDay, days, isOpen), isSame);
  }
  for (const facts of ledger.aloneActions.values()) {
    const known = before.alone.get(facts.id);
    const isSame = known !== undefined && known.from.actions[0] === facts && isAsBlocked(known);
    keep(facts.id, alone, known, () => unitOf(null, [facts], null, days, isOpen), isSame);
  }
  for (const [id, unit] of before.byOutcome)
    if (!byOutcome.has(id)) changes.push({ before: unit, after: null });
  for (const [id, unit] of before.alone) if (!alone.has(id)) changes.push({ before: unit, after: null });
  return { whole: { byOutcome, alone }, changes };
}

/** How one outcome stands, with its actions. Throws where the ledger does not know it. */
export function unitOfOutcome(ledger: Ledger, id: string, days: Days): Unit & { outcome: SelectedOutcome } {
  const facts = ledger.outcomes.get(id);
  if (!facts) throw new Error(`no outcome ${id} in the ledger`);
  const unit = unitOf(
    facts,
    ledger.actionsOf.get(id) ?? NONE,
    lastDayOf(ledger, facts),
    days,
    isOpenIn(ledger),
  );
  return { ...unit, outcome: unit.outcome! };
}

const lastDayOf = (ledger: Ledger, { visitId }: OutcomeFacts): LocalDate | null =>
  ledger.visits.get(visitId)?.lastDay ?? null;

function unitOf(
  outcome: OutcomeFacts | null,
  given: readonly ActionFacts[],
  lastDay: LocalDate | null,
  days: Days,
  isOpen: (id: string) => boolean,
): Unit {
  const actions = given.map((facts) => ({ facts, standing: actionStanding(facts, days, isOpen) }));
  return {
    outcome: outcome && { facts: outcome, standing: outcomeStanding(outcome, actions, lastDay, days) },
    actions,
    from: { actions: given, lastDay, needOthers: given.some(({ needsIds }) => needsIds.length > 0) },
  };
}

const NONE: readonly ActionFacts[] = [];

/** All units, those of outcomes first. */
export function* unitsOf({ byOutcome, alone }: Whole): Generator<Unit> {
  yield* byOutcome.values();
  yield* alone.values();
}

/** Everything there is, one by one. */
export function selectionOf(whole: Whole): Selection {
  const selection: Selection = { outcomes: [], actions: [] };
  for (const { outcome, actions } of unitsOf(whole)) {
    if (outcome) selection.outcomes.push(outcome);
    for (const action of actions) selection.actions.push(action);
  }
  return selection;
}
