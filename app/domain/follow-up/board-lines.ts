import type { SortWord } from "#app/domain/follow-up/filter-query.ts";
import type { ActionFacts, OutcomeFacts, VisitFacts } from "#app/domain/follow-up/follow-up.ts";
import { type Filter, leavesAction, leavesOutcome } from "#app/domain/follow-up/select.ts";
import type { Unit } from "#app/domain/follow-up/stand-all.ts";
import { noticeBy, type SelectedAction, type SelectedOutcome } from "#app/domain/follow-up/standing.ts";
import { outcomeStatuses } from "#app/domain/outcome/outcome.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** A line of the board: an outcome, or an action; the selected actions of a selected outcome follow it. */
export type BoardLine =
  | { kind: "outcome"; one: SelectedOutcome }
  | { kind: "action"; one: SelectedAction; isBelow: boolean }; // below the line of its outcome

/** Lines in order; only those that are asked for are made. */
export type BoardLines = { length: number; slice: (from: number, to: number) => BoardLine[] };

/** What stands together on the board: an outcome with the actions below it, or an action by itself. */
export type Entry = Pick<Unit, "outcome" | "actions">;

type Visits = ReadonlyMap<string, VisitFacts>;

/** What a filter leaves of a unit: its outcome with actions, or, without the outcome, each action by itself. */
export function entriesOf(unit: Unit, filter: Filter, visits: Visits): readonly Entry[] {
  const { outcome } = unit;
  const from = outcome?.facts ?? null;
  const isLeft = outcome !== null && leavesOutcome(visits, filter, outcome);
  const left = unit.actions.filter((one) => leavesAction(visits, filter, one, from));
  if (isLeft) return [left.length === unit.actions.length ? unit : { outcome, actions: left }];
  return left.map((one) => ({ outcome: null, actions: [one] }));
}

/**
 * Entries by what they stand in order by, a number for each shelf; on one shelf by what falls due first, and
 * among those that are alike by their ids. A shelf is put in order when somebody looks at it.
 */
export type Order = {
  add: (unit: Unit, entry: Entry) => void;
  /** Takes out an entry that was added with the same unit. */
  remove: (unit: Unit, entry: Entry) => void;
  lines: () => BoardLines;
};

type Shelf = { entries: Entry[]; lines: number; isInOrder: boolean };

/**
 * An order to which entries are added and from which they are taken, at a cost that hangs on how many are alike
 * and not on how many there are. By due date: what falls due first, of an outcome or anything below it; by the
 * last word: what has not been heard of longest; by visit: the latest first; by status: as the chain goes,
 * actions alone after it.
 */
export function orderBy(sort: SortWord, visits: Visits): Order {
  const keyOf = keys(sort, visits);
  const shelves = new Map<number, Shelf>();
  let inOrder: number[] | null = null;
  let length = 0;
  return {
    add(unit, entry) {
      const key = keyOf(unit, entry);
      let shelf = shelves.get(key);
      if (!shelf) {
        shelf = { entries: [], lines: 0, isInOrder: true };
        shelves.set(key, shelf);
        inOrder = null;
      }
      shelf.entries.push(entry);
      shelf.isInOrder = shelf.entries.length === 1;
      shelf.lines += linesIn(entry);
      length += linesIn(entry);
    },
    remove(unit, entry) {
      const key = keyOf(unit, entry);
      const shelf = shelves.get(key)!;
      const id = idOf(entry);
      shelf.entries.splice(
        shelf.entries.findIndex((one) => idOf(one) === id),
        1,
      );
      shelf.lines -= linesIn(entry);
      length -= linesIn(entry);
      if (shelf.entries.length > 0) return;
      shelves.delete(key);
      inOrder = null;
    },
    lines() {
      inOrder ??= [...shelves.keys()].sort((a, b) => a - b);
      const found = inOrder.map((key) => shelves.get(key)!);
      return { length, slice: (from, to) => linesOn(found, from, to) };
    },
  };
}

