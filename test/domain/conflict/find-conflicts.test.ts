import fc from "fast-check";
import { expect, test } from "vitest";
import { type Conflict, conflictKey } from "#app/domain/conflict/conflict.ts";
import { type Facts, findConflicts } from "#app/domain/conflict/find-conflicts.ts";
import type { Need } from "#app/domain/conflict/find-interpretation-gaps.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import {
  at,
  attendedBy,
  exactly,
  item,
  leg,
  onDays,
  participation,
  toBeConfirmed,
  visit,
} from "#test/telling.ts";

const beijing = leg("beijing", "2027-03-08", "2027-03-14");
const guest = (id: string, precedence: number, more: Partial<Participation> = {}) =>
  participation(id, "guest", precedence, { personId: `person ${id}`, ...more });
const interpreter = guest("interpreter", 3, { role: "interpreter" });

const conflicts = (
  items: ProgrammeItem[],
  participations: Participation[] = [interpreter],
  more: Partial<Facts> & { legs?: Leg[] } = {},
): Conflict[] => {
  const { legs = [beijing], ...rest } = more;
  const content = { ...visit(), legs, items, participations };
  return findConflicts({ content, needs: [], travelTimes: [], elsewhere: [], ...rest });
};
const kinds = (found: readonly Conflict[]) => found.map(({ kind }) => kind);
const way = (fromVenueId: string, toVenueId: string, minutes: number) => ({
  ...{
    id: `${fromVenueId} ${toVenueId}`,
    fromVenueId,
    toVenueId,
    minutes,
    means: "car" as const,
    note: null,
  },
});
const who = attendedBy({ participationId: "interpreter" });

test("the interpreter may join talks the minute the night flight before them lands", () => {
  const flight = item(
    "flight",
    exactly("2027-03-10T21:30 Europe/Moscow", "2027-03-11T10:15 Asia/Shanghai"),
    who,
  );
  const talks = item(
    "talks",
    exactly("2027-03-11T10:15 Asia/Shanghai", "2027-03-11T11:00 Asia/Shanghai"),
    who,
  );
  expect(conflicts([flight, talks])).toEqual([]);
});

test("an interpreter at two items at once is told, though the clocks of two zones look apart", () => {
  const call = item("call", exactly("2027-03-10T10:00 Europe/Moscow", "2027-03-10T11:00 Europe/Moscow"), who);
  const talks = item(
    "talks",
    exactly("2027-03-10T15:30 Asia/Shanghai", "2027-03-10T16:30 Asia/Shanghai"),
    who,
  );
  expect(conflicts([call, talks])).toEqual([
    { kind: "person.twice", items: ["call", "talks"], participationIds: ["interpreter"] },
  ]);
});

test("Seoul at 15:00 and Anchorage at 13:20 of one date are a flight apart, and no clash", () => {
  const lunch = item("lunch", exactly("2027-03-10T14:00 Asia/Seoul", "2027-03-10T15:00 Asia/Seoul"), who);
  const meeting = item(
    "meeting",
    exactly("2027-03-10T13:20 America/Anchorage", "2027-03-10T14:00 America/Anchorage"),
    who,
  );
  expect(conflicts([meeting, lunch])).toEqual([]);
  const early = item(
    "early",
    exactly("2027-03-09T20:30 America/Anchorage", "2027-03-09T21:00 America/Anchorage"),
    who,
  );
  expect(conflicts([early, lunch])).toMatchObject([{ kind: "person.twice", items: ["lunch", "early"] }]);
});

