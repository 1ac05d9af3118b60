import { expect, test } from "vitest";
import type { Side } from "#app/domain/access/audience.ts";
import { usualOptions } from "#app/domain/subscription/usual-options.ts";
import type { Visit } from "#app/domain/visit/visit-content.ts";
import { leg } from "#test/telling.ts";

const content = (guest: string, host: string, ourSide: Side | null = null) => ({
  visit: { ourSide } as Visit,
  sides: [
    { side: "guest" as const, name: { en: "Guests" }, country: guest },
    { side: "host" as const, name: { en: "Hosts" }, country: host },
  ],
  legs: [leg("beijing", "2027-06-17", "2027-06-20")],
});
const today = "2027-01-10";

test("guests from Russia read Russian, hosts in China Chinese, others English, for a year after the visit", () => {
  expect(usualOptions("guest", content("RU", "CN"), null, today)).toEqual({
    ...{ language: "ru", homeZone: null, expiresOn: "2028-06-20" },
  });
  expect(usualOptions("host", content("RU", "CN"), null, today)).toEqual({
    ...{ language: "zh", homeZone: "Asia/Shanghai", expiresOn: "2028-06-20" },
  });
  expect(usualOptions("guest", content("JP", "CN"), null, today).language).toBe("en");
});

test("the zone that was chosen last for the side is offered again", () => {
  expect(usualOptions("guest", content("RU", "CN"), "Europe/Moscow", today).homeZone).toBe("Europe/Moscow");
});

test("our office reads as the side that it belongs to, and English where it belongs to none", () => {
  expect(usualOptions(null, content("RU", "CN", "guest"), null, today).language).toBe("ru");
  expect(usualOptions(null, content("RU", "CN"), null, today).language).toBe("en");
});

test("an address of a visit long over opens for a year from now", () => {
  expect(usualOptions("guest", content("RU", "CN"), null, "2031-03-01").expiresOn).toBe("2032-03-01");
  expect(usualOptions("guest", content("RU", "CN"), null, "2032-02-29").expiresOn).toBe("2033-02-28");
});

test("a visit without a stay counts from today", () => {
  expect(usualOptions("guest", { ...content("RU", "CN"), legs: [] }, null, today).expiresOn).toBe(
    "2028-01-10",
  );
});
