import { expect, test } from "vitest";
import type { FieldIssue } from "#app/domain/editing/field-issue.ts";
import { partsOfLocator, readLocator } from "#app/domain/source/locator.ts";

function read(raw: unknown) {
  const issues: [string, FieldIssue["code"]][] = [];
  const locator = readLocator(raw, (issue, ...below) => {
    issues.push([below.join("."), issue.code]);
    return null;
  });
  return issues.length > 0 ? issues : locator;
}

test.each([
  ["paragraph", "6", "paragraph:6"],
  ["page", "12", "page:12"],
  ["day", "5 April 2014", "day:2014-04-05"],
  ["section", "Annex II", "section:Annex II"],
  ["section:guests", "", "section:guests"],
])("%s and “%s” are kept as %s, and the form shows them again", (kind, value, locator) => {
  expect(read({ kind, value })).toBe(locator);
  expect(read(partsOfLocator(locator))).toBe(locator);
});

test("a place that was stored before keeps its form, whatever its kind", () => {
  for (const old of ["minute:3", "section:a:b", "day:2014-04-05", "section:heading"])
    expect(read(partsOfLocator(old))).toBe(old);
  expect(read("paragraph:6")).toBe("paragraph:6");
});

test.each([
  ["paragraph", "", "value", "field.missing"],
  ["", "6", "kind", "field.missing"],
  ["paragraph", "six", "value", "field.notAWhole"],
  ["page", "0", "value", "field.notAWhole"],
  ["day", "31 June 2014", "value", "field.notADay"],
  ["section:guests", "6", "value", "field.needsNoValue"],
  ["section", "x".repeat(51), "value", "field.tooLong"],
  ["<b>", "6", "kind", "field.missing"],
])("%s with “%s” is refused beside what is to be put right", (kind, value, place, code) => {
  expect(read({ kind, value })).toEqual([[place, code]]);
});

test("nothing typed is no place, and no mistake of its own", () => {
  expect(read(undefined)).toBeNull();
  expect(read({ kind: "", value: " " })).toBeNull();
});
