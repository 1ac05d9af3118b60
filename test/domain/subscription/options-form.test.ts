import fc from "fast-check";
import { expect, test } from "vitest";
import {
  findOptionIssues,
  lastDayOf,
  optionsOf,
  type TypedOptions,
} from "#app/domain/subscription/options-form.ts";
import { addDays } from "#app/time/local-days.ts";

const zone = "Asia/Shanghai";
const typed: TypedOptions = {
  ...{ language: "ru", secondLanguage: "en", homeZone: "Europe/Moscow", reminderMinutes: 30 },
  expiresOn: "2027-06-20",
};
const at = (text: string) => Date.parse(text);

test("an address opens to the end of its last day, by the clock of the visit", () => {
  expect(optionsOf(typed, zone)).toEqual({
    ...{ languages: ["ru", "en"], homeZone: "Europe/Moscow", reminderMinutes: 30 },
    expiresAt: at("2027-06-20T16:00Z"),
  });
  expect(optionsOf({ ...typed, secondLanguage: null, expiresOn: null }, zone)).toMatchObject({
    ...{ languages: ["ru"], expiresAt: null },
  });
});

test("one language twice and a day that is over are told, each at its field", () => {
  expect(findOptionIssues(typed, zone, at("2027-06-20T15:59Z"))).toEqual([]);
  expect(findOptionIssues({ ...typed, secondLanguage: "ru" }, zone, at("2027-06-20T16:00Z"))).toEqual([
    { code: "options.sameLanguage", path: "secondLanguage" },
    { code: "options.overAlready", path: "expiresOn" },
  ]);
});

test("the last day is the one that was typed, in any zone, also when clocks change", () => {
  const zones = ["Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Africa/Cairo", "Pacific/Chatham"];
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 10_000 }), (place, days) => {
      const expiresOn = addDays("2025-01-01", days);
      const { expiresAt } = optionsOf({ ...typed, expiresOn }, place);
      expect(lastDayOf(expiresAt!, place)).toBe(expiresOn);
    }),
  );
});
