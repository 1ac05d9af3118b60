import { expect, test } from "vitest";
import { mentionsOf, summaryOf } from "#app/domain/release/released-visit.ts";
import { organisation, person, position, venue, visit } from "#test/telling.ts";

const petrova = person("petrova");
const ivanov = person("ivanov");
const ministry = organisation("ministry", { city: { en: "Moscow" } });
const unplaced = organisation("company");
const hall = venue("hall");
const content = visit({
  people: [petrova, ivanov],
  organisations: [ministry, unplaced],
  venues: [hall],
  positions: [position("minister", "petrova", "ministry")],
});

test("a list shows a visit's title, state, sides and stays, and nothing that lies inside", () => {
  expect(summaryOf(content)).toEqual({
    ...{
      title: { en: "Moscow in Beijing" },
      category: "working",
      status: "confirmed",
      referenceLanguage: "en",
    },
    sides: content.sides,
    legs: [
      {
        ...{ city: { en: "beijing" }, country: "CN", zone: "Asia/Shanghai" },
        ...{ firstDay: "2027-03-10", lastDay: "2027-03-14" },
      },
    ],
  });
});

test("a directory shows people with their post, organisations and venues with their city, where known", () => {
  expect(mentionsOf(content)).toEqual([
    {
      kind: "person",
      id: "petrova",
      slug: "petrova",
      detail: { names: petrova.names, line: { en: "minister" } },
    },
    { kind: "person", id: "ivanov", slug: "ivanov", detail: { names: ivanov.names, line: null } },
    {
      kind: "organisation",
      id: "ministry",
      slug: "ministry",
      detail: { names: ministry.names, line: { en: "Moscow" } },
    },
    { kind: "organisation", id: "company", slug: "company", detail: { names: unplaced.names, line: null } },
    { kind: "venue", id: "hall", slug: "hall", detail: { names: hall.names, line: { en: "Beijing" } } },
  ]);
});