test("a change of place without a minute between is told once a travel time is typed, in both directions", () => {
  const castle = item("castle", exactly("2014-04-05T09:00 Asia/Tokyo", "2014-04-05T10:15 Asia/Tokyo"), {
    ...at("castle"),
    ...attendedBy({ side: "guest" }),
  });
  const tea = item("tea", exactly("2014-04-05T10:15 Asia/Tokyo", "2014-04-05T10:45 Asia/Tokyo"), {
    ...at("square"),
    ...attendedBy({ side: "guest" }),
  });
  const legs = [leg("beijing", "2014-04-04", "2014-04-07")];
  expect(conflicts([castle, tea], [interpreter], { legs })).toEqual([]);
  const told = {
    ...{ kind: "way.tooShort", items: ["castle", "tea"], participationIds: ["interpreter"] },
    ...{ fromVenueId: "castle", toVenueId: "square", hasMinutes: 0, needsMinutes: 10 },
  };
  for (const known of [way("castle", "square", 10), way("square", "castle", 10)]) {
    expect(conflicts([castle, tea], [interpreter], { legs, travelTimes: [known] })).toEqual([told]);
  }
  const both = [way("castle", "square", 0), way("square", "castle", 10)];
  expect(conflicts([castle, tea], [interpreter], { legs, travelTimes: both })).toEqual([]);
});

test("the way starts at the last place of an item, and items without a place are passed over", () => {
  const tour = item("tour", exactly("2027-03-10T09:00 Asia/Shanghai", "2027-03-10T10:00 Asia/Shanghai"), {
    ...at("hotel", "museum"),
    ...who,
  });
  const call = item("call", exactly("2027-03-10T10:00 Asia/Shanghai", "2027-03-10T10:10 Asia/Shanghai"), who);
  const talks = item("talks", exactly("2027-03-10T10:15 Asia/Shanghai", "2027-03-10T11:00 Asia/Shanghai"), {
    ...at("ministry"),
    ...who,
  });
  const travelTimes = [way("museum", "ministry", 20), way("hotel", "ministry", 5)];
  expect(conflicts([tour, call, talks], [interpreter], { travelTimes })).toMatchObject([
    { kind: "way.tooShort", items: ["tour", "talks"], hasMinutes: 15, needsMinutes: 20 },
  ]);
});

test("a room taken twice is told; two rooms of one house are not, nor is what was cancelled", () => {
  const inRoom = (roomId: string | null) => ({ venues: [{ venueId: "hall", roomId }] });
  const first = item(
    "first",
    exactly("2027-03-10T09:00 Asia/Shanghai", "2027-03-10T10:00 Asia/Shanghai"),
    inRoom("a"),
  );
  const span = exactly("2027-03-10T09:30 Asia/Shanghai", "2027-03-10T10:30 Asia/Shanghai");
  expect(conflicts([first, item("second", span, inRoom("a"))])).toEqual([
    { kind: "venue.twice", items: ["first", "second"], venueId: "hall", roomId: "a" },
  ]);
  expect(conflicts([first, item("second", span, inRoom("b"))])).toEqual([]);
  expect(conflicts([first, item("second", span, { ...inRoom("a"), status: "cancelled" })])).toEqual([]);
  expect(conflicts([first, item("night", span, { ...inRoom("a"), kind: "accommodation" })])).toEqual([]);
});

test("a language pair without an interpreter is told, and an interpreter who covers two items at once", () => {
  const one = item("one", exactly("2027-03-10T09:00 Asia/Shanghai", "2027-03-10T10:00 Asia/Shanghai"));
  const two = item("two", exactly("2027-03-10T09:30 Asia/Shanghai", "2027-03-10T10:30 Asia/Shanghai"));
  const need = (id: string, itemId: string, coveredById: string | null) => ({
    ...{ id, itemId, coveredById, fromLanguage: "ru", toLanguage: "zh", mode: "consecutive" as const },
  });
  expect(
    conflicts([one, two], [interpreter], { needs: [need("n", "one", null), need("gone", "no such", null)] }),
  ).toEqual([{ kind: "interpretation.uncovered", itemId: "one", needId: "n", from: "ru", to: "zh" }]);
  const covered = [need("n", "one", "interpreter"), need("m", "two", "interpreter")];
  expect(conflicts([one, two], [interpreter], { needs: covered })).toEqual([
    { kind: "interpreter.twice", items: ["one", "two"], participationId: "interpreter" },
  ]);
});

