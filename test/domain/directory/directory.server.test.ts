import { expect, test } from "vitest";
import { addOrganisation, addPerson, addVenue } from "#app/domain/directory/directory.server.ts";
import { addSource, cite } from "#app/domain/source/source.server.ts";
import { must, ours, personName } from "#db/seed/telling.ts";
import { berlinVisit, story } from "#test/story.ts";

const city = { en: "Berlin" };
const body = { slug: "senate", partOfId: null, city, country: "DE", names: [ours("en", "Senate of Berlin")] };
const place = {
  ...{
    slug: "senate",
    city,
    country: "DE",
    zone: "Europe/Berlin",
    names: [ours("en", "Red Town Hall")],
    rooms: [],
  },
  ...{ address: null, latitude: null, longitude: null, telephone: null, organisationId: null },
};

test("an address is given once in each directory, and said to be taken after that", () => {
  const current = story();
  const taken = { ok: false, issues: [{ code: "slug.taken", slug: "senate" }] };
  const person = { slug: "senate", names: [personName("en", "Latn", "A. Senate")] };
  expect([
    addOrganisation(current, body).ok,
    addPerson(current, person).ok,
    addVenue(current, place).ok,
  ]).toEqual([true, true, true]);
  expect([addOrganisation(current, body), addPerson(current, person), addVenue(current, place)]).toEqual([
    taken,
    taken,
    taken,
  ]);
});

test("a venue lies in a zone that there is, and everything has a name", () => {
  const current = story();
  expect(addVenue(current, { ...place, zone: "Mars/X", names: [] })).toEqual({
    ok: false,
    issues: [{ code: "name.required" }, { code: "zone.unknown", zone: "Mars/X" }],
  });
});

test("a source is added once, and a place in it supports one field of a thing once", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const draft = {
    ...{
      key: "report",
      kind: "report" as const,
      title: { en: "Report" },
      publisher: { en: "Senate" },
      language: "en",
    },
    ...{ publishedOn: null, address: null, note: null },
  };
  const source = must(addSource(current, draft));
  expect(addSource(current, draft)).toEqual({
    ok: false,
    issues: [{ code: "source.keyTaken", key: "report" }],
  });
  const claim = {
    about: { kind: "leg" as const, id: leg.id },
    field: "whole",
    value: null,
    sourceId: source.id,
    locator: "paragraph:1",
  };
  const citation = must(cite(current, slug, claim));
  expect(cite(current, slug, claim)).toEqual({
    ok: false,
    issues: [{ code: "citation.madeAlready", citationId: citation.id }],
  });
});
