import { expect, test } from "vitest";
import { type Conflict, conflictKey } from "#app/domain/conflict/conflict.ts";
import {
  type Acceptance,
  isOpen,
  judgeConflicts,
  marksByItem,
} from "#app/domain/conflict/judge-conflicts.ts";
import { type Around, standingsIn } from "#app/domain/conflict/standing.ts";
import { exactly, item, leg, toBeConfirmed } from "#test/telling.ts";

const talks = (from = "10:00") =>
  item("talks", exactly(`2027-03-10T${from} Asia/Shanghai`, "2027-03-10T11:30 Asia/Shanghai"));
const call = item("call", exactly("2027-03-10T11:00 Asia/Shanghai", "2027-03-10T11:45 Asia/Shanghai"));
const beijing = leg("beijing", "2027-03-08", "2027-03-12");
const plan = (...items: Around["items"]): Around => ({ items, legs: [beijing] });
const now = plan(talks(), call);

const twice = (...participationIds: string[]): Conflict => ({
  kind: "person.twice",
  items: ["talks", "call"],
  participationIds,
});

const accepting = (conflict: Conflict, around: Around = now, id = "accepted"): Acceptance => ({
  ...{
    id,
    conflict: conflictKey(conflict),
    stood: standingsIn(around)(conflict),
    reason: "She leaves early",
  },
});

const judge = (conflict: Conflict, acceptances: Acceptance[], around: Around = now) =>
  judgeConflicts([conflict], acceptances, around)[0]!;

const isAccepted = (conflict: Conflict, was: Acceptance, around: Around = now) =>
  judge(conflict, [was], around).acceptance !== null;

test("an accepted conflict stays accepted while it stands as it stood", () => {
  const accepted = accepting(twice("anna"));
  expect(judge(twice("anna"), [accepted])).toMatchObject({ acceptance: accepted, formerly: null });
  expect(judge(twice("anna"), [])).toMatchObject({ acceptance: null, formerly: null });
});

test("another time of either item opens it again with the reason of before, and its old time closes it", () => {
  const accepted = accepting(twice("anna"));
  const moved = plan(talks("10:15"), call);
  expect(judge(twice("anna"), [accepted], moved)).toMatchObject({ acceptance: null, formerly: accepted });
  const anew = accepting(twice("anna"), moved, "anew");
  expect(judge(twice("anna"), [accepted, anew], moved)).toMatchObject({ acceptance: anew });
  expect(judge(twice("anna"), [accepted, anew])).toMatchObject({ acceptance: accepted });
});

test("the same hour of another zone is another time", () => {
  const there = item("call", exactly("2027-03-10T11:00 Asia/Tokyo", "2027-03-10T11:45 Asia/Tokyo"));
  expect(isAccepted(twice("anna"), accepting(twice("anna")), plan(talks(), there))).toBe(false);
});

test("another item is another conflict, of which nothing was said", () => {
  const other: Conflict = { ...twice("anna"), items: ["talks", "dinner"] } as Conflict;
  expect(judge(other, [accepting(twice("anna"))])).toMatchObject({ acceptance: null, formerly: null });
});

test("somebody who was not concerned opens it again, somebody less does not", () => {
  const both = accepting(twice("anna", "boris"));
  expect(isAccepted(twice("boris"), both)).toBe(true);
  expect(isAccepted(twice("boris", "anna"), both)).toBe(true);
  expect(isAccepted(twice("anna", "boris", "the mayor"), both)).toBe(false);
});

test("a longer way, another place and another head are told again", () => {
  const way = (needsMinutes: number, toVenueId = "square"): Conflict => ({
    ...{ kind: "way.tooShort", items: ["talks", "call"], participationIds: ["anna"] },
    ...{ fromVenueId: "castle", toVenueId, hasMinutes: 0, needsMinutes },
  });
  const accepted = accepting(way(10));
  expect(isAccepted(way(10), accepted)).toBe(true);
  expect(isAccepted(way(15), accepted)).toBe(false);
  expect(isAccepted(way(10, "hall"), accepted)).toBe(false);
  const absent = (participationId: string): Conflict => ({
    ...{ kind: "head.absent", itemId: "talks", side: "guest", participationId },
  });
  expect(isAccepted(absent("mayor"), accepting(absent("mayor")))).toBe(true);
  expect(isAccepted(absent("new mayor"), accepting(absent("mayor")))).toBe(false);
});

test("another time of the other visit's item, another language pair and other dates of a leg are told again", () => {
  const there = (startsAt: number): Conflict => ({
    ...{ kind: "person.inAnotherVisit", itemId: "talks", participationId: "anna", visitId: "other" },
    ...{ elsewhereId: "dinner", elsewhereSpan: { startsAt, endsAt: 9_000_000 } },
  });
  expect(isAccepted(there(1), accepting(there(1)))).toBe(true);
  expect(isAccepted(there(2), accepting(there(1)))).toBe(false);
  const need = (to: string): Conflict => ({
    ...{ kind: "interpretation.uncovered", itemId: "talks", needId: "need", from: "ru", to },
  });
  expect(isAccepted(need("ja"), accepting(need("zh")))).toBe(false);
  const outside: Conflict = { kind: "item.outsideItsLeg", itemId: "talks", legId: "beijing" };
  const longer = { ...now, legs: [leg("beijing", "2027-03-08", "2027-03-09")] };
  expect(isAccepted(outside, accepting(outside))).toBe(true);
  expect(isAccepted(outside, accepting(outside), longer)).toBe(false);
});

test("a time that is still open on another day is another question; one more missing text is none", () => {
  const later = (day: string) => plan(item("talks", toBeConfirmed(day)));
  const open: Conflict = { kind: "time.unconfirmed", itemId: "talks" };
  expect(isAccepted(open, accepting(open, later("2027-03-10")), later("2027-03-10"))).toBe(true);
  expect(isAccepted(open, accepting(open, later("2027-03-10")), later("2027-03-11"))).toBe(false);
  const texts = (language: string, count: number): Conflict => ({ kind: "texts.missing", language, count });
  expect(isAccepted(texts("zh", 4), accepting(texts("zh", 3)))).toBe(true);
  expect(isAccepted(texts("ru", 3), accepting(texts("zh", 3)))).toBe(false);
});

test("what cannot go well stands before what is merely open; missing texts count in a list of their own", () => {
  const open: Conflict = { kind: "time.unconfirmed", itemId: "call" };
  const texts: Conflict = { kind: "texts.missing", language: "zh", count: 9 };
  const judged = judgeConflicts([texts, open, twice("anna")], [accepting(open)], now);
  expect(judged.map(({ conflict }) => conflict.kind)).toEqual([
    ...["person.twice", "time.unconfirmed", "texts.missing"],
  ]);
  expect(judged.map(isOpen)).toEqual([true, false, false]);
  expect(marksByItem(judged)).toEqual({
    talks: [{ key: "person.twice talks call", kind: "person.twice", isAccepted: false }],
    call: [
      { key: "person.twice talks call", kind: "person.twice", isAccepted: false },
      { key: "time.unconfirmed call", kind: "time.unconfirmed", isAccepted: true },
    ],
  });
});
