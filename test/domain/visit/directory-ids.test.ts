import { expect, test } from "vitest";
import { directoryIdsOf, ownersOf } from "#app/domain/visit/directory-ids.ts";
import {
  at,
  item,
  onDays,
  outcome,
  participation,
  position,
  realVisit,
  realVisits,
  venue,
  visit,
} from "#test/telling.ts";

const nowhere = { id: "step", title: { en: "Speeches" }, minutesFromStart: 0, venueId: null };
const inRain = { ...{ id: "rain", condition: "rain" as const, title: null, roomId: null }, venueId: "hall" };
const party = { id: "party", side: "guest" as const, participationId: null };
const empty = visit();
const content = visit({
  visit: { ...empty.visit, operatorId: "operator" },
  items: [
    item("walk", onDays("2027-03-11"), {
      ...at("park"),
      steps: [nowhere, { ...nowhere, venueId: "lake" }],
      contingencies: [inRain, { ...inRain, venueId: null }],
    }),
  ],
  participations: [
    participation("head", "guest", 1, { personId: "petrova", positionId: "post" }),
    participation("council", "host", 1, { organisationId: "council" }),
  ],
  positions: [position("post", "petrova", "ministry")],
  outcomes: [
    outcome("group", {
      parties: [
        { ...party, role: "party", organisationId: "signatory" },
        { ...party, role: "witness", organisationId: null },
      ],
      workingGroup: {
        ...{ mandate: { en: "Schools" }, rhythm: null, meets: null },
        members: [{ ...party, role: "member", organisationId: "school" }],
      },
    }),
  ],
});

test("a visit refers to the people, organisations and venues of all its parts, each once", () => {
  expect(directoryIdsOf(content)).toEqual({
    people: new Set(["petrova"]),
    organisations: new Set(["operator", "council", "ministry", "school", "signatory"]),
    venues: new Set(["park", "lake", "hall"]),
  });
});

test("a visit that names nobody refers to nothing", () => {
  expect(directoryIdsOf(empty)).toEqual({ people: new Set(), organisations: new Set(), venues: new Set() });
});

test("venues lead to those whose places they are", () => {
  const owned = ["park", "lake"].map((id) => venue(id, { organisationId: "city" }));
  expect(ownersOf([...owned, venue("hall")])).toEqual(new Set(["city"]));
});

test.each(realVisits)("%s carries all it refers to, and nothing else but what that is part of", (slug) => {
  const real = realVisit(slug);
  const ids = directoryIdsOf(real);
  const wholes = real.organisations.map((one) => one.partOfId).filter((id) => id !== null);
  const idsOf = (things: readonly { id: string }[]) => new Set(things.map((thing) => thing.id));
  expect(idsOf(real.people)).toEqual(ids.people);
  expect(idsOf(real.venues)).toEqual(ids.venues);
  expect(idsOf(real.organisations)).toEqual(
    new Set([...ids.organisations, ...ownersOf(real.venues), ...wholes]),
  );
});