test("an interpreter who covers talks while needed at another item, over two zones, is told once", () => {
  const talks = item("talks", exactly("2027-03-10T10:00 Europe/Moscow", "2027-03-10T11:00 Europe/Moscow"));
  const call = item("call", exactly("2027-03-10T15:30 Asia/Shanghai", "2027-03-10T16:30 Asia/Shanghai"), who);
  const needs = [
    {
      ...{ id: "n", itemId: "talks", fromLanguage: "ru", toLanguage: "zh", mode: "consecutive" as const },
      coveredById: "interpreter",
    },
  ];
  expect(conflicts([talks, call], [interpreter], { needs })).toEqual([
    { kind: "interpreter.twice", items: ["talks", "call"], participationId: "interpreter" },
  ]);
  expect(conflicts([{ ...talks, ...who }, call], [interpreter], { needs })).toEqual([
    { kind: "person.twice", items: ["talks", "call"], participationIds: ["interpreter"] },
  ]);
  const after = item(
    "call",
    exactly("2027-03-10T16:00 Asia/Shanghai", "2027-03-10T16:30 Asia/Shanghai"),
    who,
  );
  expect(conflicts([talks, after], [interpreter], { needs })).toEqual([]);
});

test("talks without the head of a side that attends are told; a side without a head has none to miss", () => {
  const head = guest("head", 1, { role: "head" });
  const adviser = guest("adviser", 2);
  const time = exactly("2027-03-10T09:00 Asia/Shanghai", "2027-03-10T10:00 Asia/Shanghai");
  const talks = item("talks", time, {
    kind: "bilateralTalks",
    ...attendedBy({ participationId: "adviser" }),
  });
  expect(conflicts([talks], [head, adviser])).toEqual([
    { kind: "head.absent", itemId: "talks", side: "guest", participationId: "head" },
  ]);
  expect(conflicts([talks], [adviser])).toEqual([]);
  expect(conflicts([{ ...talks, ...attendedBy({ side: "guest" }) }], [head, adviser])).toEqual([]);
  expect(conflicts([{ ...talks, kind: "siteVisit" }], [head, adviser])).toEqual([]);
});

test("legs that share days are told; a side leg, a day of travel and legs of two parties are not", () => {
  const overlap = (...legs: Leg[]) => kinds(conflicts([], [], { legs }));
  const beijingJune = leg("beijing", "2019-06-17", "2019-06-20");
  expect(overlap(beijingJune, leg("chengdu", "2019-06-19", "2019-06-19"))).toEqual(["legs.overlap"]);
  expect(
    overlap(beijingJune, leg("chengdu", "2019-06-19", "2019-06-19", { insideLegId: "beijing" })),
  ).toEqual([]);
  expect(overlap(beijingJune, leg("chengdu", "2019-06-20", "2019-06-21"))).toEqual([]);
  expect(overlap(leg("dalian", "2019-06-17", "2019-06-17"), beijingJune)).toEqual([]);
  expect(
    overlap(
      { ...beijingJune, partyId: "ministers" },
      leg("chengdu", "2019-06-18", "2019-06-21", { partyId: "spouses" }),
    ),
  ).toEqual([]);
});

test("times to be confirmed and items outside their own leg are told; saying so is an answer", () => {
  const later = item("later", toBeConfirmed("2027-03-10"));
  const outside = item("outside", onDays("2027-03-20"));
  expect(conflicts([later, outside])).toEqual([
    { kind: "time.unconfirmed", itemId: "later" },
    { kind: "item.outsideItsLeg", itemId: "outside", legId: "beijing" },
  ]);
  expect(conflicts([{ ...outside, isOutsideLeg: true }])).toEqual([]);
});

