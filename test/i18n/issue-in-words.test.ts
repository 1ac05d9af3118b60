import { describe, expect, test } from "vitest";
import { placeOfIssue } from "#app/domain/editing/place-of-issue.ts";
import { settleWhen } from "#app/domain/programme/settle-when.ts";
import { languages } from "#app/domain/text/languages.ts";
import { issueInWords, occurrencesInWords, type SpokenIssue } from "#app/i18n/issue-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { everyIssue } from "#test/i18n/every-issue.ts";
import { exactly } from "#test/telling.ts";

type ShapeOf = Extract<SpokenIssue, { code: "field.shape" }>["shape"];

const told = Object.values(everyIssue);
const said = (path: string, issue: SpokenIssue, kind: Parameters<typeof issueInWords>[1] = "item") =>
  languages.map((language) => issueInWords(wordingIn(language), kind, path, issue));

/** What the rules say of a time, as the form is told. */
function issuesOf(starts: string, ends?: string): SpokenIssue[] {
  const settled = settleWhen(exactly(starts, ends), { spanOf: () => undefined, lastDay: "2027-12-31" });
  return settled.ok ? [] : settled.issues;
}

describe.each(languages)("in %s", (language) => {
  const sentences = told.map(([kind, path, issue]) => {
    const place = path || placeOfIssue(kind, issue);
    return { code: issue.code, text: issueInWords(wordingIn(language), kind, place, issue) };
  });

  test("every issue has its sentence, without codes, ids or holes", () => {
    const wrong = sentences.filter(
      ({ code, text }) =>
        !text || /undefined|null|NaN|Invalid|\[object|7f3a/.test(text) || text.includes(code),
    );
    expect(wrong).toEqual([]);
  });

  test("a sentence alone has no full stop, several have", () => {
    const isRight = (text: string) => {
      const stops = text.replace(/(?<=\d) г\./g, " г").match(/[.。](?=\s|$|\p{Script=Han})/gu)?.length ?? 0;
      return stops === 0 || stops >= 2;
    };
    expect(sentences.filter(({ text }) => !isRight(text))).toEqual([]);
  });

  test("no issue blames: it says what to do", () => {
    expect(
      sentences.filter(({ text }) =>
        /invalid|please|required|недопустим|некоррект|пожалуйста|无效|非法/i.test(text),
      ),
    ).toEqual([]);
  });
});

test("a field left empty is named, and chosen or typed as it is", () => {
  const missing = { code: "field.missing" } as const;
  expect(said("lastDay", missing, "leg")).toEqual([
    ...["Enter the last day", "Заполните поле «Последний день»", "请填写“结束日期”"],
  ]);
  expect(said("category", missing, "visit")).toEqual([
    ...["Choose the category", "Выберите значение в поле «Категория»", "请选择“类别”"],
  ]);
  expect(said("venues.2.venueId", missing)).toEqual([
    ...["Enter the venue", "Заполните поле «Место»", "请填写“场所”"],
  ]);
  expect(said("when.from", missing)).toEqual([
    ...["Enter the time at which it starts", "Укажите время начала", "请填写开始时间"],
  ]);
  expect(said("title", { code: "item.titleRequired" })).toEqual(said("title", missing));
});

test("what was typed comes back, shortened, with the way to type it", () => {
  expect(said("firstDay", { code: "field.notADay", typed: "31/6/2027" }, "leg")).toEqual([
    "“31/6/2027” is not a date. Enter the first day like 18 June 2019 or 2019-06-18.",
    "«31/6/2027» не является датой. Заполните поле «Первый день» в виде 18 июня 2019 или 2019-06-18.",
    "“31/6/2027”不是日期。请按2019年6月18日或2019-06-18的格式填写“开始日期”。",
  ]);
  const [long] = said("when.from", { code: "field.notAClock", typed: "9".repeat(20_000) });
  expect(long!.length).toBeLessThan(140);
  expect(long).toContain("999…”");
});

test("a last day before the first is told with the day that it may not precede", () => {
  expect(said("lastDay", everyIssue["leg.endsFirst"][2], "leg")).toEqual([
    "The last day must be the same as or after 12 May 2027",
    "Последний день должен быть не раньше 12 мая 2027 г.",
    "结束日期不得早于2027年5月12日",
  ]);
});

test("an hour that clocks skip is told with the change and its neighbours", () => {
  const [issue] = issuesOf("2027-03-28T02:30 Europe/Berlin");
  expect(said("when.from", issue!)).toEqual([
    "02:30 does not exist on 28 March 2027 in Berlin: clocks go from 02:00 to 03:00. The nearest times are 01:59 and 03:00.",
    "Времени 02:30 28 марта 2027 г. не существует (Europe/Berlin): часы переводят с 02:00 на 03:00. Ближайшее возможное время: 01:59 и 03:00.",
    "2027年3月28日没有02:30这一时刻（Europe/Berlin）：时钟由02:00拨至03:00。最接近的时刻为01:59和03:00。",
  ]);
});

test("where a whole day is skipped, each of the times names its day", () => {
  const [issue] = issuesOf("2011-12-30T10:00 Pacific/Apia");
  expect(said("when.from", issue!)[0]).toBe(
    "10:00 does not exist on 30 December 2011 in Apia: clocks go from 30 December 2011, 00:00 to " +
      "31 December 2011, 00:00. The nearest times are 29 December 2011, 23:59 and 31 December 2011, 00:00.",
  );
});

test("an hour that happens twice is a question, and its two answers name their offsets", () => {
  const [issue] = issuesOf("2027-10-31T02:30 Europe/Berlin");
  expect(said("when.occurrence", issue!)).toEqual([
    "02:30 happens twice on 31 October 2027 in Berlin. Say which one.",
    "Время 02:30 31 октября 2027 г. наступает дважды (Europe/Berlin). Укажите, которое из двух имеется в виду.",
    "2027年10月31日02:30出现两次（Europe/Berlin）。请指明是哪一次。",
  ]);
  const question = everyIssue["when.happensTwice"][2];
  expect(languages.map((language) => occurrencesInWords(question, wordingIn(language)))).toEqual([
    {
      earlier: "the first, before clocks go back (UTC+2)",
      later: "the second, after clocks go back (UTC+1)",
    },
    {
      earlier: "первое, до перевода часов назад (UTC+2)",
      later: "второе, после перевода часов назад (UTC+1)",
    },
    {
      earlier: "第一次，即时钟拨回之前（UTC+2）",
      later: "第二次，即时钟拨回之后（UTC+1）",
    },
  ]);
});

test("an end before its start is told with the start: its hour where it has one", () => {
  const [issue] = issuesOf("2027-05-12T10:00 Asia/Shanghai", "2027-05-12T09:00 Asia/Shanghai");
  expect(said("when.to", issue!)).toEqual([
    "The end must be the same as or after 12 May 2027, 10:00",
    "Окончание должно быть не раньше начала: 12 мая 2027 г., 10:00",
    "结束时间不得早于2027年5月12日10:00",
  ]);
  expect(said("when.endDay", { code: "item.endsFirst", starts: "2027-05-12", ends: "2027-05-11" })[0]).toBe(
    "The end must be the same as or after 12 May 2027",
  );
});

test("days outside every leg are told in order, though a flight over the date line runs backwards", () => {
  const issue = { code: "item.outsideEveryLeg", firstDay: "2027-05-13", lastDay: "2027-05-12" } as const;
  expect(said("when.day", issue)[0]).toContain("12–13 May 2027");
});

test("each shape of text is told with an example of its own", () => {
  const shapes = Object.keys(wordingIn("en").messages.editing.issues.shape) as ShapeOf[];
  const sentences = shapes.map((shape) => said("key", { code: "field.shape", shape })[0]);
  expect(new Set(sentences).size).toBe(shapes.length);
  expect(said("key", { code: "field.shape", shape: "key" })).toEqual([
    "Use small Latin letters, digits and hyphens only, like beijing-2019",
    "Используйте только строчные латинские буквы, цифры и дефис, например beijing-2019",
    "请仅使用小写拉丁字母、数字和连字符，例如beijing-2019",
  ]);
});

test("numbers below nought have a true minus", () => {
  expect(said("rooms.0.floor", everyIssue["field.notAWhole"][2], "venue")).toEqual([
    "Floor must be a whole number from −20 to 300",
    "Укажите в поле «Этаж» целое число от −20 до 300",
    "“楼层”请填写−20至300之间的整数",
  ]);
});
