import { expect, test } from "vitest";
import { claimsAbout, placesBySource } from "#app/domain/source/claims-by-source.ts";
import { claim } from "#test/telling.ts";

const at = (sourceId: string, locator: string) => ({ sourceId, locator });

test("each source names its places once, paragraphs by number and days by date", () => {
  const claims = [
    at("en", "paragraph:10"),
    at("en", "paragraph:9"),
    at("en", "paragraph:10"),
    at("notice", "day:2014-04-05"),
    at("notice", "day:2014-04-04"),
    at("notice", "section:hosts"),
    at("notice", "section:guests"),
  ];
  expect(placesBySource(claims, ["en", "notice"])).toEqual([
    { sourceId: "en", pages: [], paragraphs: ["9", "10"], days: [], sections: [] },
    {
      sourceId: "notice",
      pages: [],
      paragraphs: [],
      days: ["2014-04-04", "2014-04-05"],
      sections: ["hosts", "guests"],
    },
  ]);
});

test("sources stand in the order given, and those that say nothing are left out", () => {
  const claims = [at("en", "paragraph:1"), at("ru", "paragraph:1")];
  expect(placesBySource(claims, ["ru", "notice", "en"]).map(({ sourceId }) => sourceId)).toEqual([
    "ru",
    "en",
  ]);
  expect(placesBySource([], ["ru"])).toEqual([]);
});

test("claims are found by their thing, or by one of its fields", () => {
  const whole = claim(["visit", "beijing"], "en", "paragraph:1");
  const firstDay = claim(["visit", "beijing"], "ru", "paragraph:1", ["firstDay", "2019-06-18"]);
  const other = claim(["visit", "chengdu"], "ru", "paragraph:2", ["firstDay", "2019-06-19"]);
  expect(claimsAbout([whole, firstDay, other], "beijing")).toEqual([whole, firstDay]);
  expect(claimsAbout([whole, firstDay, other], "beijing", "firstDay")).toEqual([firstDay]);
  expect(claimsAbout([whole, firstDay, other], "matsuyama")).toEqual([]);
});