test("a person in two visits at once is told in both", () => {
  const talks = item(
    "talks",
    exactly("2027-03-10T09:00 Asia/Shanghai", "2027-03-10T10:00 Asia/Shanghai"),
    who,
  );
  const other = { id: "dinner", visitId: "other", personId: "person interpreter" };
  const span = { startsAt: Date.parse("2027-03-10T01:30Z"), endsAt: Date.parse("2027-03-10T02:30Z") };
  expect(conflicts([talks], [interpreter], { elsewhere: [{ ...other, ...span }] })).toEqual([
    {
      ...{ kind: "person.inAnotherVisit", itemId: "talks", participationId: "interpreter" },
      ...{ visitId: "other", elsewhereId: "dinner", elsewhereSpan: span },
    },
  ]);
  const after = { startsAt: Date.parse("2027-03-10T02:00Z"), endsAt: Date.parse("2027-03-10T02:30Z") };
  expect(conflicts([talks], [interpreter], { elsewhere: [{ ...other, ...after }] })).toEqual([]);
});

/* The same questions asked the plain way: every pair, every person. */

const people: Participation[] = [
  guest("a", 1, { role: "head", partyId: "culture" }),
  guest("b", 2),
  participation("c", "host", 1, { personId: "person c", partyId: "press" }),
  participation("some", "guest", 4, { description: { en: "Councillors" }, headcount: 4 }),
  participation("driver", "guest", 5, { description: { en: "Driver" }, headcount: 1, partyId: "culture" }),
];

const anyWho = fc.constantFrom(
  { participationId: "a" },
  { participationId: "b" },
  { participationId: "some" },
  { partyId: "culture" },
  { partyId: "press" },
  { side: "guest" as const },
  { side: "host" as const },
);
const anyPlace = fc.constantFrom(
  { venueId: "v1", roomId: null },
  { venueId: "v1", roomId: "r1" },
  { venueId: "v2", roomId: null },
  { venueId: "v3", roomId: null },
);
const anyItem = fc.record({
  start: fc.integer({ min: 0, max: 40 }),
  length: fc.integer({ min: 0, max: 8 }),
  attendances: fc.uniqueArray(anyWho, { maxLength: 3, selector: (one) => JSON.stringify(one) }),
  needed: fc.boolean(),
  venues: fc.array(anyPlace, { maxLength: 2 }),
  kind: fc.constantFrom("meeting" as const, "bilateralTalks" as const, "accommodation" as const),
  status: fc.constantFrom("confirmed" as const, "tentative" as const, "cancelled" as const),
  interpreters: fc.array(fc.constantFrom(null, "a", "c", "some"), { maxLength: 2 }),
});
const quarter = 15 * 60_000;
const from = Date.parse("2027-03-10T00:00Z");

const isAt = (one: Participation, { attendances }: ProgrammeItem) =>
  attendances.some(
    ({ who: group, isNeeded }) =>
      isNeeded &&
      (("side" in group && group.side === one.side) ||
        ("partyId" in group && group.partyId === one.partyId) ||
        ("participationId" in group && group.participationId === one.id)),
  );

/** Two spans share a quarter of an hour; one without length lasts a moment. */
const touch = (a: ProgrammeItem, b: ProgrammeItem) => {
  const moments = (one: ProgrammeItem) =>
    one.startsAt === one.endsAt
      ? [one.startsAt]
      : Array.from({ length: (one.endsAt - one.startsAt) / quarter }, (_, n) => one.startsAt + n * quarter);
  const own = new Set(moments(a));
  return moments(b).some((at) => own.has(at));
};