function linesOn(shelves: readonly Shelf[], from: number, to: number): BoardLine[] {
  const lines: BoardLine[] = [];
  let at = 0;
  for (const shelf of shelves) {
    if (at >= to) break;
    if (at + shelf.lines > from) {
      if (!shelf.isInOrder) shelf.entries = shelfInOrder(shelf.entries);
      shelf.isInOrder = true;
      let start = at;
      for (const entry of shelf.entries) {
        const end = start + linesIn(entry);
        if (end > from && start < to)
          lines.push(...linesOf(entry).slice(Math.max(0, from - start), to - start));
        start = end;
      }
    }
    at += shelf.lines;
  }
  return lines;
}

/** What stands on one shelf: what falls due first, then by its id. */
function shelfInOrder(entries: readonly Entry[]): Entry[] {
  const marked = entries.map((entry) => ({ entry, due: numberOf(dueOf(entry)), id: idOf(entry) }));
  return marked.sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1)).map(({ entry }) => entry);
}

const linesIn = ({ outcome, actions }: Entry): number => actions.length + (outcome ? 1 : 0);

function linesOf({ outcome, actions }: Entry): BoardLine[] {
  const lines: BoardLine[] = outcome ? [{ kind: "outcome", one: outcome }] : [];
  for (const one of actions.length > 1 ? [...actions].sort(byDue) : actions)
    lines.push({ kind: "action", one, isBelow: outcome !== null });
  return lines;
}

const LAST = 99_999_999; // what has no date comes after everything that has one

/** A date as a number: 20190620. */
const numberOf = (day: LocalDate | null): number =>
  day === null
    ? LAST
    : Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8));

function keys(sort: SortWord, visits: Visits): (unit: Unit, entry: Entry) => number {
  switch (sort) {
    case "due":
      return (_, entry) => numberOf(dueOf(entry));
    case "heard":
      return (unit, entry) => numberOf(heardOf(unit, entry));
    case "status":
      return (_, entry) => statusOf(entry);
    case "visit": {
      const places = visitPlaces(visits);
      return (_, entry) => places.get(factsOf(entry).visitId)!;
    }
  }
}

const factsOf = ({ outcome, actions }: Entry): OutcomeFacts | ActionFacts =>
  outcome ? outcome.facts : actions[0]!.facts;

const idOf = (entry: Entry): string => factsOf(entry).id;

/** When an outcome falls due: its notice, or its end. */
export const outcomeDueOn = (facts: OutcomeFacts): LocalDate | null => noticeBy(facts) ?? facts.validUntil;

function dueOf({ outcome, actions }: Entry): LocalDate | null {
  let due = outcome && outcomeDueOn(outcome.facts);
  for (const { facts } of actions)
    if (facts.dueOn !== null && (due === null || facts.dueOn < due)) due = facts.dueOn;
  return due;
}

/** The last word on an outcome or an action of it, selected or not. */
function heardOf(unit: Unit, { outcome, actions }: Entry): LocalDate | null {
  if (!outcome) return actions[0]!.facts.heardOn;
  let heard = outcome.facts.heardOn;
  for (const { facts } of unit.actions) if (heard === null || facts.heardOn > heard) heard = facts.heardOn;
  return heard;
}

const statusOf = ({ outcome }: Entry): number =>
  outcome ? outcomeStatuses.indexOf(outcome.facts.status) : outcomeStatuses.length;

/** Places of visits, the latest first; those without dates before all. */
function visitPlaces(visits: Visits): Map<string, number> {
  const inOrder = [...visits.values()].sort(
    (a, b) => (b.lastDay ?? "9999").localeCompare(a.lastDay ?? "9999") || a.slug.localeCompare(b.slug),
  );
  return new Map(inOrder.map(({ id }, index) => [id, index]));
}

const byDue = (a: SelectedAction, b: SelectedAction): number => {
  const [one, other] = [a.facts.dueOn ?? "9999", b.facts.dueOn ?? "9999"];
  if (one !== other) return one < other ? -1 : 1;
  return a.facts.id < b.facts.id ? -1 : 1;
};
