import { expect, test } from "vitest";
import type { Fields } from "#app/domain/editing/fields.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { placeOfIssue } from "#app/domain/editing/place-of-issue.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { everyIssue } from "#test/i18n/every-issue.ts";

const told = Object.values(everyIssue).map(([kind, , issue]) => ({ kind, issue }));
const place = (code: keyof typeof everyIssue) => placeOfIssue(everyIssue[code][0], everyIssue[code][2]);

/** What the fields of a time are called in a form. */
const partsOfWhen = ["day", "from", "to", "endDay", "zone", "follows", "occurrence", "endOccurrence"];

function leadsToAField(kind: ThingKind, path: string): boolean {
  const [name, part, ...more] = path.split(".");
  const field = (fieldsOf[kind] as Fields)[name!];
  if (!field || more.length > 0) return false;
  return part === undefined || (field.type === "when" && partsOfWhen.includes(part));
}

test("an issue is told beside a field that its form has, or at the top", () => {
  const lost = told
    .map(({ kind, issue }) => [kind, issue.code, placeOfIssue(kind, issue)] as const)
    .filter(([kind, , path]) => path !== "" && !leadsToAField(kind, path));
  expect(lost).toEqual([]);
});

test("only what concerns the whole thing, and what brings its own field, has no place", () => {
  const whole = told
    .filter(({ kind, issue }) => placeOfIssue(kind, issue) === "")
    .map(({ issue }) => issue.code);
  expect(whole.filter((code) => !code.startsWith("field."))).toEqual([
    ...[
      "thing.inUse",
      "thing.refersToRemoved",
      "thing.stale",
      "thing.removed",
      "thing.changedSince",
      "acceptance.madeAlready",
      "settlement.madeAlready",
    ],
  ]);
});

test("dates, words in addresses and references are mended where they were typed", () => {
  expect(place("leg.endsFirst")).toBe("lastDay");
  expect(place("leg.dateUnreadable")).toBe("firstDay");
  expect(place("leg.keyTaken")).toBe("key");
  expect(place("slug.taken")).toBe("slug");
  expect(place("participation.refersToItself")).toBe("counterpartId");
  expect(place("name.preferredTwice")).toBe("names");
});

test("an hour that does not happen is mended where it was typed: at the start or at the end", () => {
  const at = (end: "starts" | "ends") => placeOfIssue("item", { code: "when.neverHappens", end });
  expect([at("starts"), at("ends")]).toEqual(["when.from", "when.to"]);
});

test("an hour that happens twice is asked about where its answer is given", () => {
  const at = (end: "starts" | "ends") => placeOfIssue("item", { code: "when.happensTwice", end });
  expect([at("starts"), at("ends")]).toEqual(["when.occurrence", "when.endOccurrence"]);
});

test("an end before its start is mended at the clock of the end, or at its day where there is no clock", () => {
  const from = (starts: string) => placeOfIssue("item", { code: "item.endsFirst", starts });
  expect([from("2027-05-12T10:00"), from("2027-05-12")]).toEqual(["when.to", "when.endDay"]);
});

test("an issue that nobody has placed is told at the top", () => {
  expect(placeOfIssue("leg", { code: "leg.somethingNew" })).toBe("");
});
