import { expect, test } from "vitest";
import type { Participation } from "#app/domain/delegation/participation.ts";
import { findParticipationIssues } from "#app/domain/delegation/participation-issues.ts";
import { participation } from "#test/telling.ts";

const mayor = participation("mayor", "guest", 1, { personId: "salomon", counterpartId: "governor" });
const governor = participation("governor", "host", 1, { personId: "nakamura" });
const aides = participation("aides", "guest", 2, { description: { en: "Aides" }, headcount: 3 });
const press = { id: "press", side: "guest" as const, headId: "mayor" };

const issuesOf = (one: Participation, more: Partial<Participation> = {}, postHolder: string | null = null) =>
  findParticipationIssues(
    { ...one, ...more },
    { participations: [mayor, governor, aides], parties: [press], postHolder },
  ).map((issue) => ("field" in issue ? `${issue.code} ${issue.field}` : issue.code));

test("people who are named, and people who are counted, take part", () => {
  for (const one of [mayor, governor, aides]) expect(issuesOf(one)).toEqual([]);
  expect(issuesOf(aides, { headcount: null })).toEqual([]);
  expect(issuesOf(mayor, { positionId: "mayorship", partyId: "press" }, "salomon")).toEqual([]);
});

test.each<[string, Participation, Partial<Participation>, string | null]>([
  ["participation.saysNobody", aides, { description: null }, null],
  ["participation.countsANamedPerson", governor, { headcount: 1 }, null],
  ["participation.takesPartAlready", governor, { personId: "salomon" }, null],
  ["participation.postOfAnother", mayor, { positionId: "governorship" }, "nakamura"],
  ["participation.postOfAnother", aides, { positionId: "governorship" }, "nakamura"],
  ["participation.postOfAnother", mayor, { positionId: "gone" }, null],
  ["participation.refersToItself accompaniesId", aides, { accompaniesId: "aides" }, null],
  ["participation.refersToItself counterpartId", aides, { counterpartId: "aides" }, null],
  ["participation.counterpartOfSameSide", aides, { counterpartId: "mayor" }, null],
  ["participation.partyOfAnotherSide", governor, { partyId: "press" }, null],
  ["participation.boundToItsSide", mayor, { side: "host", counterpartId: null }, null],
  ["participation.boundToItsSide", governor, { side: "guest" }, null],
])("%s", (code, one, more, postHolder) => {
  expect(issuesOf(one, more, postHolder)).toEqual([code]);
});

test("someone who accompanies a person of the other side, as an interpreter may, is fine", () => {
  expect(issuesOf(aides, { accompaniesId: "governor" })).toEqual([]);
});
