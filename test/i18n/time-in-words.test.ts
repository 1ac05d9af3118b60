import { describe, expect, test } from "vitest";
import type { When } from "#app/domain/programme/when.ts";
import { type Language, languages } from "#app/domain/text/languages.ts";
import {
  clockInWords,
  leavesZone,
  offsetOf,
  placeTimeInWords,
  timeInWords,
} from "#app/i18n/time-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { exactly, following, item, leg, onDays, toBeConfirmed, utc, withinDays } from "#test/telling.ts";

const beijing = leg("beijing", "2027-03-10", "2027-03-14", {
  city: { en: "Beijing", ru: "Пекин", zh: "北京" },
});
const around = { legs: [beijing], items: [] };
const clocks = (when: When) =>
  languages.map((language) => clockInWords(item("it", when), around, wordingIn(language)));
const times = (when: When) =>
  languages.map((language) => timeInWords(item("it", when), around, wordingIn(language)));
const inEnglish = wordingIn("en");

describe("a clock time", () => {
  test("is printed as it was said, with its day where that is not said already", () => {
    const talks = exactly("2027-03-11T10:15 Asia/Shanghai", "2027-03-11T10:45 Asia/Shanghai");
    expect(clocks(talks)).toEqual(["10:15–10:45", "10:15–10:45", "10:15–10:45"]);
    expect(times(talks)).toEqual(["11 March, 10:15–10:45", "11 марта, 10:15–10:45", "3月11日，10:15–10:45"]);
  });

  test("with an open end says that nobody said it", () => {
    expect(clocks(exactly("2027-03-14T16:00 Asia/Shanghai"))).toEqual([
      ...["16:00, end not stated", "16:00, окончание не указано", "16:00，结束时间未注明"],
    ]);
  });

  test("that is only about right says so", () => {
    const tea = exactly("2027-03-11T16:00 Asia/Shanghai", "2027-03-11T16:30 Asia/Shanghai");
    expect(clocks({ ...tea, kind: "about" } as When)).toEqual([
      ...["about 16:00–16:30", "около 16:00–16:30", "约16:00–16:30"],
    ]);
  });

  test("past midnight names the day on which it ends", () => {
    const ball = exactly("2027-03-11T20:00 Asia/Shanghai", "2027-03-12T00:30 Asia/Shanghai");
    expect(clocks(ball)).toEqual([
      "20:00 – 00:30, 12 March",
      "20:00 – 00:30, 12 марта",
      "20:00至3月12日00:30",
    ]);
  });

  test("that ends when it starts is one time", () => {
    const moment = "2027-03-11T12:00 Asia/Shanghai";
    expect(clocks(exactly(moment, moment))).toEqual(["12:00", "12:00", "12:00"]);
  });
});

describe("a journey through two zones", () => {
  const flight = exactly("2027-03-10T21:30 Europe/Moscow", "2027-03-11T10:15 Asia/Shanghai");
  const moscow = leg("moscow", "2027-03-08", "2027-03-10", {
    ...{ zone: "Europe/Moscow", city: { en: "Moscow", ru: "Москва", zh: "莫斯科" } },
  });
  const said = (language: Language) =>
    clockInWords(item("flight", flight), { ...around, legs: [moscow, beijing] }, wordingIn(language));

  test("names the place of each of its times", () => {
    expect(languages.map(said)).toEqual([
      "21:30 (Moscow, UTC+3) – 10:15, 11 March (Beijing, UTC+8)",
      "21:30 (Москва, UTC+3) – 10:15, 11 марта (Пекин, UTC+8)",
      "21:30（莫斯科，UTC+3）至3月11日10:15（北京，UTC+8）",
    ]);
  });

  test("names a zone in which the visit has no stay by its offset", () => {
    expect(clockInWords(item("flight", flight), around, inEnglish)).toBe(
      "21:30 (UTC+3) – 10:15, 11 March (Beijing, UTC+8)",
    );
  });

  test("takes each offset at its own moment: summer time ends on the way", () => {
    const night = exactly("2027-10-30T22:00 Europe/Berlin", "2027-10-31T08:00 Europe/London");
    expect(clockInWords(item("train", night), around, inEnglish)).toBe(
      "22:00 (UTC+2) – 08:00, 31 October (UTC)",
    );
  });
});

