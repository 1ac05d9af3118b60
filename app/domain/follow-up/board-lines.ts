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
export function boardLines(ledger: Ledger, { outcomes, actions }: Selection, sort: SortWord): BoardLine[] {
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
  const keyOf = keys(ledger)[sort];
  for (const unit of units) {
    if (unit.actions.length > 1) unit.actions.sort(byDue);
    unit.key = keyOf(unit);
  }
  units.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const lines: BoardLine[] = [];
  for (const { outcome, actions: below } of units) {
    if (outcome) lines.push({ kind: "outcome", one: outcome });
    for (const one of below) lines.push({ kind: "action", one, isBelow: outcome !== null });
  }
  return lines;
}

/** By what units stand in order; the id at the end keeps those that are alike where they are. */
const keys = (ledger: Ledger): Record<SortWord, (unit: Unit) => string> => {
  const places = visitPlaces(ledger);
  return {
    due: (unit) => `${dueOf(unit)} ${idOf(unit)}`,
    heard: (unit) => `${heardOf(unit, ledger)} ${idOf(unit)}`,
    visit: (unit) => `${places.get(factsOf(unit).visitId) ?? LAST} ${dueOf(unit)} ${idOf(unit)}`,
    status: (unit) => `${statusOf(unit)} ${dueOf(unit)} ${idOf(unit)}`,
  };
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
