import { expect, test } from "vitest";
import { itineraryByDay } from "#app/domain/programme/itinerary.ts";
import { inProgrammeOrder } from "#app/domain/programme/programme-order.ts";
import {
  exactly,
  following,
  item,
  leg,
  onDays,
  realVisit,
  toBeConfirmed,
  withinDays,
} from "#test/telling.ts";

const beijing = leg("beijing", "2027-03-10", "2027-03-14");
const chengdu = leg("chengdu", "2027-03-12", "2027-03-12", { insideLegId: "beijing" });

test("each leg has its own days, in order and without the empty ones", () => {
  const flight = item("flight", exactly("2027-03-10T21:30 Europe/Moscow", "2027-03-11T10:15 Asia/Shanghai"));
  const talks = item("talks", exactly("2027-03-11T15:00 Asia/Shanghai", "2027-03-11T16:00 Asia/Shanghai"));
  const tea = following(talks, "tea");
  const farewell = item("farewell", onDays("2027-03-14"));
  const pandas = item("pandas", onDays("2027-03-12"), { legId: "chengdu" });
  const items = inProgrammeOrder([farewell, tea, pandas, talks, flight]);
  expect(itineraryByDay({ legs: [beijing, chengdu], items })).toEqual([
    {
      leg: beijing,
      mainLeg: null,
      days: [
        { day: "2027-03-10", items: [flight] },
        { day: "2027-03-11", items: [talks, tea] },
        { day: "2027-03-14", items: [farewell] },
      ],
      undated: [],
    },
    { leg: chengdu, mainLeg: beijing, days: [{ day: "2027-03-12", items: [pandas] }], undated: [] },
  ]);
});

test("days stand by date even where programme order does not: an arrival over the date line", () => {
  const leaves = item("departure", exactly("2027-06-19T00:30 Asia/Tokyo"));
  const lands = item("arrival", exactly("2027-06-18T15:40 America/Anchorage"));
  const [stay] = itineraryByDay({ legs: [beijing], items: inProgrammeOrder([leaves, lands]) });
  expect(stay!.days.map(({ day }) => day)).toEqual(["2027-06-18", "2027-06-19"]);
});

test("an item whose day nobody said comes last, and is not put on any day", () => {
  const school = item("school", withinDays("2027-03-10", "2027-03-14"));
  const call = item("call", toBeConfirmed(null));
  expect(itineraryByDay({ legs: [beijing], items: inProgrammeOrder([school, call]) })).toEqual([
    { leg: beijing, mainLeg: null, days: [], undated: [call, school] },
  ]);
});

test("a leg without a programme is there, empty", () => {
  expect(itineraryByDay({ legs: [chengdu], items: [] })).toEqual([
    { leg: chengdu, mainLeg: null, days: [], undated: [] },
  ]);
});

test("Matsuyama, 2014: the days hold what the printed programme gives them", () => {
  const [stay] = itineraryByDay(realVisit("freiburg-matsuyama-2014"));
  expect(stay!.days.map(({ day, items }) => [day, items.map((one) => one.key)])).toEqual([
    ["2014-04-04", ["arrival", "mayor", "assembly", "tree-planting"]],
    [
      "2014-04-05",
      ["castle", "tea-ceremony", "yakyuken-festival", "brewery", "dogo-onsen", "temple", "celebration"],
    ],
    ["2014-04-06", ["environment-forum", "environment-fair", "parade", "kashima"]],
    ["2014-04-07", ["reuse-hall", "departure"]],
  ]);
  expect(stay!.undated).toEqual([]);
});

test("Beijing, 2019: what the reports put on no day stands on none", () => {
  const stays = itineraryByDay(realVisit("moscow-beijing-2019"));
  expect(
    stays.map(({ leg: { key }, mainLeg, days, undated }) => ({
      ...{ key, inside: mainLeg?.key ?? null },
      days: days.map(({ day, items }) => [day, items.map((one) => one.key)]),
      undated: undated.map((one) => one.key),
    })),
  ).toEqual([
    {
      ...{ key: "beijing", inside: null },
      days: [["2019-06-18", ["conference", "fao-meeting", "rockontrol", "dinner"]]],
      undated: ["tongzhou-talks", "hanergy"],
    },
    {
      ...{ key: "chengdu", inside: "beijing" },
      days: [["2019-06-19", ["chengdu-programme"]]],
      undated: [],
    },
  ]);
});
