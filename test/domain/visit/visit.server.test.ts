import { expect, test } from "vitest";
import { addLeg, addVisit, legsOf, visitBySlug } from "#app/domain/visit/visit.server.ts";
import { berlinVisit, story, viewer } from "#test/story.ts";

test("a side leg lies inside its main leg's dates, and follows it in the list", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const side = { ...leg, key: "potsdam", city: { en: "Potsdam" }, insideLegId: leg.id };
  expect(addLeg(current, slug, { ...side, firstDay: "2027-10-31", lastDay: "2027-11-01" })).toMatchObject({
    ok: false,
    issues: [{ code: "leg.outsideItsMainLeg", firstDay: "2027-10-25", lastDay: "2027-10-31" }],
  });
  expect(addLeg(current, slug, { ...side, firstDay: "2027-10-25", lastDay: "2027-10-31" })).toMatchObject({
    ok: true,
  });
  expect(legsOf(current.db, visitBySlug(current.db, slug).id).map((one) => one.key)).toEqual([
    "berlin",
    "potsdam",
  ]);
});

test("a leg of another visit cannot be its main leg", () => {
  const current = story();
  const { leg } = berlinVisit(current);
  const { slug } = berlinVisit(current, { slug: "another" });
  expect(() => addLeg(current, slug, { ...leg, key: "potsdam", insideLegId: leg.id })).toThrow(
    "leg: notFound",
  );
});

test("an address is given once, both sides are named, and a viewer adds nothing", () => {
  const current = story();
  const { slug } = berlinVisit(current);
  const draft = { ...visitBySlug(current.db, slug), slug: "new", sides: [] };
  expect(addVisit(current, draft)).toMatchObject({ issues: [{ code: "visit.needsBothSides" }] });
  expect(() => berlinVisit(current)).toThrow("visit.slugTaken");
  expect(() => berlinVisit({ ...current, actor: viewer }, { slug: "other" })).toThrow("visit.add: forbidden");
});
