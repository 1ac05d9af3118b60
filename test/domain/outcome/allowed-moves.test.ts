import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowedMoves, findChainFaults } from "#app/domain/outcome/allowed-moves.ts";
import {
  type OutcomeKind,
  type OutcomeStatus,
  outcomeKinds,
  outcomeStatuses,
} from "#app/domain/outcome/outcome.ts";
import { findMoveIssues } from "#app/domain/outcome/outcome-issues.ts";
import { findTermsIssues } from "#app/domain/outcome/outcome-terms.ts";
import { addDays } from "#app/time/local-days.ts";

const anyKind = fc.constantFrom(...outcomeKinds);
const anyStatus = fc.constantFrom(...outcomeStatuses);

/** A chain of a kind in which each status is one of those allowed, as the rolls choose. */
function chainOf(kind: OutcomeKind, rolls: readonly number[]): OutcomeStatus[] {
  const chain: OutcomeStatus[] = [];
  for (const roll of rolls) {
    const next = allowedMoves(kind, chain.at(-1) ?? null);
    if (next.length > 0) chain.push(next[roll % next.length]!);
  }
  return chain;
}
const undated = (chain: readonly OutcomeStatus[]) => chain.map((status) => ({ status, onDate: null }));

describe("a chain", () => {
  test("of allowed moves is accepted, whatever the kind", () => {
    fc.assert(
      fc.property(anyKind, fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (kind, rolls) => {
        expect(findMoveIssues(kind, undated(chainOf(kind, rolls)))).toEqual([]);
      }),
    );
  });

  test("with any move that is not allowed is refused for exactly that move", () => {
    fc.assert(
      fc.property(anyKind, fc.array(anyStatus, { minLength: 1, maxLength: 8 }), (kind, chain) => {
        const wrong = chain.flatMap((to, at) => {
          const from = chain[at - 1] ?? null;
          return allowedMoves(kind, from).includes(to)
            ? []
            : [{ code: "outcome.moveNotAllowed", kind, from, to }];
        });
        expect(findMoveIssues(kind, undated(chain))).toEqual(wrong);
      }),
    );
  });

  test("stands in the order of its dates; a link without one may stand anywhere", () => {
    const days = fc.array(fc.option(fc.nat(40), { nil: null }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(days, (offsets) => {
        const moves = offsets.map((offset) => ({
          status: "underConsideration" as const,
          onDate: offset === null ? null : addDays("2019-06-20", offset),
        }));
        const dated = offsets.filter((offset) => offset !== null);
        const isInOrder = dated.every((offset, at) => at === 0 || offset >= dated[at - 1]!);
        expect(findChainFaults("agreement", moves).length === 0).toBe(isInOrder);
      }),
    );
    const late = [
      { status: "proposed" as const, onDate: "2020-01-31" },
      { status: "agreed" as const, onDate: null },
      { status: "signed" as const, onDate: "2019-06-20" },
    ];
    expect(findMoveIssues("agreement", late)).toEqual([
      { code: "outcome.movesOutOfOrder", onDate: "2019-06-20", before: "2020-01-31" },
    ]);
  });
});

describe("the courses", () => {
  test("lead an agreement from proposal to force, and let a source tell of the signature alone", () => {
    for (const [from, to] of [
      ["proposed", "agreed"],
      ["agreed", "initialled"],
      ["initialled", "signed"],
      ["signed", "inForce"],
      ["inForce", "completed"],
    ] as const)
      expect(allowedMoves("agreement", from)).toContain(to);
    expect(allowedMoves("agreement", null)).toContain("signed");
    expect(allowedMoves("agreement", "signed")).not.toContain("proposed");
    expect(allowedMoves("agreement", "completed")).toEqual([]);
  });

  test("never make something agreed of what was only said, and never sign a proposal", () => {
    for (const kind of ["statement", "intention", "idea", "figure"] as const)
      for (const from of [null, ...outcomeStatuses])
        for (const to of ["agreed", "initialled", "signed", "inForce", "completed"] as const)
          expect([kind, from, allowedMoves(kind, from).includes(to)]).toEqual([kind, from, false]);
    for (const from of [null, ...outcomeStatuses])
      for (const to of ["initialled", "signed", "inForce"] as const)
        expect(allowedMoves("proposal", from)).not.toContain(to);
    expect(allowedMoves("proposal", null)).not.toContain("agreed");
  });

  test("lead nowhere that has no way in, and begin with something for every kind", () => {
    for (const kind of outcomeKinds) {
      const reached = new Set(allowedMoves(kind, null));
      for (let size = 0; size !== reached.size; ) {
        size = reached.size;
        for (const from of [...reached]) for (const to of allowedMoves(kind, from)) reached.add(to);
      }
      expect(allowedMoves(kind, null).length).toBeGreaterThan(0);
      for (const from of outcomeStatuses)
        expect([kind, from, reached.has(from) || allowedMoves(kind, from).length === 0]).toEqual([
          kind,
          from,
          true,
        ]);
    }
  });
});

test("terms end after they begin, have a form only in an agreement, and notice only before an end", () => {
  const terms = { instrument: null, validFrom: null, validUntil: null, noticeDays: null };
  const codes = (more: object) =>
    findTermsIssues({ kind: "agreement", ...terms, ...more }).map(({ code }) => code);
  expect(codes({ validFrom: "2020-01-01", validUntil: "2020-01-01", noticeDays: 30 })).toEqual([]);
  expect(codes({ validFrom: "2020-01-02", validUntil: "2020-01-01" })).toEqual(["outcome.endsFirst"]);
  expect(codes({ instrument: "mou" })).toEqual([]);
  expect(codes({ instrument: "mou", kind: "proposal" })).toEqual(["outcome.instrumentForAnotherKind"]);
  expect(codes({ noticeDays: 30 })).toEqual(["outcome.noticeWithoutEnd"]);
});
