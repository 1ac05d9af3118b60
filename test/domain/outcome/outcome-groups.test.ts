import { expect, test } from "vitest";
import { outcomeStatuses } from "#app/domain/outcome/outcome.ts";
import { groupOutcomes } from "#app/domain/outcome/outcome-groups.ts";
import { outcome } from "#test/telling.ts";

const inStatus = outcomeStatuses.map((status) => outcome(status, { kind: "agreement", status }));
const statusesBy = (outcomes: typeof inStatus) =>
  groupOutcomes(outcomes).map(({ group, outcomes: some }) => [group, some.map((one) => one.status)]);

test("what binds stands first, and nothing proposed or said is ever counted as agreed", () => {
  expect(statusesBy(inStatus)).toEqual([
    ["agreed", ["agreed", "initialled", "signed", "inForce"]],
    ["open", ["proposed", "underConsideration"]],
    ["said", ["noted"]],
    ["closed", ["completed", "declined", "lapsed", "withdrawn"]],
  ]);
});

test("a proposal that was accepted is settled, and stands with no status among the agreed", () => {
  const proposals = outcomeStatuses.map((status) => outcome(status, { kind: "proposal", status }));
  expect(statusesBy(proposals)).toEqual([
    ["open", ["proposed", "underConsideration"]],
    ["said", ["noted"]],
    ["closed", ["agreed", "initialled", "signed", "inForce", "completed", "declined", "lapsed", "withdrawn"]],
  ]);
});

test("within a group the order of the visit stays, and empty groups are left out", () => {
  const [first, second] = [outcome("school exchange"), outcome("bus lanes")];
  expect(groupOutcomes([first, second])).toEqual([{ group: "open", outcomes: [first, second] }]);
  expect(groupOutcomes([second, first])).toEqual([{ group: "open", outcomes: [second, first] }]);
  expect(groupOutcomes([])).toEqual([]);
});
