import { describe, expect, test } from "vitest";
import type { Side } from "#app/domain/access/audience.ts";
import { isInLane, type LaneKind, lanesOf, whoOfLane } from "#app/domain/day/day-lanes.ts";
import type { Participation, Party } from "#app/domain/delegation/participation.ts";
import type { Attendance } from "#app/domain/programme/programme-item.ts";

const someone = (id: string, side: Side, role: Participation["role"], partyId: string | null = null) =>
  ({ id, side, role, partyId }) as Participation;
const participations = [
  someone("minister", "guest", "head"),
  someone("spouse", "guest", "accompanying", "spouses"),
  someone("deputy", "guest", "principal"),
  someone("mayor", "host", "head"),
  someone("guide", "host", "liaison"),
];
const parties: Party[] = [{ id: "spouses", side: "guest", name: { en: "Spouses" }, headId: "spouse" }];
const people = { parties, participations };
const at = (...who: Attendance["who"][]) => ({
  attendances: who.map((one, n) => ({ id: String(n), who: one, role: null, isNeeded: true })),
});
const items = {
  dinner: at({ side: "guest" }, { side: "host" }),
  talks: at({ participationId: "minister" }, { participationId: "mayor" }),
  museum: at({ partyId: "spouses" }, { participationId: "guide" }),
  walk: at({ participationId: "spouse" }),
};
const shown = (kind: LaneKind, chosen: string[] = [], more = {}) => {
  const all = { ...items, ...more };
  return lanesOf(kind, chosen, people, Object.values(all)).map((lane) => [
    whoOfLane(lane) ?? lane.key,
    Object.entries(all).flatMap(([name, item]) => (isInLane(lane, item, people) ? [name] : [])),
  ]);
};

describe("lanes", () => {
  test("everyone together", () => {
    expect(shown("all")).toEqual([["all", ["dinner", "talks", "museum", "walk"]]]);
  });

  test("by party: a side stands in the lanes of all its parties, a person in that of their party", () => {
    expect(shown("parties")).toEqual([
      ["side:guest", ["dinner", "talks"]],
      ["party:spouses", ["dinner", "museum", "walk"]],
      ["side:host", ["dinner", "talks", "museum"]],
    ]);
  });

  test("by person: heads and principals first, or those chosen", () => {
    expect(shown("people").map(([who]) => who)).toEqual([
      "participation:minister",
      "participation:mayor",
      "participation:deputy",
      "participation:spouse",
    ]);
    expect(shown("people", ["spouse", "minister", "nobody"])).toEqual([
      ["participation:minister", ["dinner", "talks"]],
      ["participation:spouse", ["dinner", "museum", "walk"]],
    ]);
  });

  test("what names nobody is not lost", () => {
    expect(shown("parties", [], { hold: at() }).at(-1)).toEqual(["nobody", ["hold"]]);
    expect(lanesOf("people", [], { parties: [], participations: [] }, [])).toEqual([
      { key: "all", of: "everyone" },
    ]);
  });
});
