import fc from "fast-check";
import { expect, test } from "vitest";
import { type BoardLine, outcomeDueOn } from "#app/domain/follow-up/board-lines.ts";
import { type Figures, figuresBy, figuresOf } from "#app/domain/follow-up/figures.ts";
import { type SortWord, sortWords } from "#app/domain/follow-up/filter-query.ts";
import type { Ledger } from "#app/domain/follow-up/follow-up.ts";
import { all, everything, type Filter, narrow, select } from "#app/domain/follow-up/select.ts";
import { standAll } from "#app/domain/follow-up/stand-all.ts";
import { daysAt, type Selection } from "#app/domain/follow-up/standing.ts";
import { viewOf } from "#app/domain/follow-up/view.ts";
import { outcomeStatuses } from "#app/domain/outcome/outcome.ts";
import { anyFilter, anyLedger, today } from "#test/domain/follow-up/any-ledger.ts";

const days = daysAt(Date.parse(`${today}T09:00Z`), "Europe/Moscow");

const idsOf = ({ outcomes, actions }: Selection): string[] =>
  [...outcomes, ...actions].map(({ facts }) => facts.id).sort();

/** The lines of the board, all of them. */
const linesOf = (ledger: Ledger, filter: Filter, sort: SortWord): BoardLine[] =>
  viewOf(standAll(ledger, days).whole, ledger.visits, filter, sort, today)
    .lines()
    .slice(0, Number.POSITIVE_INFINITY);

test("what two filters leave one after the other is what both of them leave", () => {
  fc.assert(
    fc.property(anyLedger, anyFilter, anyFilter, (ledger, one, other) => {
      const [first, second] = [idsOf(select(ledger, one, days)), idsOf(select(ledger, other, days))];
      const both = narrow(ledger, select(ledger, one, days), other);
      expect(idsOf(both)).toEqual(first.filter((id) => second.includes(id)));
      expect(idsOf(narrow(ledger, both, one))).toEqual(idsOf(both));
    }),
  );
});

test("a filter of several questions leaves what each of them by itself would", () => {
  fc.assert(
    fc.property(anyLedger, anyFilter, (ledger, filter) => {
      const alone = (Object.keys(filter) as (keyof Filter)[])
        .filter((name) => name !== "dueFrom" && name !== "dueTo")
        .map((name): Filter => ({ ...everything, [name]: filter[name] }));
      const dates: Filter = { ...everything, dueFrom: filter.dueFrom, dueTo: filter.dueTo };
      const left = [...alone, dates].map((one) => new Set(idsOf(select(ledger, one, days))));
      const expected = idsOf(all(ledger, days)).filter((id) => left.every((ids) => ids.has(id)));
      expect(idsOf(select(ledger, filter, days))).toEqual(expected);
    }),
  );
});

test("the figures of the parts sum to those of the whole", () => {
  fc.assert(
    fc.property(anyLedger, anyFilter, (ledger, filter) => {
      const selection = select(ledger, filter, days);
      const parts = [...figuresBy(selection, today, ({ visitId }) => [visitId]).values()];
      expect(parts.reduce(sum, figuresOf({ outcomes: [], actions: [] }, today))).toEqual(
        figuresOf(selection, today),
      );
    }),
  );
});

test("every order of the board holds each line once, and actions stand below their outcome", () => {
  fc.assert(
    fc.property(anyLedger, anyFilter, fc.constantFrom(...sortWords), (ledger, filter, sort) => {
      const selection = select(ledger, filter, days);
      const lines = linesOf(ledger, filter, sort);
      expect(lines.map(({ one }) => one.facts.id).sort()).toEqual(idsOf(selection));
      let above: string | null = null;
      for (const line of lines) {
        if (line.kind === "outcome") above = line.one.facts.id;
        else if (line.isBelow) expect(line.one.facts.outcomeId).toBe(above);
        else above = null;
      }
    }),
  );
});

test("by due date, no line comes before one that falls due earlier", () => {
  fc.assert(
    fc.property(anyLedger, (ledger) => {
      const lines = linesOf(ledger, { ...everything, what: "actions" }, "due");
      const due = lines.map(({ one }) => ("dueOn" in one.facts ? one.facts.dueOn : null) ?? "9999");
      expect(due).toEqual([...due].sort());
    }),
  );
});

test("by visit or status, lines stand by that first, and then by what falls due first of each", () => {
  fc.assert(
    fc.property(anyLedger, fc.constantFrom("visit", "status"), (ledger, sort) => {
      const latestFirst = [...ledger.visits.values()]
        .sort(
          (a, b) => (b.lastDay ?? "9999").localeCompare(a.lastDay ?? "9999") || a.slug.localeCompare(b.slug),
        )
        .map(({ id }) => id);
      const heads: { place: number; due: string }[] = [];
      for (const line of linesOf(ledger, everything, sort)) {
        const dueOn = line.kind === "outcome" ? outcomeDueOn(line.one.facts) : line.one.facts.dueOn;
        const due = dueOn ?? "9999-12-31";
        if (line.kind === "action" && line.isBelow) {
          const head = heads.at(-1)!;
          head.due = due < head.due ? due : head.due;
          continue;
        }
        const status = line.kind === "outcome" ? outcomeStatuses.indexOf(line.one.facts.status) : 99;
        heads.push({ place: sort === "status" ? status : latestFirst.indexOf(line.one.facts.visitId), due });
      }
      const inOrder = [...heads].sort((a, b) => a.place - b.place || a.due.localeCompare(b.due));
      expect(heads).toEqual(inOrder);
    }),
  );
});

/** Adds numbers up wherever they stand in the figures. */
function sum(one: Figures, other: Figures): Figures {
  const added = (a: unknown, b: unknown): unknown =>
    typeof a === "number"
      ? a + (b as number)
      : Array.isArray(a)
        ? a.map((each, index) => added(each, (b as unknown[])[index]))
        : Object.fromEntries(
            Object.entries(a as object).map(([name, each]) => [
              name,
              added(each, (b as Record<string, unknown>)[name]),
            ]),
          );
  return added(one, other) as Figures;
}
