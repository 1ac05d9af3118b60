import { IANAZone } from "luxon";
import { expect, test } from "vitest";
import { isZone, zoneNames } from "#app/time/zones.ts";

test("every zone on offer is a zone, known to luxon, and named once", () => {
  expect(zoneNames().length).toBeGreaterThan(400);
  expect(zoneNames().filter((name) => !isZone(name) || !IANAZone.isValidZone(name))).toEqual([]);
  expect(new Set(zoneNames()).size).toBe(zoneNames().length);
  expect(zoneNames()).toContain("Europe/Moscow");
  expect(zoneNames()).toContain("Asia/Shanghai");
});

test("the zones on offer cannot be changed by who asks for them", () => {
  expect(() => (zoneNames() as string[]).push("Mars/Olympus")).toThrow(TypeError);
});

test("IANA's links are zones as well, whatever name this version of the data prefers", () => {
  const links = [
    ...[
      "UTC",
      "GMT",
      "Zulu",
      "PRC",
      "ROK",
      "GB-Eire",
      "NZ-CHAT",
      "W-SU",
      "EST5EDT",
      "CET",
      "Etc/UTC",
      "Etc/UCT",
    ],
    ...[
      "Asia/Kolkata",
      "Asia/Calcutta",
      "Europe/Kyiv",
      "Europe/Kiev",
      "Asia/Ho_Chi_Minh",
      "Asia/Yangon",
      "US/Alaska",
    ],
    ...[
      "America/Argentina/ComodRivadavia",
      "America/Knox_IN",
      "America/Port_of_Spain",
      "America/Port-au-Prince",
    ],
    ...[
      "Africa/Dar_es_Salaam",
      "Antarctica/DumontDUrville",
      "Antarctica/McMurdo",
      "Australia/ACT",
      "Australia/LHI",
    ],
    ...[
      "Brazil/DeNoronha",
      "Chile/EasterIsland",
      "Mexico/BajaNorte",
      "US/East-Indiana",
      "America/Indiana/Indianapolis",
    ],
    ...[
      "Etc/GMT",
      "Etc/GMT0",
      "Etc/GMT+12",
      "Etc/GMT-14",
      "Pacific/Kanton",
      "America/North_Dakota/New_Salem",
    ],
  ];
  expect(links.filter((name) => !isZone(name))).toEqual([]);
});

test("an offset is not a zone", () => {
  const offsets = [
    ...[
      "+03:00",
      "-03:00",
      "+0300",
      "+03",
      "+3",
      "3",
      "Z",
      "UTC+3",
      "UTC+03:00",
      "UTC-3",
      "GMT+3",
      "GMT+03:00",
    ],
    ...["utc+3", "GMT+0", "Etc/GMT+15", "Etc/GMT+03:00", "Etc/UTC+3", "UTC+0", "MSK", "CEST"],
  ];
  expect(offsets.filter(isZone)).toEqual([]);
});

test("an abbreviation that means several places is not a zone, though Intl takes it for one of them", () => {
  expect(["CST", "IST", "PST", "JST", "BST", "AST", "ECT", "MIT", "SystemV/PST8"].filter(isZone)).toEqual([]);
});

test("what luxon reads as the machine's own or as no zone is refused", () => {
  expect(
    ["", " ", "local", "system", "default", "localtime", "Factory", "Etc/Unknown", "posixrules"].filter(
      isZone,
    ),
  ).toEqual([]);
  expect(
    ["Mars/X", "Europe/Atlantis", "Europe", "Europe/", "/Berlin", "Europe/Berlin/Mitte"].filter(isZone),
  ).toEqual([]);
  expect(
    ["Europe/Berlin ", "Europe/Berlin\n", "Europe/Berlin\0", "Europe/Bérlin", "../Europe/Berlin"].filter(
      isZone,
    ),
  ).toEqual([]);
  expect(["__proto__", "constructor", "toString"].filter(isZone)).toEqual([]);
  expect(isZone("America/".repeat(100_000))).toBe(false);
});

test("a zone has one spelling", () => {
  expect(
    [
      "europe/berlin",
      "EUROPE/BERLIN",
      "Europe/BERLIN",
      "asia/kolkata",
      "Asia/KOLKATA",
      "Asia/KolKata",
      "utc",
      "prc",
    ].filter(isZone),
  ).toEqual([]);
});
