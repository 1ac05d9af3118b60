import { expect, test } from "vitest";
import { findDisagreements } from "#app/domain/source/disagreements.ts";
import { claim, realVisit } from "#test/telling.ts";

const english = claim(["visit", "beijing"], "en", "paragraph:1", ["firstDay", "2019-06-17"]);
const russian = claim(["visit", "beijing"], "ru", "paragraph:1", ["firstDay", "2019-06-18"]);

test("two sources that give different days disagree, and both stay", () => {
  expect(findDisagreements([english, russian])).toEqual([
    {
      ...{ about: { kind: "visit", id: "beijing" }, field: "firstDay" },
      values: [
        { value: "2019-06-17", claims: [english] },
        { value: "2019-06-18", claims: [russian] },
      ],
    },
  ]);
});

test("whoever gives the same value stands with it", () => {
  const another = claim(["visit", "beijing"], "notice", "section:heading", ["firstDay", "2019-06-17"]);
  const [found] = findDisagreements([english, russian, another]);
  expect(found!.values).toEqual([
    { value: "2019-06-17", claims: [english, another] },
    { value: "2019-06-18", claims: [russian] },
  ]);
});

test("one source may disagree with itself", () => {
  const of = claim(["organisation", "department"], "en", "paragraph:2", [
    "name.en",
    "Department of Relations",
  ]);
  const by = claim(["organisation", "department"], "en", "paragraph:3", [
    "name.en",
    "Department for Relations",
  ]);
  expect(findDisagreements([of, by]).map(({ field, values }) => [field, values.length])).toEqual([
    ["name.en", 2],
  ]);
});

test("agreement, another field, another thing and bare support are no disagreement", () => {
  const same = claim(["visit", "beijing"], "ru", "paragraph:1", ["firstDay", "2019-06-17"]);
  const lastDay = claim(["visit", "beijing"], "ru", "paragraph:9", ["lastDay", "2019-06-20"]);
  const otherThing = claim(["leg", "chengdu"], "ru", "paragraph:11", ["firstDay", "2019-06-19"]);
  const support = claim(["visit", "beijing"], "ru", "paragraph:2", ["firstDay", null]);
  expect(findDisagreements([english, same, lastDay, otherThing, support])).toEqual([]);
});

test("fields stand in the order in which they are first claimed", () => {
  const [late, early] = ["2019-06-20", "2019-06-21"].map((day) =>
    claim(["visit", "beijing"], `of ${day}`, "paragraph:1", ["lastDay", day]),
  );
  const found = findDisagreements([late!, english, russian, early!]);
  expect(found.map(({ field }) => field)).toEqual(["lastDay", "firstDay"]);
});

test("the two reports of 2019 disagree on the first day and on a department's English name", () => {
  const { citations } = realVisit("moscow-beijing-2019");
  const found = findDisagreements(citations).map(({ about, field, values }) => ({
    ...{ kind: about.kind, field },
    values: values.map(({ value }) => value),
  }));
  expect(found).toEqual([
    { kind: "visit", field: "firstDay", values: ["2019-06-17", "2019-06-18"] },
    {
      ...{ kind: "organisation", field: "name.en" },
      values: [
        "Department of External Economic and International Relations of the city of Moscow",
        "Department for External Economic and International Relations",
      ],
    },
  ]);
  expect(findDisagreements(realVisit("freiburg-matsuyama-2014").citations)).toEqual([]);
});