describe("a vague time stays vague", () => {
  test.each<[string, When, string[], string[]]>([
    [
      "a part of the day",
      { kind: "partOfDay", day: "2027-03-11", part: "evening", zone: "Asia/Shanghai" },
      ["evening", "вечером", "晚上"],
      ["11 March, evening", "11 марта, вечером", "3月11日，晚上"],
    ],
    [
      "a whole day",
      onDays("2027-03-11"),
      ["time not stated", "время не указано", "时间未注明"],
      ["11 March, time not stated", "11 марта, время не указано", "3月11日，时间未注明"],
    ],
    [
      "several days",
      onDays("2027-03-11", "2027-03-12"),
      ["11–12 March, time not stated", "11–12 марта, время не указано", "3月11日至12日，时间未注明"],
      ["11–12 March, time not stated", "11–12 марта, время не указано", "3月11日至12日，时间未注明"],
    ],
    [
      "one of several days",
      withinDays("2027-03-11", "2027-03-12"),
      ["day not stated", "день не указан", "日期未注明"],
      ["11–12 March, day not stated", "11–12 марта, день не указан", "3月11日至12日，日期未注明"],
    ],
    [
      "within one day",
      withinDays("2027-03-11", "2027-03-11"),
      ["time not stated", "время не указано", "时间未注明"],
      ["11 March, time not stated", "11 марта, время не указано", "3月11日，时间未注明"],
    ],
    [
      "to be confirmed on a day",
      toBeConfirmed("2027-03-11"),
      ["time to be confirmed", "время уточняется", "时间待定"],
      ["11 March, time to be confirmed", "11 марта, время уточняется", "3月11日，时间待定"],
    ],
    [
      "to be confirmed altogether",
      toBeConfirmed(null),
      ["date and time to be confirmed", "дата и время уточняются", "日期和时间待定"],
      ["date and time to be confirmed", "дата и время уточняются", "日期和时间待定"],
    ],
  ])("%s", (_, when, clock, time) => {
    expect([clocks(when), times(when)]).toEqual([clock, time]);
    expect([...clock, ...time].join()).not.toMatch(/\d:\d\d/);
  });

  test("what follows on names the item before, and not the hour", () => {
    const dinner = item(
      "dinner",
      exactly("2027-03-11T19:00 Asia/Shanghai", "2027-03-11T21:00 Asia/Shanghai"),
      {
        title: { en: "Dinner", ru: "Ужин", zh: "晚宴" },
      },
    );
    const toast = following(dinner, "toast");
    const said = (items: (typeof dinner)[]) =>
      languages.map((language) => timeInWords(toast, { ...around, items }, wordingIn(language)));
    expect(said([dinner, toast])).toEqual([
      "11 March, straight after “Dinner”",
      "11 марта, сразу после пункта «Ужин»",
      "3月11日，紧接“晚宴”之后",
    ]);
    expect(said([toast])).toEqual([
      "11 March, straight after the previous item",
      "11 марта, сразу после предыдущего пункта",
      "3月11日，紧接上一项之后",
    ]);
  });
});

describe("the clock of a place", () => {
  const talks = item("talks", exactly("2027-03-11T10:15 Asia/Shanghai", "2027-03-11T10:45 Asia/Shanghai"));

  test("names its city and its offset", () => {
    expect(languages.map((language) => placeTimeInWords(talks, around, wordingIn(language)))).toEqual([
      "10:15–10:45, Beijing time (UTC+8)",
      "10:15–10:45, Пекин (UTC+8)",
      "北京时间10:15–10:45（UTC+8）",
    ]);
  });

  test("names the offset alone where no stay lies in its zone", () => {
    expect(placeTimeInWords(talks, { legs: [], items: [] }, inEnglish)).toBe("10:15–10:45 (UTC+8)");
  });

  test("is not made up for a vague time", () => {
    expect(placeTimeInWords(item("day", onDays("2027-03-11")), around, inEnglish)).toBeNull();
  });

  test("has the offset of its own day", () => {
    expect(offsetOf("Europe/Berlin", utc("2027-03-28T00:59"))).toBe("UTC+1");
    expect(offsetOf("Europe/Berlin", utc("2027-03-28T01:00"))).toBe("UTC+2");
  });
});

test("a time leaves its zone when either of its ends is elsewhere", () => {
  const flight = exactly("2027-03-10T21:30 Europe/Moscow", "2027-03-11T10:15 Asia/Shanghai");
  const home = exactly("2027-03-14T10:00 Asia/Shanghai", "2027-03-14T13:00 Europe/Moscow");
  const talks = exactly("2027-03-11T10:15 Asia/Shanghai", "2027-03-11T10:45 Asia/Shanghai");
  const open = exactly("2027-03-11T10:15 Asia/Shanghai");
  const elsewhere = onDays("2027-03-11", "2027-03-11", "Asia/Tokyo");
  expect(
    [flight, home, elsewhere, talks, open, onDays("2027-03-11")].map((when) => leavesZone(when, beijing)),
  ).toEqual([...[true, true, true, false, false, false]]);
});
