import { describe, expect, test } from "vitest";
import { settleWhen } from "#app/domain/programme/settle-when.ts";
import type { When } from "#app/domain/programme/when.ts";
import type { languages } from "#app/domain/text/languages.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import { clockOfMinute, crossingInWords, timeOnDay, wallOfMinute } from "#app/i18n/day-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { clock } from "#test/story.ts";

const stay = (key: string, city: Record<string, string>, zone: string): Leg => ({
  ...{ id: key, key, city, country: "DE", zone, firstDay: "2027-10-25", lastDay: "2027-10-31" },
  ...{ insideLegId: null, partyId: null },
});
const berlin = stay("berlin", { en: "Berlin", ru: "Берлин", zh: "柏林" }, "Europe/Berlin");
const anchorage = stay("anchorage", { en: "Anchorage", ru: "Анкоридж", zh: "安克雷奇" }, "America/Anchorage");
const around = { legs: [berlin, anchorage], items: [] };

function item(when: When) {
  const settled = settleWhen(when, { spanOf: () => undefined, lastDay: "2027-10-31" });
  if (!settled.ok) throw new Error(JSON.stringify(settled.issues));
  return { id: "item", legId: berlin.id, when, ...settled.value };
}
const told = (when: When, day = "2027-10-30", leg = berlin, language: (typeof languages)[number] = "en") => {
  const wording = wordingIn(language);
  return [
    timeOnDay(item(when), { leg, day }, around, wording),
    ...crossingInWords(item(when), { leg, day }, around, wording),
  ];
};

describe("the time of an item on the page of a day", () => {
  test("is as printed where its clock is the day's own", () => {
    expect(told(clock("2027-10-30T10:00", "2027-10-30T11:00"))).toEqual(["10:00–11:00"]);
    expect(told({ kind: "partOfDay", day: "2027-10-30", part: "morning", zone: "Europe/Berlin" })).toEqual([
      "morning",
    ]);
  });

  test("names the days where they are others", () => {
    const when: When = {
      kind: "withinDays",
      firstDay: "2027-10-29",
      lastDay: "2027-10-31",
      zone: "Europe/Berlin",
    };
    expect(told(when)).toEqual(["29–31 October, day not stated"]);
  });

  test("says which of the two where an hour happens twice", () => {
    const moment = { wall: "2027-10-31T02:30", zone: "Europe/Berlin", occurrence: "later" } as const;
    expect(told({ kind: "exact", starts: moment, ends: null }, "2027-10-31")).toEqual([
      "02:30, end not stated (UTC+1)",
    ]);
  });

  test("names another place's clock, and says when that is here", () => {
    const when = clock("2027-10-30T07:00", "2027-10-30T08:00", "America/Anchorage");
    expect(told(when)).toEqual(["07:00–08:00, Anchorage time (UTC−8)", "17:00–18:00 in Berlin"]);
  });

  test.each([
    ["en", "22:00 in Anchorage", "It crosses the date line."],
    ["ru", "22:00", "Пересекается линия перемены дат."],
    ["zh", "22:00", "途中跨越国际日期变更线。"],
  ] as const)(
    "in %s a flight over the date line shows both clocks, the change and the line",
    (language, _here, line) => {
      const when: When = {
        kind: "exact",
        starts: { wall: "2027-10-30T15:00", zone: "Asia/Seoul" },
        ends: { wall: "2027-10-30T07:20", zone: "America/Anchorage" },
      };
      const words = wordingIn(language).messages.day;
      const said = told(when, "2027-10-30", anchorage, language);
      expect(said[1]).toMatch(/15:00.*Asia\/Seoul/);
      expect(said[2]).toContain("22:00");
      expect(said[3]).toBe(words.clocksBack(words.hours(17, 0), words.hours(9, 20)));
      expect(said[4]).toBe(line);
    },
  );
});

test("minutes of a picture are clocks and wall times, over midnight and before it", () => {
  expect([0, 545, 1530, 1800].map(clockOfMinute)).toEqual(["00:00", "09:05", "01:30", "06:00"]);
  expect([-60, 0, 1439, 1530].map((minute) => wallOfMinute(minute, "2027-10-30"))).toEqual([
    "2027-10-29T23:00",
    "2027-10-30T00:00",
    "2027-10-30T23:59",
    "2027-10-31T01:30",
  ]);
});
