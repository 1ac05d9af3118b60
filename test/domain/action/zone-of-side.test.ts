import { expect, test } from "vitest";
import { zoneOfSide } from "#app/domain/action/zone-of-side.ts";

const beijing = { zone: "Asia/Shanghai", country: "CN" };
const countries: Record<string, string> = { guest: "RU", host: "CN", third: "JP" };
const place = {
  ourSide: "guest" as const,
  officeZone: "Europe/Moscow",
  legs: [beijing],
  countryOf: (side: string) => countries[side] ?? null,
};

test("a side's days end where it is at home: our office, a stay in its country, its only zone", () => {
  expect(zoneOfSide("guest", place)).toBe("Europe/Moscow");
  expect(zoneOfSide("host", place)).toBe("Asia/Shanghai");
  expect(zoneOfSide("third", place)).toBe("Asia/Tokyo");
});

test("where a country has many zones and nothing else tells, it has to be asked", () => {
  expect(zoneOfSide("guest", { ...place, ourSide: "host" })).toBeNull();
  expect(zoneOfSide("guest", { ...place, ourSide: null, countryOf: () => null })).toBeNull();
});
