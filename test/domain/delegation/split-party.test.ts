import { expect, test } from "vitest";
import { findSplitIssues, type Split } from "#app/domain/delegation/split-party.ts";
import { participation } from "#test/telling.ts";

const participations = [
  participation("minister", "guest", 1),
  participation("spouse", "guest", 2, { partyId: "culture" }),
  participation("dancer", "guest", 3, { partyId: "culture" }),
  participation("host", "host", 1),
];
const parties = [{ id: "culture", headId: "spouse" }];
const issuesOf = (more: Partial<Split>) =>
  findSplitIssues(
    { id: "new", side: "guest", name: { en: "New" }, memberIds: ["minister"], headId: null, ...more },
    { participations, parties },
  );

test("members of a side or of another party can be split off, with one of them at the head", () => {
  expect(issuesOf({ memberIds: ["minister", "dancer"], headId: "dancer" })).toEqual([]);
});

test("a party needs somebody in it", () => {
  expect(issuesOf({ memberIds: [] })).toEqual([{ code: "split.nobody" }]);
});

test("nobody of the other side, or of another visit, is taken", () => {
  expect(issuesOf({ memberIds: ["minister", "host", "stranger"] })).toEqual([
    { code: "split.memberOfAnotherSide", participationId: "host" },
    { code: "split.memberOfAnotherSide", participationId: "stranger" },
  ]);
});

test("the head goes along", () => {
  expect(issuesOf({ memberIds: ["minister"], headId: "dancer" })).toEqual([
    { code: "split.headStaysBehind" },
  ]);
});

test("no other party loses its head; sent again, the new one does not either", () => {
  expect(issuesOf({ memberIds: ["spouse"] })).toEqual([{ code: "split.takesHead", partyId: "culture" }]);
  expect(issuesOf({ id: "culture", memberIds: ["spouse"], headId: "spouse" })).toEqual([]);
});
