import { describe, expect, test } from "vitest";
import type { Side } from "#app/domain/access/audience.ts";
import {
  bodyInKey,
  keyOfBody,
  type PartnerVisit,
  partnerBodies,
  partnerCities,
  sidesOfCity,
  sidesOpposite,
  visitsBothWays,
} from "#app/domain/follow-up/partners.ts";

const side = (of: Side, partner: string, country: string) => ({
  ...{ side: of, name: { en: partner }, country, partner },
});

const visit = (
  slug: string,
  guest: string,
  host: string,
  more: Partial<PartnerVisit> = {},
): PartnerVisit => ({
  ...{
    id: slug,
    slug,
    title: { en: slug },
    referenceLanguage: "en",
    category: "working",
    status: "completed",
  },
  ...{ ourSide: "guest", firstDay: "2019-06-17", lastDay: "2019-06-20", cities: [] },
  sides: [side("guest", guest, "RU"), side("host", host, "CN")],
  ...more,
});

const there = visit("there", "moscow", "beijing");
const back = visit("back", "beijing", "moscow", {
  ourSide: "host",
  firstDay: "2021-09-01",
  lastDay: "2021-09-03",
});
const unsaid = visit("unsaid", "moscow", "matsuyama", { ourSide: null });
const strangers = visit("strangers", "freiburg", "matsuyama", { ourSide: null });
const called = visit("called-off", "moscow", "beijing", { status: "cancelled", firstDay: "2022-01-01" });
const next = visit("next", "beijing", "moscow", {
  ourSide: "host",
  status: "planned",
  firstDay: "2023-05-01",
});

describe("which cities are partners", () => {
  test("every side but ours; ours is none either where a visit does not say which side is ours", () => {
    expect(
      partnerCities([there, back, unsaid, strangers]).map(({ key, visitIds }) => [key, visitIds]),
    ).toEqual([
      ["beijing", ["there", "back"]],
      ["freiburg", ["strangers"]],
      ["matsuyama", ["unsaid", "strangers"]],
    ]);
  });

  test("a third party is one", () => {
    const three = { ...there, sides: [...there.sides, side("third", "minsk", "BY")] };
    expect(partnerCities([three]).map(({ key }) => key)).toEqual(["beijing", "minsk"]);
    expect(sidesOfCity(three, "minsk")).toEqual(["third"]);
    expect(sidesOpposite(three, ["third"])).toEqual(["guest"]);
    expect(sidesOpposite({ ...three, ourSide: null }, ["third"])).toEqual(["guest", "host"]);
  });
});

test("visits are told both ways: what was called off never counts, what is to come is the next one", () => {
  const sidesIn = (one: PartnerVisit) => sidesOfCity(one, "beijing");
  const ways = (today: string) => {
    const { last, next: coming, ...counts } = visitsBothWays([next, called, back, there], sidesIn, today);
    return { ...counts, last: last?.slug ?? null, next: coming?.slug ?? null };
  };
  expect(ways("2019-06-16")).toEqual({ came: 0, received: 0, last: null, next: "there" });
  expect(ways("2019-06-17")).toEqual({ came: 0, received: 1, last: "there", next: "back" });
  expect(ways("2022-06-01")).toEqual({ came: 1, received: 1, last: "back", next: "next" });
});

test("an organisation is a partner by what it does on another side than ours; one of ours is none", () => {
  const place = (visitId: string, of: Side, organisationId: string) => ({
    visitId,
    side: of,
    organisationId,
  });
  const visits = new Map([there, back, unsaid].map((one) => [one.id, one]));
  const bodies = partnerBodies(visits, [
    place("there", "guest", "our-department"),
    place("unsaid", "host", "our-department"),
    place("there", "host", "tongzhou"),
    place("back", "guest", "tongzhou"),
    place("back", "guest", "tongzhou"),
    place("removed", "host", "nobody"),
  ]);
  expect(bodies.map(({ id, sidesOf }) => [id, [...sidesOf]])).toEqual([
    [
      "tongzhou",
      [
        ["there", ["host"]],
        ["back", ["guest"]],
      ],
    ],
  ]);
});

test("an address says whether it means a city or an organisation", () => {
  expect(keyOfBody("tongzhou")).toBe("organisation.tongzhou");
  expect([bodyInKey("organisation.tongzhou"), bodyInKey("beijing"), bodyInKey("organisation")]).toEqual([
    ...["tongzhou", null, null],
  ]);
});
