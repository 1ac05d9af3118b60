import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Participation } from "#app/domain/delegation/participation.ts";
import type { Link } from "#app/domain/movement/chain-of-places.ts";
import { dayChains } from "#app/domain/movement/day-chains.ts";
import { type Gap, transferFromGap } from "#app/domain/movement/transfer-from-gap.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { When } from "#app/domain/programme/when.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { wallTimeAt } from "#app/time/resolve.ts";
import { at, attendedBy, exactly, item, onDays, participation, toBeConfirmed, visit } from "#test/telling.ts";

const way = (fromVenueId: string, toVenueId: string, minutes: number) => ({
  ...{ id: `${fromVenueId}-${toVenueId}`, fromVenueId, toVenueId, minutes },
  ...{ means: "car" as const, note: null },
});
const guests = attendedBy({ side: "guest" });
const beijing = (from: string, to?: string): When =>
  exactly(`2027-03-10T${from} Asia/Shanghai`, to && `2027-03-10T${to} Asia/Shanghai`);
const sides = [
  { side: "guest" as const, name: { en: "Moscow" }, country: "RU" },
  { side: "host" as const, name: { en: "Beijing" }, country: "CN" },
];

const chains = (
  items: ProgrammeItem[],
  times = [way("hotel", "hall", 25)],
  more: Partial<VisitContent> = {},
) => dayChains({ ...visit(), sides, items, ...more }, times);
/** A chain in short: "at call", "way hotel-hall 25, 5 spare", "by ride hotel-hall". */
const told = (link: Link): string => {
  const said = (to: Gap["way"]) =>
    `${to.fromVenueId}-${to.toVenueId} ${to.known?.minutes ?? "?"}, ${to.spareMinutes ?? "?"} spare`;
  switch (link.kind) {
    case "stay":
      return `${link.night ?? "at"} ${link.item.id}`;
    case "transfer":
      return link.way ? `by ${link.item.id} ${said(link.way)}` : `by ${link.item.id}`;
    case "gap":
      return `way ${said(link.way)}`;
    case "unplaced":
      return `? ${link.item.id}`;
  }
};
const day = (items: ProgrammeItem[], times?: ReturnType<typeof way>[]) =>
  chains(items, times)[0]!.chains[0]!.links.map(told);

const call = item("call", beijing("09:00", "10:00"), { ...guests, ...at("hotel") });
const talks = item("talks", beijing("10:30", "12:00"), { ...guests, ...at("hall") });
const ride = (from: string, to: string | undefined, ...venues: string[]) =>
  item("ride", beijing(from, to), { ...guests, ...at(...venues), kind: "transfer" });

test("between two places lies a way, with the time to spare", () => {
  expect(day([call, talks])).toEqual(["at call", "way hotel-hall 25, 5 spare", "at talks"]);
  const late = { ...call, ...item("call", beijing("09:00", "10:10"), { ...guests, ...at("hotel") }) };
  expect(day([late, talks])[1]).toBe("way hotel-hall 25, -5 spare");
});

test("the way back takes as long unless it was typed apart; the shortest of several counts", () => {
  expect(day([call, talks], [way("hall", "hotel", 20)])[1]).toBe("way hotel-hall 20, 10 spare");
  const both = [way("hall", "hotel", 20), way("hotel", "hall", 40), way("hotel", "hall", 30)];
  expect(day([call, talks], both)[1]).toBe("way hotel-hall 30, 0 spare");
  expect(day([call, talks], [])[1]).toBe("way hotel-hall ?, ? spare");
});

test("at one place there is no way; an open end, or a time that is vague, leaves the spare time open", () => {
  const tea = item("tea", beijing("10:05"), { ...guests, ...at("hotel") });
  expect(day([call, tea])).toEqual(["at call", "at tea"]);
  expect(day([call, tea, talks])[2]).toBe("way hotel-hall 25, ? spare");
  const open = item("open", toBeConfirmed("2027-03-10"), { ...guests, ...at("hall") });
  expect(day([call, open])[1]).toBe("way hotel-hall 25, ? spare");
});

describe("a transfer of the programme is the way itself", () => {
  test.each([
    ["that names both places", ["hotel", "hall"]],
    ["that names where it begins", ["hotel"]],
    ["that names where it leads", ["hall"]],
    ["that names no place", []],
  ])("one %s", (_, venues) => {
    expect(day([call, ride("10:00", "10:25", ...venues), talks])).toEqual([
      ...["at call", "by ride hotel-hall 25, 5 spare", "at talks"],
    ]);
  });

  test("one that is shorter than the way arrives when the way is done", () => {
    expect(day([call, ride("10:00", "10:10"), talks])[1]).toBe("by ride hotel-hall 25, 5 spare");
    expect(day([call, ride("10:10", undefined), talks])[1]).toBe("by ride hotel-hall 25, -5 spare");
  });

  test("one that leaves before they are free lacks that time", () => {
    expect(day([call, ride("09:50", "10:15"), talks])[1]).toBe("by ride hotel-hall 25, -10 spare");
  });

  test("one that begins or ends elsewhere leaves a way to it and from it", () => {
    const elsewhere = ride("10:00", "10:20", "square", "station");
    expect(day([call, elsewhere, talks])).toEqual([
      ...["at call", "way hotel-square ?, ? spare", "by ride square-station ?, 10 spare"],
      ...["way station-hall ?, ? spare", "at talks"],
    ]);
  });
});

test("where nobody said where an item is, no way is told to it or from it", () => {
  const lunch = item("lunch", beijing("10:05", "10:10"), guests);
  expect(day([call, lunch, talks])).toEqual(["at call", "? lunch", "at talks"]);
  const rest = item("rest", beijing("10:05", "10:10"), { ...guests, kind: "privateTime" });
  expect(day([call, rest, talks])).toHaveLength(3);
});

