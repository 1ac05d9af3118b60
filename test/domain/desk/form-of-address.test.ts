import { expect, test } from "vitest";
import { formOfAddress } from "#app/domain/desk/form-of-address.ts";

test.each([
  ["/visits/new", { kind: "visit", isNew: true, slug: null }],
  ["/visits/beijing/plan/visit", { kind: "visit", isNew: false, slug: "beijing" }],
  ["/visits/beijing/plan/item/new?leg=1&day=2027-03-10", { kind: "item", isNew: true, slug: "beijing" }],
  ["/visits/beijing/plan/leg/8b2f", { kind: "leg", isNew: false, slug: "beijing" }],
  ["/directory/person/new", { kind: "person", isNew: true, slug: null }],
  ["/directory/travelTime/8b2f", { kind: "travelTime", isNew: false, slug: null }],
  ["/directory/item/new", null], // no kind of the directories
  ["/visits/beijing/plan/person/new", null],
  ["/visits/beijing/plan", null],
  ["/settings", null],
])("the form at %s is told from its address", (address, form) => {
  expect(formOfAddress(address)).toEqual(form);
});
