import { expect, test } from "vitest";
import { citedKinds } from "#app/domain/source/citation.ts";
import { citedValue } from "#app/domain/source/cited-value.ts";
import { factsOf } from "#app/domain/source/facts-of.ts";

test("a source speaks of a leg’s city and days, not of its word in the address", () => {
  expect(factsOf("leg", ["en", "ru"])).toEqual([
    ...["whole", "city", "country", "zone", "firstDay", "lastDay", "insideLegId", "partyId"],
  ]);
});

test("names are cited language by language, and what is the office’s own matter not at all", () => {
  expect(factsOf("person", ["en", "ja"])).toEqual(["whole", "name.en", "name.ja"]);
  for (const own of ["audience", "noteAudience", "officeNote", "position", "key", "isOutsideLeg"])
    expect(factsOf("item", ["en"])).not.toContain(own);
  expect(factsOf("participation", ["en"])).not.toContain("health");
});

test("each kind begins with the thing itself", () => {
  for (const kind of citedKinds) expect(factsOf(kind, ["en"])[0]).toBe("whole");
});

test("a day is kept in one way however it was typed, so that equal days agree", () => {
  expect(citedValue("leg", "firstDay", "17 June 2019")).toBe("2019-06-17");
  expect(citedValue("leg", "firstDay", "17 июня 2019")).toBe("2019-06-17");
  expect(citedValue("item", "when", "2019-06-17")).toBe("2019-06-17");
  expect(citedValue("leg", "firstDay", "in June")).toBe("in June");
  expect(citedValue("item", "title", "17 June 2019")).toBe("17 June 2019");
});