test("a lodging is where the day begins and ends, but not before they arrive nor after they leave", () => {
  const stay = item("stay", onDays("2027-03-09", "2027-03-11"), {
    ...{ ...guests, ...at("hotel"), kind: "accommodation" },
  });
  expect(day([stay, talks])).toEqual([
    ...["from stay", "way hotel-hall 25, ? spare", "at talks", "way hall-hotel 25, ? spare", "to stay"],
  ]);
  const first = item("stay", onDays("2027-03-10", "2027-03-11"), {
    ...{ ...guests, ...at("hotel"), kind: "accommodation" },
  });
  expect(day([first, talks])[0]).toBe("at talks");
});

test("what is called off takes nobody anywhere", () => {
  expect(day([call, { ...talks, status: "cancelled" }])).toEqual(["at call"]);
});

describe("who moves together", () => {
  const party = { id: "culture", side: "guest" as const, name: { en: "Culture" }, headId: "wife" };
  const people: Participation[] = [
    participation("mayor", "guest", 1, { role: "head" }),
    participation("wife", "guest", 2, { partyId: "culture" }),
  ];
  const who = (items: ProgrammeItem[]) =>
    chains(items, [], { parties: [party], participations: people })[0]!.chains.map(({ who, links }) => [
      who.map((one) => Object.values(one)[0]),
      links.filter(({ kind }) => kind === "stay").length,
    ]);

  test("a side and its party with the same day stand together, and apart where the party has its own", () => {
    expect(who([call, talks])).toEqual([[["guest", "culture"], 2]]);
    const museum = item("museum", beijing("14:00"), {
      ...attendedBy({ partyId: "culture" }),
      ...at("museum"),
    });
    expect(who([call, museum])).toEqual([
      [["guest"], 1],
      [["culture"], 2],
    ]);
  });

  test("the head stands for the delegation, another member does not", () => {
    const alone = (id: string) =>
      item("alone", beijing("14:00"), { ...attendedBy({ participationId: id }), ...at("palace") });
    expect(who([alone("mayor")])).toEqual([[["guest"], 1]]);
    expect(who([call, alone("wife")])).toEqual([
      [["guest"], 1],
      [["culture"], 2],
    ]);
  });
});

describe("the transfer that a gap asks for", () => {
  const gapOf = (items: ProgrammeItem[], times?: ReturnType<typeof way>[]) =>
    chains(items, times)[0]!.chains[0]!.links.find((link): link is Gap => link.kind === "gap")!;

  test("leaves so as to arrive in time", () => {
    expect(transferFromGap(gapOf([call, talks]))).toEqual({
      ...{ legId: "beijing", fromVenueId: "hotel", toVenueId: "hall" },
      leaves: { wall: "2027-03-10T10:05", zone: "Asia/Shanghai" },
      arrives: { wall: "2027-03-10T10:30", zone: "Asia/Shanghai" },
      ...{ fromZone: "Asia/Shanghai", toZone: "Asia/Shanghai" },
    });
  });

  test("leaves open what is unclear", () => {
    expect(transferFromGap(gapOf([call, talks], []))).toMatchObject({
      leaves: null,
      arrives: { wall: "2027-03-10T10:30" },
    });
    const open = item("open", toBeConfirmed("2027-03-10"), { ...guests, ...at("hall") });
    expect(transferFromGap(gapOf([call, open]))).toMatchObject({
      leaves: { wall: "2027-03-10T10:00" },
      arrives: { wall: "2027-03-10T10:25" },
    });
    expect(transferFromGap(gapOf([{ ...open, ...at("hotel"), id: "first" }, open]))).toMatchObject({
      ...{ leaves: null, arrives: null },
    });
  });

  test("tells each end by the clock of its own place", () => {
    const home = item("home", exactly("2027-03-10T08:00 Europe/Moscow", "2027-03-10T09:00 Europe/Moscow"), {
      ...{ ...guests, ...at("kremlin") },
    });
    const dinner = item("dinner", beijing("23:30"), { ...guests, ...at("hotel") });
    expect(transferFromGap(gapOf([home, dinner], [way("kremlin", "hotel", 480)]))).toMatchObject({
      leaves: { wall: "2027-03-10T10:30", zone: "Europe/Moscow" },
      arrives: { wall: "2027-03-10T23:30", zone: "Asia/Shanghai" },
    });
  });

  test("put into the programme, it closes the gap and lacks no time that the gap did not lack", () => {
    const minutes = fc.integer({ min: 0, max: 23 * 60 });
    const clock = (n: number) => wallTimeAt(Date.UTC(2027, 2, 9, 16, n), "Asia/Shanghai").slice(11);
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 1, max: 600 }), (one, other, length) => {
        const [ends, starts] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(starts - length >= 0);
        const before = item("call", beijing(clock(0), clock(ends)), { ...guests, ...at("hotel") });
        const after = item("talks", beijing(clock(starts)), { ...guests, ...at("hall") });
        const times = [way("hotel", "hall", length)];
        const gap = gapOf([before, after], times);
        const { leaves, arrives } = transferFromGap(gap);
        const when = { kind: "exact" as const, starts: leaves!, ends: arrives };
        const made = item("ride", when, { ...guests, ...at("hotel", "hall"), kind: "transfer" });
        const links = chains([before, made, after], times)[0]!.chains[0]!.links;
        expect(links.map(({ kind }) => kind)).toEqual(["stay", "transfer", "stay"]);
        const link = links[1] as Extract<Link, { kind: "transfer" }>;
        expect(link.way!.spareMinutes).toBe(Math.min(0, gap.way.spareMinutes!));
      }),
    );
  });
});
