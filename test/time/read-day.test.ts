import fc from "fast-check";
import { expect, test } from "vitest";
import { readDay } from "#app/time/read-day.ts";
import { anyDay } from "#test/domain/programme/any-when.ts";

const june = [
  ...["2019-06-18", "2019-6-18", "2019/6/18", "2019.06.18", "18.06.2019", "18.6.2019", "18/06/2019"],
  ...["18 06 2019", "18.6.2019 г.", "18.06.2019г", "18 June 2019", "18 june 2019", "18 JUN 2019"],
  ...["18 Jun. 2019", "18th June 2019", "18 June, 2019", "18 июня 2019", "18 июнь 2019", "18 Июня 2019 г."],
  ...["18 июн. 2019 г", "2019年6月18日", "2019年06月18日", "2019 年 6 月 18 日", "2019年6月18"],
  ...["２０１９年６月１８日", "２０１９／６／１８", "  18\u00a0июня\t2019 "],
];

test.each(june)("%j is 18 June 2019", (typed) => {
  expect(readDay(typed)).toBe("2019-06-18");
});

test.each([
  ["1 January 2027", "2027-01-01"],
  ["2 февраля 2027", "2027-02-02"],
  ["3 mar 2027", "2027-03-03"],
  ["4 апр. 2027", "2027-04-04"],
  ["5 мая 2027", "2027-05-05"],
  ["5 май 2027", "2027-05-05"],
  ["5 May 2027", "2027-05-05"],
  ["6 июня 2027", "2027-06-06"],
  ["7 июля 2027", "2027-07-07"],
  ["8 Aug 2027", "2027-08-08"],
  ["9 Sept 2027", "2027-09-09"],
  ["9 сент. 2027", "2027-09-09"],
  ["10 октября 2027", "2027-10-10"],
  ["11 November 2027", "2027-11-11"],
  ["12 декабря 2027", "2027-12-12"],
  ["29.2.2028", "2028-02-29"],
  ["01.02.2027", "2027-02-01"],
  ["31.12.2100", "2100-12-31"],
])("%j is %s", (typed, date) => {
  expect(readDay(typed)).toBe(date);
});

test.each([
  ...["", " ", "today", "June", "June 2019", "18 June", "June 18, 2019", "18.06.19", "18-06-2019"],
  ...["2019-06", "2019-13-01", "2019-02-29", "31.6.2019", "6/18/2019", "0.6.2019", "18.0.2019", "1.1.1969"],
  ...["1.1.2101", "18 Juni 2019", "18 мартобря 2019", "2019-06-18T10:00", "2019-06-18 10:00", "+2019-06-18"],
  ...["18 constructor 2019", "18 __proto__ 2019", "-18.6.2019", "18.6.2019.", "\u0000", "１８"],
])("%j is no date", (typed) => {
  expect(readDay(typed)).toBeNull();
});

test("what every language prints of a date is read as that date", () => {
  const formats = (["en-GB", "ru", "zh-CN"] as const).flatMap((locale) =>
    (["long", "medium"] as const).map((dateStyle) =>
      Intl.DateTimeFormat(locale, { dateStyle, timeZone: "UTC" }),
    ),
  );
  fc.assert(
    fc.property(anyDay("1970-01-01", 130 * 365), fc.constantFrom(...formats), (date, format) => {
      expect(readDay(format.format(Date.parse(`${date}T00:00Z`)))).toBe(date);
      expect(readDay(date)).toBe(date);
    }),
  );
});

test("any text is a real date or none, and a long one costs no more", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (typed) => {
      expect(readDay(typed) ?? "1970-01-01").toMatch(/^\d{4}-\d\d-\d\d$/);
    }),
  );
  const began = performance.now();
  for (const part of ["1", " ", ".", "18 июня ", "年"]) expect(readDay(part.repeat(20_000))).toBeNull();
  expect(performance.now() - began).toBeLessThan(500);
});
