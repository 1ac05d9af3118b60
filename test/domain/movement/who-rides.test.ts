import { expect, test } from "vitest";
import { whoRides } from "#app/domain/movement/who-rides.ts";
import type { Ride, Vehicle } from "#app/domain/planning/planning.ts";
import { attendedBy, exactly, item, participation } from "#test/telling.ts";

const people = [
  participation("mayor", "guest", 1, { personId: "mayor" }),
  participation("interpreter", "guest", 2, { personId: "interpreter" }),
  participation("council", "guest", 3, { headcount: 4 }),
  participation("host", "host", 1, { personId: "host" }),
];
const ride = item("ride", exactly("2027-03-10T10:00 Asia/Shanghai"), {
  ...attendedBy({ side: "guest" }),
  kind: "transfer",
});
const vehicle = (id: string, seats: number | null, ...rides: Omit<Ride, "id">[]): Vehicle => ({
  ...{ id, name: { en: id }, side: null, seats, plate: null, driver: null, driverTelephone: null },
  rides: rides.map((one, index) => ({ ...one, id: `${id} ${index}` })),
});
const by = (participationId: string, itemId: string | null = null) => ({ who: { participationId }, itemId });
const seated = (...vehicles: Vehicle[]) => {
  const { seatings, without } = whoRides(ride, vehicles, people);
  return [
    seatings.map(({ vehicle: { id }, who, known, isOverfull }) => [id, who.length, known, isOverfull]),
    without.map(({ id }) => id),
  ];
};

test("those who ride all along and those named for this transfer sit in it; the others have no seat", () => {
  expect(seated(vehicle("car", 3, by("mayor"), by("interpreter", "ride")))).toEqual([
    [["car", 2, 2, false]],
    ["council"],
  ]);
  expect(seated()).toEqual([[], ["mayor", "interpreter", "council"]]);
});

test("a vehicle of another transfer, or of somebody who is not on this one, stays away", () => {
  expect(seated(vehicle("van", 8, by("mayor", "other")), vehicle("host car", 3, by("host")))).toEqual([
    [],
    ["mayor", "interpreter", "council"],
  ]);
});

test("a van that is too small says so, and a side is in it with everybody", () => {
  const whole = vehicle("van", 5, { who: { side: "guest" }, itemId: "ride" });
  expect(seated(whole)).toEqual([[["van", 1, 6, true]], []]);
});
