import { expect, test } from "vitest";
import { headcountOf, ofSide } from "#app/domain/delegation/participation.ts";
import { participation } from "#test/telling.ts";

const mayor = participation("mayor", "guest", 1, { personId: "salomon" });
const partner = participation("partner", "guest", 2, { description: { en: "Partner" }, headcount: 1 });
const council = participation("council", "guest", 3, { description: { en: "Councillors" }, headcount: 4 });
const assembly = participation("assembly", "host", 1, { description: { en: "The city assembly" } });

test("a side is listed by precedence, whatever order the rows come in, and without the other side", () => {
  const everyone = [council, assembly, partner, mayor];
  expect(ofSide(everyone, "guest")).toEqual([mayor, partner, council]);
  expect(ofSide(everyone, "host")).toEqual([assembly]);
  expect(ofSide(everyone, "third")).toEqual([]);
  expect(everyone).toEqual([council, assembly, partner, mayor]);
});

test("the tenth in precedence comes after the second", () => {
  const tenth = participation("tenth", "guest", 10);
  expect(ofSide([tenth, partner], "guest")).toEqual([partner, tenth]);
});

test("a named person counts one, unnamed people as many as stated", () => {
  expect(headcountOf([mayor, partner, council])).toEqual({ known: 6, isComplete: true });
});

test("a body that nobody counted leaves the number open", () => {
  expect(headcountOf([mayor, assembly])).toEqual({ known: 1, isComplete: false });
});

test("an empty side is completely known to be nobody", () => {
  expect(headcountOf([])).toEqual({ known: 0, isComplete: true });
});
