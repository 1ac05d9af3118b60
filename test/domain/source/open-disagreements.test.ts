import { expect, test } from "vitest";
import type { Settlement } from "#app/domain/source/citation.ts";
import { findDisagreements } from "#app/domain/source/disagreements.ts";
import { openDisagreements, settlementOf } from "#app/domain/source/open-disagreements.ts";
import { claim } from "#test/telling.ts";

const english = claim(["visit", "beijing"], "en", "paragraph:1", ["firstDay", "2019-06-17"]);
const russian = claim(["visit", "beijing"], "ru", "paragraph:1", ["firstDay", "2019-06-18"]);
const lastEnglish = claim(["visit", "beijing"], "en", "paragraph:9", ["lastDay", "2019-06-20"]);
const lastRussian = claim(["visit", "beijing"], "ru", "paragraph:9", ["lastDay", "2019-06-21"]);
const claims = [english, russian, lastEnglish, lastRussian];

const decision = (field: string, value: string, id = "beijing"): Settlement => ({
  ...{ id: `${field} ${value}`, about: { kind: "visit", id }, field, value },
  reason: { en: "Landed that evening" },
});

test("what nobody settled is open, and what somebody did is not", () => {
  expect(openDisagreements(claims, []).map(({ field }) => field)).toEqual(["firstDay", "lastDay"]);
  const settled = openDisagreements(claims, [decision("firstDay", "2019-06-17")]);
  expect(settled.map(({ field }) => field)).toEqual(["lastDay"]);
});

test("a decision about another thing or another field settles nothing", () => {
  const others = [decision("firstDay", "2019-06-17", "chengdu"), decision("when", "2019-06-17")];
  expect(openDisagreements(claims, others)).toHaveLength(2);
});

test("a decision for a value that no source gives any longer settles nothing", () => {
  const [found] = findDisagreements(claims);
  expect(settlementOf(found!, [decision("firstDay", "2019-06-17")])?.value).toBe("2019-06-17");
  expect(settlementOf(found!, [decision("firstDay", "2019-06-16")])).toBeUndefined();
});

test("both values stay in a disagreement that is settled", () => {
  expect(findDisagreements(claims)[0]!.values.map(({ value }) => value)).toEqual([
    "2019-06-17",
    "2019-06-18",
  ]);
});
