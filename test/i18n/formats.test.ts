import fc from "fast-check";
import { expect, test } from "vitest";
import { type Language, languages } from "#app/domain/text/languages.ts";
import { formatsIn, localMoment, offsetText } from "#app/i18n/formats.ts";
import { addDays } from "#app/time/local-days.ts";
import { utc } from "#test/telling.ts";

test.each<[Language, string[]]>([
  ["en", ["18 June 2019", "18 June", "Tuesday 18 June", "18/06", "Tue"]],
  ["ru", ["18 июня 2019 г.", "18 июня", "вторник, 18 июня", "18.06", "вт"]],
  ["zh", ["2019年6月18日", "6月18日", "6月18日星期二", "6/18", "周二"]],
])("a day in %s is printed as that language prints it", (language, expected) => {
  const { day, dayOfYear, weekday, narrowDay, shortWeekday } = formatsIn(language);
  expect([day, dayOfYear, weekday, narrowDay, shortWeekday].map((format) => format("2019-06-18"))).toEqual(
    expected,
  );
});

test.each<[Language, string, string, string, string]>([
  ["en", "2019-06-17", "2019-06-20", "17–20 June 2019", "17–20 June"],
  ["ru", "2019-06-17", "2019-06-20", "17–20 июня 2019 г.", "17–20 июня"],
  ["zh", "2019-06-17", "2019-06-20", "2019年6月17日至20日", "6月17日至20日"],
  ["en", "2019-06-30", "2019-07-02", "30 June – 2 July 2019", "30 June – 2 July"],
  ["ru", "2019-06-30", "2019-07-02", "30 июня – 2 июля 2019 г.", "30 июня – 2 июля"],
  ["zh", "2019-06-30", "2019-07-02", "2019年6月30日至7月2日", "6月30日至7月2日"],
])("a stay in %s from %s to %s says once what both dates share", (language, first, last, long, short) => {
  const { days, daysOfYear } = formatsIn(language);
  expect([days(first, last), daysOfYear(first, last)]).toEqual([long, short]);
});

test("a stay over New Year names both years", () => {
  const stay = languages.map((language) => formatsIn(language).days("2019-12-31", "2020-01-02"));
  expect(stay).toEqual([
    "31 December 2019 – 2 January 2020",
    "31 декабря 2019 г. – 2 января 2020 г.",
    "2019年12月31日至2020年1月2日",
  ]);
});

test("a stay of one day is that day, in every language and form", () => {
  fc.assert(
    fc.property(fc.constantFrom(...languages), fc.nat(47_000), (language, n) => {
      const date = addDays("1970-01-01", n);
      const { day, dayOfYear, days, daysOfYear } = formatsIn(language);
      expect([days(date, date), daysOfYear(date, date)]).toEqual([day(date), dayOfYear(date)]);
    }),
    { numRuns: 300 },
  );
});

test("a stay never shows the machine's separators: slashes in Chinese, thin spaces anywhere", () => {
  fc.assert(
    fc.property(fc.constantFrom(...languages), fc.nat(47_000), fc.nat(400), (language, n, length) => {
      const first = addDays("1970-01-01", n);
      const { days, daysOfYear } = formatsIn(language);
      for (const format of [days, daysOfYear])
        expect(format(first, addDays(first, length))).not.toMatch(/[/\u2009\u202f]/);
    }),
    { numRuns: 300 },
  );
});

test("an offset is written with a true minus, and with minutes only where there are some", () => {
  expect([0, 180, 480, 330, 345, -180, -210, -44.5].map(offsetText)).toEqual([
    ...["UTC", "UTC+3", "UTC+8", "UTC+5:30", "UTC+5:45", "UTC−3", "UTC−3:30", "UTC−0:45"],
  ]);
});

test("a release made late in the evening in Moscow is dated the next day in Beijing", () => {
  const at = utc("2019-06-14T18:05");
  expect(localMoment(at, "Europe/Moscow")).toEqual({ date: "2019-06-14", clock: "21:05" });
  expect(localMoment(at, "Asia/Shanghai")).toEqual({ date: "2019-06-15", clock: "02:05" });
});
