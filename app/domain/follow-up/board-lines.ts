import type { SortWord } from "#app/domain/follow-up/filter-query.ts";
import type { ActionFacts, Ledger, OutcomeFacts } from "#app/domain/follow-up/follow-up.ts";
import type { SelectedAction, SelectedOutcome, Selection } from "#app/domain/follow-up/select.ts";
import { noticeBy } from "#app/domain/follow-up/standing.ts";
import { outcomeStatuses } from "#app/domain/outcome/outcome.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** A line of the board: an outcome, or an action; the selected actions of a selected outcome follow it. */
export type BoardLine =
  | { kind: "outcome"; one: SelectedOutcome }
  | { kind: "action"; one: SelectedAction; isBelow: boolean }; // below the line of its outcome

type Unit = { key: string; outcome: SelectedOutcome | null; actions: SelectedAction[] };

const LAST = "9999-99-99"; // what has no date comes after everything that has one

/**
 * The lines of a selection in order: each outcome with its actions, an action whose outcome is not selected by
 * itself. By due date: what falls due first, of an outcome or anything below it; by the last word: what has not been
 * heard of longest; by visit: the latest first; by status: as the chain goes, actions alone after it.
 */
export function boardLines(ledger: Ledger, selection: Selection, sort: SortWord): BoardLines {
  const units = unitsOf(selection);
  const keyOf = keys(ledger)[sort];
  for (const unit of units) {
    if (unit.actions.length > 1) unit.actions.sort(byDue);
    unit.key = keyOf(unit);
  }
  units.sort(byKey);
  const length = selection.outcomes.length + selection.actions.length;
  return { length, slice: (from, to) => linesOf(units, from, Math.min(to, length)) };
}

/** Lines in order; only those that are asked for are made. */
export type BoardLines = { length: number; slice: (from: number, to: number) => BoardLine[] };

function unitsOf({ outcomes, actions }: Selection): Unit[] {
  const units: Unit[] = [];
  const unitOf = new Map<string, Unit>();
  for (const outcome of outcomes) {
    const unit = { key: "", outcome, actions: [] };
    unitOf.set(outcome.facts.id, unit);
    units.push(unit);
  }
  for (const action of actions) {
    const { outcomeId } = action.facts;
    const unit = outcomeId === null ? undefined : unitOf.get(outcomeId);
    if (unit) unit.actions.push(action);
    else units.push({ key: "", outcome: null, actions: [action] });
  }
  return units;
}

function linesOf(units: readonly Unit[], from: number, to: number): BoardLine[] {
  const lines: BoardLine[] = [];
  let at = 0;
  for (const { outcome, actions } of units) {
    if (at >= to) break;
    const next = at + actions.length + (outcome ? 1 : 0);
    if (next > from) {
      const own: BoardLine[] = outcome ? [{ kind: "outcome", one: outcome }] : [];
      for (const one of actions) own.push({ kind: "action", one, isBelow: outcome !== null });
      lines.push(...own.slice(Math.max(0, from - at), to - at));
    }
    at = next;
  }
  return lines;
}

/** By what units stand in order; among those that are alike their ids decide. */
const keys = (ledger: Ledger): Record<SortWord, (unit: Unit) => string> => {
  const places = visitPlaces(ledger);
  return {
    due: dueOf,
    heard: (unit) => heardOf(unit, ledger),
    visit: (unit) => `${places.get(factsOf(unit).visitId) ?? LAST} ${dueOf(unit)}`,
    status: (unit) => `${statusOf(unit)} ${dueOf(unit)}`,
  };
};

const byKey = (a: Unit, b: Unit): number => {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return idOf(a) < idOf(b) ? -1 : 1;
};

const factsOf = ({ outcome, actions }: Unit): OutcomeFacts | ActionFacts =>
  outcome ? outcome.facts : actions[0]!.facts;

const idOf = (unit: Unit): string => factsOf(unit).id;

/** When an outcome falls due: its notice, or its end. */
export const outcomeDueOn = (facts: OutcomeFacts): LocalDate | null => noticeBy(facts) ?? facts.validUntil;

function dueOf({ outcome, actions }: Unit): LocalDate {
  const own = (outcome && outcomeDueOn(outcome.facts)) ?? LAST;
  const below = actions[0]?.facts.dueOn ?? LAST; // sorted
  return own < below ? own : below;
}

/** The last word on an outcome or an action of it, selected or not. */
function heardOf({ outcome, actions }: Unit, ledger: Ledger): LocalDate {
  if (!outcome) return actions[0]!.facts.heardOn;
  let heard = outcome.facts.heardOn ?? "";
  for (const { heardOn } of ledger.actionsOf.get(outcome.facts.id) ?? [])
    if (heardOn > heard) heard = heardOn;
  return heard === "" ? LAST : heard;
}

const statusOf = ({ outcome }: Unit): string =>
  String(outcome ? outcomeStatuses.indexOf(outcome.facts.status) : outcomeStatuses.length).padStart(2, "0");

/** Places of visits, the latest first. */
function visitPlaces(ledger: Ledger): Map<string, string> {
  const visits = [...ledger.visits.values()].sort(
    (a, b) => (b.lastDay ?? LAST).localeCompare(a.lastDay ?? LAST) || a.slug.localeCompare(b.slug),
  );
  return new Map(visits.map(({ id }, index) => [id, String(index).padStart(6, "0")]));
}

const byDue = (a: SelectedAction, b: SelectedAction): number => {
  const [one, other] = [a.facts.dueOn ?? LAST, b.facts.dueOn ?? LAST];
  if (one !== other) return one < other ? -1 : 1;
  return a.facts.id < b.facts.id ? -1 : 1;
};
