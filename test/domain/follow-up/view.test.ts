import fc from "fast-check";
import { expect, test } from "vitest";
import { figuresBy, figuresOf, noFigures } from "#app/domain/follow-up/figures.ts";
import { sortWords } from "#app/domain/follow-up/filter-query.ts";
import type { ActionFacts, Ledger, OutcomeFacts } from "#app/domain/follow-up/follow-up.ts";
import { everything, type Filter, select } from "#app/domain/follow-up/select.ts";
import { selectionOf, standAll } from "#app/domain/follow-up/stand-all.ts";
import { daysAt, type Selection } from "#app/domain/follow-up/standing.ts";
import { tallyOf } from "#app/domain/follow-up/tally.ts";
import { reckon, type View, viewOf } from "#app/domain/follow-up/view.ts";
import { anyFilter, anyLedger, edited, today } from "#test/domain/follow-up/any-ledger.ts";

const days = daysAt(Date.parse(`${today}T09:00Z`), "Europe/Moscow");
const inOrder = ({ outcomes, actions }: Selection) =>
  [...outcomes, ...actions].sort((a, b) => (a.facts.id < b.facts.id ? -1 : 1));
const said = (view: View) => ({
  figures: view.figures(),
  lines: view.lines().slice(0, Number.POSITIVE_INFINITY),
  length: view.lines().length,
  selection: inOrder(view.selection()),
});
/** Filters of which every other leaves much: those that ask for everything at once leave next to nothing. */
const anyAsked = fc
  .tuple(anyFilter, fc.boolean())
  .map(([some, isWide]): Filter => (isWide ? { ...everything, shown: some.shown, what: some.what } : some));
/** Ledgers that follow one another, each with some things of the one before. */
const anyStory = fc
  .tuple(
    fc.array(anyLedger, { minLength: 2, maxLength: 5 }),
    fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
  )
  .map(([[first, ...others], coins]) => {
    let toss = 0;
    const story: Ledger[] = [first!];
    for (const other of others) story.push(edited(story.at(-1)!, other, () => coins[toss++ % coins.length]!));
    return story;
  });

test("how things stand, brought up to date, is how they stand when all is judged anew", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      let kept = standAll(story[0]!, days).whole;
      for (const ledger of story) {
        kept = standAll(ledger, days, kept).whole;
        const anew = standAll(ledger, days).whole;
        expect(inOrder(selectionOf(kept))).toEqual(inOrder(selectionOf(anew)));
        expect([...kept.byOutcome.keys()].sort()).toEqual([...ledger.outcomes.keys()].sort());
      }
    }),
  );
});

test("what did not change is not judged again, and nothing is told to have changed", () => {
  fc.assert(
    fc.property(anyLedger, (ledger) => {
      const { whole } = standAll(ledger, days);
      const again = standAll(ledger, days, whole);
      expect(again.changes).toEqual([]);
      for (const [id, unit] of again.whole.byOutcome) expect(unit).toBe(whole.byOutcome.get(id));
    }),
  );
});

test("a view that follows what changes says what one made anew says, whatever it asks and its order", () => {
  fc.assert(
    fc.property(anyStory, anyAsked, fc.constantFrom(...sortWords), (story, filter, sort) => {
      const { visits } = story[0]!; // a view holds as long as these
      let { whole } = standAll(story[0]!, days);
      const view = viewOf(whole, visits, filter, sort, today);
      view.lines(); // or there would be no order yet to be brought up to date
      for (const ledger of story.map((one) => ({ ...one, visits }))) {
        const next = standAll(ledger, days, whole);
        view.follow(next.whole, next.changes);
        whole = next.whole;
        expect(said(view)).toEqual(said(viewOf(whole, ledger.visits, filter, sort, today)));
        expect(view.figures()).toEqual(figuresOf(select(ledger, filter, days), today));
        expect(said(view).selection).toEqual(inOrder(select(ledger, filter, days)));
      }
    }),
    { numRuns: 300 },
  );
});

test("a tally that follows what changes counts what one made anew counts, and what is counted by hand", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const keysOf = (facts: OutcomeFacts | ActionFacts) =>
        "owners" in facts ? [facts.visitId, facts.status] : [facts.visitId, ...facts.organisationIds];
      let { whole } = standAll(story[0]!, days);
      const tally = tallyOf(whole, keysOf, today);
      for (const ledger of story) {
        const next = standAll(ledger, days, whole);
        tally.follow(next.whole, next.changes);
        whole = next.whole;
        const byHand = figuresBy(select(ledger, everything, days), today, keysOf);
        for (const key of byHand.keys()) expect(tally.figures(key)).toEqual(byHand.get(key));
        const anew = tallyOf(whole, keysOf, today);
        for (const key of ["culture", "moscow-2019", "done"])
          expect(tally.figures(key) ?? noFigures()).toEqual(anew.figures(key) ?? noFigures());
      }
    }),
  );
});

test("views that are reckoned together say what each would by itself", () => {
  fc.assert(
    fc.property(
      anyLedger,
      anyFilter,
      anyFilter,
      fc.constantFrom(...sortWords),
      (ledger, one, other, sort) => {
        const { whole } = standAll(ledger, days);
        const made = () => [one, other].map((filter) => viewOf(whole, ledger.visits, filter, sort, today));
        const together = made();
        reckon(whole, [together[0]!.still(false), together[1]!.still(true)]);
        expect(together.map((view) => view.still(false))).toEqual([null, null]);
        expect(together.map(said)).toEqual(made().map(said));
        reckon(
          whole,
          together.map((view) => view.still(true)),
        );
        expect(together.map(said)).toEqual(made().map(said));
      },
    ),
  );
});

test("a view that is asked for twice in one reckoning counts once", () => {
  fc.assert(
    fc.property(anyLedger, anyAsked, fc.boolean(), (ledger, filter, isListedFirst) => {
      const { whole } = standAll(ledger, days);
      const made = () => viewOf(whole, ledger.visits, filter, "due", today);
      const twice = made();
      reckon(whole, [twice.still(isListedFirst), twice.still(!isListedFirst)]);
      expect(said(twice)).toEqual(said(made()));
    }),
  );
});

test("any slice of the lines is that part of them all", () => {
  fc.assert(
    fc.property(anyLedger, fc.nat(30), fc.nat(30), (ledger, from, more) => {
      const lines = viewOf(standAll(ledger, days).whole, ledger.visits, everything, "due", today).lines();
      const all = lines.slice(0, Number.POSITIVE_INFINITY);
      expect(all).toHaveLength(lines.length);
      expect(lines.slice(from, from + more)).toEqual(all.slice(from, from + more));
    }),
  );
});
