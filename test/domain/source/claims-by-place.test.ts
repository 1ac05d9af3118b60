import { expect, test } from "vitest";
import type { Citation, CitedKind } from "#app/domain/source/citation.ts";
import { claimsByPlace } from "#app/domain/source/claims-by-place.ts";
import { claim, participation, person, position, realVisit, venue, visit } from "#test/telling.ts";

const content = (...citations: Citation[]) =>
  visit({
    citations,
    people: [person("kuzmin")],
    positions: [position("head-of-department", "kuzmin", "department")],
    participations: [
      participation("kuzmin-in-beijing", "guest", 1, { personId: "kuzmin", organisationId: "department" }),
      participation("staff", "guest", 2, { organisationId: "department" }),
    ],
    venues: [venue("headquarters", { organisationId: "company" })],
  });
const report = "report";
const said = (thing: [CitedKind, string], locator = "paragraph:1", value?: [string, string]) =>
  claim(thing, report, locator, value);
const placesOf = (...citations: Citation[]) => claimsByPlace(report, content(...citations));

test("paragraphs stand in the order of their numbers, days by date, sections by name", () => {
  const at = (...locators: string[]) =>
    placesOf(...locators.map((locator) => said(["item", "talks"], locator))).map((place) => place.locator);
  expect(at("section:programme", "paragraph:10", "paragraph:9", "section:guests")).toEqual([
    ...["paragraph:9", "paragraph:10", "section:guests", "section:programme"],
  ]);
  expect(at("section:2", "paragraph:10")).toEqual(["paragraph:10", "section:2"]);
  expect(at("day:2014-04-05", "section:guests", "day:2014-04-04")).toEqual([
    ...["day:2014-04-04", "day:2014-04-05", "section:guests"],
  ]);
});

test("a place stands once, with all that is claimed there and nothing from other sources", () => {
  const [talks, dinner] = [said(["item", "talks"]), said(["item", "dinner"])];
  expect(placesOf(talks, claim(["item", "talks"], "another", "paragraph:1"), dinner)).toEqual([
    { locator: "paragraph:1", claims: [talks, dinner] },
  ]);
});

test("what a place says of a person stands for their post and their part as well", () => {
  const kuzmin = said(["person", "kuzmin"]);
  const post = said(["position", "head-of-department"]);
  const part = said(["participation", "kuzmin-in-beijing"]);
  expect(placesOf(post, kuzmin, part)).toEqual([{ locator: "paragraph:1", claims: [kuzmin] }]);
});

test("what it says of an organisation stands for its unnamed people and its venue", () => {
  const [department, company] = [said(["organisation", "department"]), said(["organisation", "company"])];
  const [staff, venueClaim] = [said(["participation", "staff"]), said(["venue", "headquarters"])];
  expect(placesOf(department, staff, company, venueClaim)).toEqual([
    { locator: "paragraph:1", claims: [department, company] },
  ]);
});

test("a post stays where the person is spoken of in another place", () => {
  const kuzmin = said(["person", "kuzmin"], "paragraph:2");
  const post = said(["position", "head-of-department"], "paragraph:3");
  expect(placesOf(kuzmin, post)).toEqual([
    { locator: "paragraph:2", claims: [kuzmin] },
    { locator: "paragraph:3", claims: [post] },
  ]);
});

test("a named person's part is theirs, not their organisation's", () => {
  const department = said(["organisation", "department"]);
  const part = said(["participation", "kuzmin-in-beijing"]);
  expect(placesOf(department, part)).toEqual([{ locator: "paragraph:1", claims: [department, part] }]);
});

test("a claim with a value stands for the bare one about the same thing", () => {
  const bare = said(["visit", "visit"]);
  const first = said(["visit", "visit"], "paragraph:1", ["firstDay", "2019-06-17"]);
  const last = said(["visit", "visit"], "paragraph:1", ["lastDay", "2019-06-20"]);
  expect(placesOf(bare, first, last)).toEqual([{ locator: "paragraph:1", claims: [first, last] }]);
});

test("a value that a source gives is never left out, whatever else the place speaks of", () => {
  const company = said(["organisation", "company"]);
  const address = said(["venue", "headquarters"], "paragraph:1", ["address", "1 Science Park"]);
  expect(placesOf(company, address)).toEqual([{ locator: "paragraph:1", claims: [company, address] }]);
});

test("a source that says nothing of the visit has no places", () => {
  expect(placesOf()).toEqual([]);
});

test("no place of a real source is empty, and no value it gives is lost", () => {
  for (const slug of ["moscow-beijing-2019", "freiburg-matsuyama-2014"] as const) {
    const real = realVisit(slug);
    for (const { id } of real.sources) {
      const places = claimsByPlace(id, real);
      expect(places.filter(({ claims }) => claims.length === 0)).toEqual([]);
      const values = real.citations.filter((one) => one.sourceId === id && one.value !== null);
      expect(places.flatMap(({ claims }) => claims)).toEqual(expect.arrayContaining(values));
    }
  }
});
