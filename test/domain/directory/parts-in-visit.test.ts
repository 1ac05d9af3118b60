import { describe, expect, test } from "vitest";
import { itemsAtVenue, partOfOrganisation, partOfPerson } from "#app/domain/directory/parts-in-visit.ts";
import type { Attendance } from "#app/domain/programme/programme-item.ts";
import {
  at,
  attendedBy,
  exactly,
  item,
  outcome,
  participation,
  position,
  venue,
  visit,
} from "#test/telling.ts";

const minister = participation("minister", "guest", 1, { personId: "petrova", positionId: "minister-post" });
const spouse = participation("spouse", "guest", 2, { personId: "petrov", partyId: "cultural-party" });
const council = participation("council", "host", 1, { organisationId: "city-council", headcount: 4 });

const as = (who: Attendance["who"], role: Attendance["role"]): Attendance => ({
  ...{ id: `seat of ${JSON.stringify(who)}`, who, role, isNeeded: true },
});
const hourOf = (clock: string) => exactly(`2027-03-11T${clock} Asia/Shanghai`);

const talks = item("talks", hourOf("10:00"), attendedBy({ participationId: "minister" }));
const museum = item("museum", hourOf("10:00"), {
  ...attendedBy({ partyId: "cultural-party" }),
  ...at("museum"),
});
const dinner = item("dinner", hourOf("19:00"), {
  attendances: [as({ side: "guest" }, null), as({ participationId: "minister" }, "guestOfHonour")],
});
const hostsOnly = item("briefing", hourOf("09:00"), attendedBy({ side: "host" }));
const side = { id: "p", side: "guest" as const, organisationId: null, participationId: null };
const letter = outcome("letter", {
  parties: [{ ...side, role: "signatory", participationId: "minister" }],
});
const group = outcome("group", {
  workingGroup: {
    ...{ mandate: { en: "Schools" }, rhythm: null, meets: null },
    members: [{ ...side, role: "coChair", participationId: "minister" }],
  },
});
const unrelated = outcome("unrelated", { parties: [{ ...side, role: "party" }] });

const content = visit({
  items: [hostsOnly, talks, museum, dinner],
  participations: [minister, spouse, council],
  positions: [position("minister-post", "petrova", "ministry")],
  outcomes: [letter, group, unrelated],
  venues: [venue("museum", { organisationId: "museum-trust" })],
});

describe("a person", () => {
  test("is at an item when named there, with the role said of them and not of their side", () => {
    expect(partOfPerson(content, "petrova")).toEqual({
      participation: minister,
      items: [
        { item: talks, role: null },
        { item: dinner, role: "guestOfHonour" },
      ],
      outcomes: [letter, group],
    });
  });

  test("is where their party goes and where their whole side is", () => {
    expect(partOfPerson(content, "petrov")).toEqual({
      participation: spouse,
      items: [
        { item: museum, role: null },
        { item: dinner, role: null },
      ],
      outcomes: [],
    });
  });

  test("who takes no part in the visit has no part in it", () => {
    expect(partOfPerson(content, "stranger")).toEqual({ participation: null, items: [], outcomes: [] });
  });

  test("without a party is not taken for a member of one", () => {
    expect(partOfPerson({ ...content, items: [museum] }, "petrova").items).toEqual([]);
  });
});

describe("an organisation", () => {
  test("takes part through those who hold a post in it", () => {
    expect(partOfOrganisation(content, "ministry")).toEqual({
      isOperator: false,
      participations: [minister],
      items: [talks, dinner],
      outcomes: [letter, group],
    });
  });

  test("takes part through unnamed people who represent it", () => {
    expect(partOfOrganisation(content, "city-council")).toEqual({
      isOperator: false,
      participations: [council],
      items: [],
      outcomes: [],
    });
  });

  test("takes part through its venue, and through an outcome that names it", () => {
    const donation = outcome("donation", {
      parties: [{ ...side, role: "supporter", organisationId: "museum-trust" }],
    });
    expect(partOfOrganisation({ ...content, outcomes: [donation] }, "museum-trust")).toEqual({
      isOperator: false,
      participations: [],
      items: [museum],
      outcomes: [donation],
    });
  });

  test("that runs the events is the operator, even if it is nowhere else", () => {
    const run = { ...content, visit: { ...content.visit, operatorId: "centre" } };
    expect(partOfOrganisation(run, "centre")).toEqual({
      ...{ isOperator: true, participations: [], items: [], outcomes: [] },
    });
  });
});

describe("a venue", () => {
  const park = exactly("2014-04-04T16:25 Asia/Tokyo");
  const step = { id: "planting", title: { en: "Tree planting" }, minutesFromStart: 0, venueId: "park" };
  const inRain = {
    ...{ id: "rain", condition: "rain" as const, title: null, roomId: null },
    venueId: "hall",
  };
  const walk = item("walk", park, { ...at("square"), steps: [step], contingencies: [inRain] });
  const concert = item("concert", park, { ...at("hall"), contingencies: [inRain] });
  const matsuyama = visit({ items: [walk, concert] });

  test("has what takes place there, also a step of it", () => {
    expect(itemsAtVenue(matsuyama, "square")).toEqual([{ item: walk, isAlternative: false }]);
    expect(itemsAtVenue(matsuyama, "park")).toEqual([{ item: walk, isAlternative: false }]);
  });

  test("has what would take place there in the rain, unless it does so anyway", () => {
    expect(itemsAtVenue(matsuyama, "hall")).toEqual([
      { item: walk, isAlternative: true },
      { item: concert, isAlternative: false },
    ]);
  });

  test("to which nothing leads has nothing", () => {
    expect(itemsAtVenue(matsuyama, "castle")).toEqual([]);
  });
});
