import { expect, test } from "vitest";
import type { Citation } from "#app/domain/source/citation.ts";
import { citedThing } from "#app/domain/source/what-is-cited.ts";
import {
  item,
  leg,
  onDays,
  organisation,
  outcome,
  participation,
  person,
  position,
  realVisit,
  realVisits,
  venue,
  visit,
} from "#test/telling.ts";

const yin = person("yin");
const office = organisation("foreign-affairs-office");
const hall = venue("hall");
const content = visit({
  legs: [leg("beijing", "2027-03-10", "2027-03-14")],
  items: [item("talks", onDays("2027-03-11"))],
  outcomes: [outcome("proposal")],
  people: [yin],
  organisations: [office],
  venues: [hall],
  positions: [position("director", "yin", "foreign-affairs-office")],
  participations: [
    participation("yin-in-beijing", "host", 1, { personId: "yin" }),
    participation("staff", "host", 2, { description: { en: "Members of the office" } }),
  ],
});

test.each<[Citation["about"], ReturnType<typeof citedThing>]>([
  [{ kind: "visit", id: "visit" }, { text: { en: "Moscow in Beijing" } }],
  [{ kind: "leg", id: "beijing" }, { text: { en: "beijing" } }],
  [{ kind: "item", id: "talks" }, { text: { en: "The talks" } }],
  [{ kind: "outcome", id: "proposal" }, { text: { en: "The proposal" } }],
  [{ kind: "person", id: "yin" }, { names: yin.names }],
  [{ kind: "organisation", id: "foreign-affairs-office" }, { names: office.names }],
  [{ kind: "venue", id: "hall" }, { names: hall.names }],
  [{ kind: "position", id: "director" }, { names: yin.names }],
  [{ kind: "participation", id: "yin-in-beijing" }, { names: yin.names }],
  [{ kind: "participation", id: "staff" }, { text: { en: "Members of the office" } }],
])("a claim about $kind $id is about something that a page can name", (about, expected) => {
  expect(citedThing(about, content)).toEqual(expected);
});

test.each([
  "leg",
  "item",
  "outcome",
  "person",
  "organisation",
  "venue",
  "position",
  "participation",
] as const)("a claim about a %s that the reader may not see is about nothing", (kind) => {
  expect(citedThing({ kind, id: "hidden" }, content)).toBeUndefined();
});

test.each(realVisits)("everything cited about %s can be named", (slug) => {
  const real = realVisit(slug);
  expect(real.citations.filter(({ about }) => citedThing(about, real) === undefined)).toEqual([]);
});
