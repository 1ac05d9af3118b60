import { expect, test } from "vitest";
import type { Side } from "#app/domain/access/audience.ts";
import { findSideIssues } from "#app/domain/visit/side-issues.ts";

const issuesOf = (...sides: Side[]) =>
  findSideIssues(sides.map((side) => ({ side, name: { en: side }, country: "DE" })));
const lacking = { code: "visit.needsBothSides" };

test.each([
  [["guest", "host"], []],
  [["host", "third", "guest"], []],
  [[], [lacking]],
  [["guest"], [lacking]],
  [["third", "host"], [lacking]],
  [["guest", "host", "guest"], [{ code: "visit.sideTwice", side: "guest" }]],
  [
    ["guest", "guest", "guest"],
    [lacking, { code: "visit.sideTwice", side: "guest" }],
  ],
  [
    ["guest", "host", "host", "guest"],
    [
      { code: "visit.sideTwice", side: "host" },
      { code: "visit.sideTwice", side: "guest" },
    ],
  ],
] as [Side[], object[]][])("the sides %j have the issues %j", (sides, issues) => {
  expect(issuesOf(...sides)).toEqual(expect.arrayContaining(issues));
  expect(issuesOf(...sides)).toHaveLength(issues.length);
});
