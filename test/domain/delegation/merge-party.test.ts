import { expect, test } from "vitest";
import {
  findMergeIssues,
  mergedAttendances,
  mergedRides,
  standInFor,
} from "#app/domain/delegation/merge-party.ts";

const culture = { id: "culture", side: "guest" as const };
const seat = (id: string, who: Parameters<typeof standInFor>[0] | object, more: object = {}) => ({
  ...{ id, who: who as { side: "guest" }, role: null as string | null, isNeeded: false, came: null },
  ...more,
});

test("a party goes into another one of its side, or back into the whole", () => {
  expect(findMergeIssues(culture, { id: "spouses", side: "guest" })).toEqual([]);
  expect(findMergeIssues(culture, null)).toEqual([]);
});

test("it goes neither into itself, nor to the other side, nor into one that is gone", () => {
  expect(findMergeIssues(culture, culture)).toEqual([{ code: "merge.intoItself" }]);
  expect(findMergeIssues(culture, { id: "hosts", side: "host" })).toEqual([{ code: "merge.ofAnotherSide" }]);
  expect(findMergeIssues(culture, undefined)).toEqual([{ code: "merge.intoNothing" }]);
});

test("where it attends alone, its row becomes that of the other, in its place and with its role", () => {
  const all = [seat("a", { side: "host" }), seat("b", { partyId: "culture" }, { role: "witness" })];
  expect(mergedAttendances(all, "culture", { partyId: "spouses" })).toEqual([
    all[0],
    { ...all[1], who: { partyId: "spouses" } },
  ]);
});

test("where both attend, one row stays and is needed if either was", () => {
  const own = seat("a", { side: "guest" }, { role: "chair" });
  const party = seat("b", { partyId: "culture" }, { role: "witness", isNeeded: true, came: "yes" });
  expect(mergedAttendances([own, party], "culture", standInFor(culture, null))).toEqual([
    { ...own, isNeeded: true, came: "yes" },
  ]);
});

test("an item that it does not attend stays as it is", () => {
  const all = [seat("a", { side: "guest" })];
  expect(mergedAttendances(all, "culture", { side: "guest" })).toEqual(all);
});

test("nobody rides twice on the same way", () => {
  const ride = (id: string, itemId: string | null, who: object) => ({
    id,
    itemId,
    who: who as { side: "guest" },
  });
  const rides = [
    ride("a", null, { partyId: "culture" }),
    ride("b", "dinner", { partyId: "culture" }),
    ride("c", "dinner", { partyId: "spouses" }),
    ride("d", "dinner", { side: "host" }),
  ];
  expect(mergedRides(rides, "culture", { partyId: "spouses" })).toEqual([
    ride("a", null, { partyId: "spouses" }),
    ride("b", "dinner", { partyId: "spouses" }),
    rides[3],
  ]);
});
