import { expect, test } from "vitest";
import type { Rhythm } from "#app/domain/outcome/outcome.ts";
import { languages } from "#app/domain/text/languages.ts";
import { rhythmInWords } from "#app/i18n/rhythm-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";

const lastFriday: Rhythm = {
  ...{ every: 1, unit: "month", place: "last", weekday: "fr", from: "2019-07-26" },
  ...{ at: "10:00", zone: "Asia/Shanghai", minutes: 90, exceptions: [] },
};
const beijing = [{ city: { en: "Beijing", ru: "Пекин", zh: "北京" }, zone: "Asia/Shanghai" }];
const said = (more: Partial<Rhythm>, places = beijing) =>
  languages.map((language) => rhythmInWords({ ...lastFriday, ...more }, places, wordingIn(language)));

test("a rhythm is said with its hour and the city whose clock it goes by", () => {
  expect(said({})).toEqual([
    "every month on the last Friday at 10:00, Beijing time",
    "каждый месяц в последнюю пятницу в 10:00 по местному времени (Пекин)",
    "每月最后一个星期五10:00（北京时间）",
  ]);
});

test("where no stay has the zone, it is called as people know it", () => {
  expect(said({}, [])).toEqual([
    "every month on the last Friday at 10:00, China Standard Time",
    "каждый месяц в последнюю пятницу в 10:00 (Китай)",
    "每月最后一个星期五10:00（中国标准时间）",
  ]);
});

test("weeks, years and the same day of each month have their own words", () => {
  expect(said({ unit: "week", every: 2, place: null, at: null })).toEqual([
    ...["every 2 weeks on Friday", "каждые 2 недели по пятницам", "每2周星期五"],
  ]);
  expect(said({ unit: "year", place: "second", weekday: "tu", at: null })).toEqual([
    ...[
      "every year on the second Tuesday of July",
      "каждый год во второй вторник июля",
      "每年7月第二个星期二",
    ],
  ]);
  expect(said({ unit: "month", every: 5, place: null, weekday: null, at: null })).toEqual([
    ...["every 5 months on day 26", "каждые 5 месяцев 26-го числа", "每5个月26日"],
  ]);
  expect(said({ unit: "year", place: null, weekday: null, at: null })).toEqual([
    ...["every year on 26 July", "каждый год 26 июля", "每年7月26日"],
  ]);
});
