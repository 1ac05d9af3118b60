import { expect, test } from "vitest";
import { loadsOf } from "#app/domain/planning/seats.ts";
import { participation } from "#test/telling.ts";

const mayor = participation("mayor", "guest", 1, { personId: "petrov" });
const spouse = participation("spouse", "guest", 2, { personId: "petrova", partyId: "culture" });
const choir = participation("choir", "guest", 3, {
  ...{ description: { en: "Choir" }, headcount: 4, partyId: "culture" },
});
const press = participation("press", "guest", 4, { description: { en: "Press" } });
const everyone = [mayor, spouse, choir, press];
const ride = (who: object, itemId: string | null = null) => ({
  id: "",
  itemId,
  who: who as { side: "guest" },
});

test("whoever rides all along takes a seat at every item too, and one seat only", () => {
  const rides = [
    ride({ participationId: "mayor" }),
    ride({ participationId: "spouse" }),
    ride({ partyId: "culture" }, "dinner"),
  ];
  expect(loadsOf({ rides, seats: 5 }, everyone)).toEqual([
    { itemId: null, riders: [mayor, spouse], known: 2, isComplete: true, isOverfull: false },
    { itemId: "dinner", riders: [mayor, spouse, choir], known: 6, isComplete: true, isOverfull: true },
  ]);
});

test("a full vehicle is not overfull; one whose seats nobody stated never is", () => {
  const rides = [ride({ partyId: "culture" })];
  expect(loadsOf({ rides, seats: 5 }, everyone)).toMatchObject([{ known: 5, isOverfull: false }]);
  expect(loadsOf({ rides, seats: null }, everyone)).toMatchObject([{ known: 5, isOverfull: false }]);
});

test("a body that nobody counted leaves the number open", () => {
  expect(loadsOf({ rides: [ride({ side: "guest" })], seats: 6 }, everyone)).toMatchObject([
    { known: 6, isComplete: false, isOverfull: false },
  ]);
});

test("a vehicle in which nobody rides has no load", () => {
  expect(loadsOf({ rides: [], seats: 3 }, everyone)).toEqual([]);
});