function plainly(items: readonly ProgrammeItem[], needs: readonly Need[]): Set<string> {
  const found = new Set<string>();
  const taking = items.filter((one) => one.status !== "cancelled" && one.kind !== "accommodation");
  const inOrder = [...taking].sort(
    (a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt || a.id.localeCompare(b.id),
  );
  const single = people.filter((one) => one.personId !== null || one.headcount === 1);
  for (const [index, a] of inOrder.entries()) {
    for (const b of inOrder.slice(index + 1)) {
      if (!touch(a, b)) continue;
      const both = single.filter((one) => isAt(one, a) && isAt(one, b)).map((one) => one.id);
      if (both.length > 0) found.add(`person.twice ${a.id} ${b.id} ${both.sort().join()}`);
      for (const p of new Set(a.venues.map((place) => place.roomId ?? place.venueId))) {
        if (b.venues.some((place) => (place.roomId ?? place.venueId) === p))
          found.add(`venue.twice ${a.id} ${b.id} ${p}`);
      }
    }
  }
  const covers = (one: Participation, { id }: ProgrammeItem) =>
    needs.some((need) => need.itemId === id && need.coveredById === one.id);
  for (const one of people) {
    for (const [index, a] of inOrder.entries()) {
      for (const b of inOrder.slice(index + 1)) {
        const [atA, atB] = [a, b].map((other) => single.includes(one) && isAt(one, other));
        const isBoth = (covers(one, a) || atA) && (covers(one, b) || atB); // where they cover anything
        if (!needs.some(({ coveredById }) => coveredById === one.id)) continue;
        if (touch(a, b) && isBoth && !(atA && atB)) found.add(`interpreter.twice ${a.id} ${b.id} ${one.id}`);
      }
    }
  }
  for (const { coveredById, itemId, id } of needs) {
    const isThere = items.some((one) => one.id === itemId && one.status !== "cancelled");
    if (coveredById === null && isThere) found.add(`interpretation.uncovered ${itemId} ${id}`);
  }
  for (const one of single) {
    const own = inOrder.filter((other) => isAt(one, other) && other.venues.length > 0);
    for (const [index, b] of own.entries()) {
      const a = own[index - 1];
      if (!a || b.startsAt < a.endsAt) continue;
      const [start, end] = [a.venues.at(-1)!.venueId, b.venues[0]!.venueId];
      const minutes = start === end ? 0 : 40;
      if ((b.startsAt - a.endsAt) / 60_000 < minutes) found.add(`way.tooShort ${a.id} ${b.id} ${one.id}`);
    }
  }
  return found;
}

test.each([
  ["any short programme", { maxLength: 14 }, 600],
  ["a programme of two hundred items", { minLength: 200, maxLength: 200 }, 4],
] as const)(
  "the conflicts of %s are those that a look at every pair of items and every person finds",
  { timeout: 60_000 },
  (_name, length, numRuns) => {
    const travelTimes = [way("v1", "v2", 40), way("v3", "v1", 40), way("v2", "v3", 40)];
    fc.assert(
      fc.property(fc.array(anyItem, length), (made) => {
        const items = made.map(({ start, length, attendances, needed, venues, kind, status }, index) => ({
          ...item(`i${index}`, exactly("2027-03-10T09:00 Asia/Shanghai"), { venues, kind, status }),
          ...{ startsAt: from + start * quarter, endsAt: from + (start + length) * quarter },
          attendances: attendances.map((group, seat) => ({
            ...{ id: `${index} ${seat}`, who: group, role: null, isNeeded: needed || seat > 0 },
          })),
        }));
        const needs = made.flatMap(({ interpreters }, index) =>
          interpreters.map((coveredById, number) => ({
            ...{ id: `${index} ${number}`, itemId: `i${index}`, fromLanguage: "ru", toLanguage: "zh" },
            ...{ mode: "consecutive" as const, coveredById },
          })),
        );
        const asked = new Set([
          ...["person.twice", "venue.twice", "way.tooShort"],
          ...["interpreter.twice", "interpretation.uncovered"],
        ]);
        const found = conflicts(items, people, { travelTimes, needs }).filter(({ kind }) => asked.has(kind));
        const said = found.flatMap((one): string[] => {
          if (one.kind === "person.twice")
            return [`${conflictKey(one)} ${one.participationIds.sort().join()}`];
          if (one.kind === "way.tooShort")
            return one.participationIds.map((id) => `${conflictKey(one)} ${id}`);
          return [conflictKey(one)];
        });
        expect(new Set(said)).toEqual(plainly(items, needs));
        expect(new Set(said).size).toBe(said.length);
      }),
      { numRuns },
    );
  },
);
