import { expect, test } from "vitest";
import { outcomeFacts } from "#app/domain/follow-up/facts-of.ts";
import { figuresOf } from "#app/domain/follow-up/figures.ts";
import type { OutcomeStanding } from "#app/domain/follow-up/standing.ts";
import { outcomeKinds, outcomeStatuses } from "#app/domain/outcome/outcome.ts";
import { canBind } from "#app/domain/outcome/outcome-groups.ts";
import { outcome } from "#test/telling.ts";

const standing: OutcomeStanding = {
  ...{ isOpen: true, isQuiet: false, isOverdue: false, isDueSoon: false, waitsFor: [] },
};

const counted = (kind: (typeof outcomeKinds)[number]) => {
  const all = outcomeStatuses.map((status) => {
    const move = {
      id: "m",
      status,
      onDate: null,
      sourceId: null,
      locator: null,
      decidedBy: "X",
      reason: null,
    };
    const one = outcome(`${kind}-${status}`, { kind, status, moves: [move] });
    return { facts: outcomeFacts("visit", { ...one, members: [] }, () => null), standing };
  });
  return figuresOf({ outcomes: all, actions: [] }, "2027-01-01");
};

test("a proposal never counts as an agreement or a promise, in no figure and with no status", () => {
  for (const kind of outcomeKinds.filter((one) => !canBind(one))) {
    const { byGroup, byStatus, promises } = counted(kind);
    const ofAgreements = ["agreed", "initialled", "signed", "inForce"] as const;
    expect(ofAgreements.map((status) => byStatus[status])).toEqual([0, 0, 0, 0]);
    expect([kind, byGroup.agreed, promises]).toEqual([kind, 0, { kept: 0, broken: 0, open: 0, late: 0 }]);
  }
  expect(counted("proposal").byStatus.accepted).toBe(4);
  expect(counted("agreement").byGroup.agreed).toBe(4);
  expect(counted("agreement").promises).toEqual({ kept: 2, broken: 0, open: 3, late: 0 });
});

test("every outcome is in one group and has one status", () => {
  for (const kind of outcomeKinds) {
    const { byGroup, byStatus, outcomes } = counted(kind);
    const sum = (numbers: Record<string, number>) =>
      Object.values(numbers).reduce((all, one) => all + one, 0);
    expect([kind, sum(byGroup), sum(byStatus)]).toEqual([kind, outcomes, outcomes]);
  }
});
