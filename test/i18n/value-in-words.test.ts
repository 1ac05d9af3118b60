import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sides } from "#app/domain/access/audience.ts";
import type { Field, Fields } from "#app/domain/editing/fields.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { type ThingKind, thingKinds } from "#app/domain/history/thing.ts";
import { partsOfDay, type When } from "#app/domain/programme/when.ts";
import { citedKinds } from "#app/domain/source/citation.ts";
import { languages } from "#app/domain/text/languages.ts";
import { type NameOf, valueInWords } from "#app/i18n/value-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { addDays } from "#app/time/local-days.ts";
import { exactly, moment, onDays, toBeConfirmed, withinDays } from "#test/telling.ts";

/** The id of every reference here; nobody may read it. */
const id = "7f3a0c2e-51f0-4b4e-9a55-5d2f3c1b7e10";
const nameOf: NameOf = (to) => `<${to}>`;

const said = (kind: ThingKind, path: string, value: unknown, name: NameOf = nameOf) =>
  languages.map((language) => {
    const field = path
      .split(".")
      .reduce<Field>(
        (above, part) => (above?.type === "list" ? above.of[part]! : (above ?? fieldsOf[kind][part]!)),
        undefined as unknown as Field,
      );
    return valueInWords(wordingIn(language), kind, path, field, value, name);
  });

const day = fc.nat(20_000).map((n) => addDays("1990-01-01", n));
const zone = fc.constantFrom("Asia/Shanghai", "Europe/Moscow", "America/St_Johns", "UTC", "Pacific/Apia");
const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const anyMoment = fc.tuple(day, clock, zone).map(([date, time, place]) => moment(`${date}T${time} ${place}`));
const when: fc.Arbitrary<When> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("exact" as const, "about" as const),
    starts: anyMoment,
    ends: fc.option(anyMoment),
  }),
  fc.record({ kind: fc.constant("partOfDay" as const), day, part: fc.constantFrom(...partsOfDay), zone }),
  fc
    .tuple(
      fc.constantFrom("day" as const, "withinDays" as const),
      day,
      fc.integer({ min: -3, max: 40 }),
      zone,
    )
    .map(([kind, firstDay, length, place]) => ({
      ...{ kind, firstDay, zone: place },
      lastDay: addDays(firstDay, length),
    })),
  fc.record({ kind: fc.constant("followsOn" as const), itemId: fc.constant(id), zone }),
  fc.record({ kind: fc.constant("toBeConfirmed" as const), day: fc.option(day), zone }),
);
const words = fc.constantFrom("①", "② ③");

/** Any value that a field can hold; what may stay empty is sometimes empty. */
function anyValue(field: Field): fc.Arbitrary<unknown> {
  const value = filled(field);
  return field.isOptional && field.type !== "yes" ? fc.option(value) : value;
}

function filled(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case "text":
      return shaped[field.shape] ?? words;
    case "key":
      return words;
    case "localised":
      return fc.dictionary(fc.constantFrom("en", "ru", "zh", "ja"), words, { minKeys: 1 });
    case "choice":
      return fc.constantFrom(...field.of);
    case "reference":
      return fc.constant(id);
    case "whole":
      return fc.integer({ min: field.least, max: field.most });
    case "decimal":
      return fc.double({ min: field.least, max: field.most, noNaN: true });
    case "yes":
      return fc.boolean();
    case "day":
      return day;
    case "languages":
      return fc.subarray(["ja", "de", "fr"]);
    case "when":
      return when;
    case "who":
      return fc.constantFrom(
        ...[{ participationId: id }, { partyId: id }, ...sides.map((side) => ({ side }))],
      );
    case "about":
      return fc.constantFrom(...citedKinds.map((kind) => ({ kind, id })));
    case "locator":
      return fc.constantFrom("paragraph:6", "page:12", "day:2019-06-18", "section:guests", "section:①");
    case "list":
      return fc.array(rowOf(field.of), { maxLength: 3 });
  }
}

const rowOf = (of: Fields) =>
  fc.record(Object.fromEntries(Object.entries(of).map(([name, field]) => [name, anyValue(field)])));

const shaped: Record<string, fc.Arbitrary<string>> = {
  language: fc.constantFrom("en", "ja", "fr", "zh-Hant"),
  country: fc.constantFrom("CN", "RU", "JP"),
  zone,
};

/** Words of the store that no reader may meet: ids, and codes that no language writes so. */
const leaks = /undefined|null|NaN|Invalid|\[object|\$\{|7f3a|participationId|partyId|day:|section:/;
const codes =
  /underWay|toBeConfirmed|withinDays|followsOn|partOfDay|onFoot|mealHost|deputyHead|shortOfTime|Latn|Cyrl/;

describe.each(languages)("in %s", (language) => {
  const wording = wordingIn(language);

  test("no value of any field shows an id, a code or a hole", () => {
    for (const kind of thingKinds) {
      for (const [path, field] of Object.entries(fieldsOf[kind])) {
        const property = fc.property(anyValue(field), (value) => {
          for (const line of valueInWords(wording, kind, path, field, value, nameOf)) {
            expect(line).not.toMatch(leaks);
            expect(line).not.toMatch(codes);
            if (field.type === "when") expect(line).not.toMatch(/1970/); // days here begin in 1990
            expect(line.trim()).not.toBe("");
          }
        });
        fc.assert(property, { numRuns: 40 });
      }
    }
  });

  test("nothing has no lines", () => {
    for (const kind of thingKinds) {
      for (const [path, field] of Object.entries(fieldsOf[kind])) {
        for (const nothing of [null, undefined, "", ...(field.type === "list" ? [[]] : [])]) {
          expect(valueInWords(wording, kind, path, field, nothing, nameOf)).toEqual([]);
        }
      }
    }
  });

  test("two times that differ are told differently", () => {
    const { when: field } = fieldsOf.item;
    const line = (value: When) => valueInWords(wording, "item", "when", field!, value, (_to, one) => one);
    fc.assert(
      fc.property(when, when, (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b) && !isOneDay(a) && !isOneDay(b));
        expect(line(a)).not.toEqual(line(b));
      }),
      { numRuns: 500 },
    );
  });
});

/** "All of one day" and "within one day" say the same; so do an end and a start that are one. */
const isOneDay = (time: When) => "firstDay" in time && time.firstDay === time.lastDay;

test("choices, days, numbers and references are told in words", () => {
  expect(said("preparationTask", "status", "underWay")).toEqual([
    ...[["under way"], ["выполняется"], ["进行中"]],
  ]);
  expect(said("leg", "firstDay", "2019-06-18")).toEqual([
    ...[["18 June 2019"], ["18 июня 2019 г."], ["2019年6月18日"]],
  ]);
  expect(said("venue", "latitude", -39.9042)).toEqual([["−39.9042"], ["−39,9042"], ["−39.9042"]]);
  expect(said("leg", "country", "CN")).toEqual([["China"], ["Китай"], ["中国"]]);
  expect(said("visit", "contentLanguages", ["ja", "fr"])).toEqual([
    ...[
      ["Japanese", "French"],
      ["японский", "французский"],
      ["日文", "法语"],
    ],
  ]);
  expect(said("item", "isOutsideLeg", false)).toEqual([["no"], ["нет"], ["否"]]);
  expect(said("position", "organisationId", id, () => "City Hall")).toEqual(Array(3).fill(["City Hall"]));
});

test("what a reference pointed to may be gone, and its id is still not shown", () => {
  expect(said("position", "organisationId", id, () => "")).toEqual([
    ...[["an entry that is no longer there"], ["удалённая запись"], ["已不存在的条目"]],
  ]);
});

test("a text is told whole, the reader's language first, or in the one language asked for", () => {
  const title = { en: "Talks", ru: "Переговоры" };
  expect(said("item", "title", title)).toEqual([
    ["English: Talks", "Russian: Переговоры"],
    ["русский: Переговоры", "английский: Talks"],
    ["英文：Talks", "俄文：Переговоры"],
  ]);
  const field = fieldsOf.item.title!;
  expect(valueInWords(wordingIn("zh"), "item", "title.ru", field, "Переговоры", nameOf)).toEqual([
    ...["Переговоры"],
  ]);
});

test("paragraphs are lines of their own", () => {
  expect(said("gift", "note", "A vase.\n\nTo be wrapped.")[0]).toEqual(["A vase.", "To be wrapped."]);
});

test("a row is one line: what it says, in the order of its fields", () => {
  const room = {
    ...{ id, name: { en: "Conference Room 1" }, building: { en: "Main building" }, floor: 3 },
    entrance: null,
  };
  expect(said("venue", "rooms", [room, { ...room, floor: null, building: null }])).toEqual([
    ["Conference Room 1 · Main building · floor 3", "Conference Room 1"],
    ["Conference Room 1 · Main building · 3-й этаж", "Conference Room 1"],
    ["Conference Room 1 · Main building · 3层", "Conference Room 1"],
  ]);
});

test("a row shows every language of its texts, so that a change of any is seen", () => {
  const step = { id, title: { en: "Toast", ru: "Тост", zh: "祝酒" }, minutesFromStart: 15, venueId: null };
  expect(said("item", "steps", [step])).toEqual([
    ["Toast / Тост / 祝酒 · after 15 minutes"],
    ["Тост / Toast / 祝酒 · через 15 мин"],
    ["祝酒 / Toast / Тост · 15分钟后"],
  ]);
});

test("a name with its marks, and someone who attends, are told without a yes or no", () => {
  const name = {
    ...{ id, language: "ru", script: "Cyrl", name: "Илья Кузьмин", style: null, short: "г-н Кузьмин" },
    ...{ isOriginal: true, isPrinted: false, isPreferred: true },
  };
  expect(said("person", "names", [name])).toEqual([
    [
      "Russian · Cyrillic · Илья Кузьмин · г-н Кузьмин · in the original script · the one to show in this language",
    ],
    ["русский · кириллица · Илья Кузьмин · г-н Кузьмин · оригинальное написание · показывать на этом языке"],
    ["俄文 · 西里尔字母 · Илья Кузьмин · г-н Кузьмин · 原文姓名 · 该语言的首选"],
  ]);
  const seats = [
    { id, who: { participationId: id }, role: "mealHost", isNeeded: true, came: "no" },
    { id, who: { side: "guest" }, role: null, isNeeded: false, came: null },
  ];
  expect(said("item", "attendances", seats, () => "Wang")).toEqual([
    ["Wang · host · needed · was absent", "Guest side"],
    ["Wang · даёт приём · присутствие необходимо · отсутствие", "Направляющая сторона"],
    ["Wang · 主人 · 必须出席 · 未到场", "来访方"],
  ]);
});

test("a citation is told by what it is about, the fact, its value and its place", () => {
  expect(said("citation", "about", { kind: "leg", id }, () => "Beijing")).toEqual([
    ...[["Leg: Beijing"], ["Этап: Beijing"], ["行程段：Beijing"]],
  ]);
  const outcome = said("citation", "about", { kind: "outcome", id });
  expect(outcome).toEqual([["Outcome: <outcome>"], ["Итог: <outcome>"], ["成果：<outcome>"]]);
  expect(said("citation", "field", "firstDay")).toEqual([["first day"], ["первый день"], ["开始日期"]]);
  expect(said("citation", "field", "operator")).toEqual([
    ...[["Event operator"], ["Оператор мероприятий"], ["活动承办单位"]],
  ]);
  expect(said("citation", "value", "2019-06-17")[1]).toEqual(["17 июня 2019 г."]);
  expect(said("citation", "locator", "paragraph:6")).toEqual([["Paragraph 6"], ["Абзац 6"], ["第6段"]]);
  expect(said("citation", "locator", "day:2019-06-18")[2]).toEqual(["2019年6月18日日程"]);
  expect(said("citation", "locator", "section:guests")[0]).toEqual(["list of guests"]);
  expect(said("citation", "locator", "page:4")).toEqual([["Page 4"], ["Страница 4"], ["第4页"]]);
  expect(said("citation", "locator", "minute:4")[0]).toEqual(["minute:4"]); // as it was stored
});

describe("a time away from its visit", () => {
  const time = (value: When) => said("item", "when", value, () => "Dinner").map(([line]) => line);

  test("says its year, its zone and its offset", () => {
    expect(time(exactly("2027-03-11T10:15 Asia/Shanghai", "2027-03-11T10:45 Asia/Shanghai"))).toEqual([
      "11 March 2027, 10:15–10:45 (Asia/Shanghai, UTC+8)",
      "11 марта 2027 г., 10:15–10:45 (Asia/Shanghai, UTC+8)",
      "2027年3月11日，10:15–10:45（Asia/Shanghai，UTC+8）",
    ]);
  });

  test("names the zone of each end where they differ", () => {
    const flight = exactly("2027-03-10T21:30 Europe/Moscow", "2027-03-11T10:15 Asia/Shanghai");
    expect(time(flight)[0]).toBe(
      "10 March 2027, 21:30 (Europe/Moscow, UTC+3) – 10:15, 11 March 2027 (Asia/Shanghai, UTC+8)",
    );
  });

  test("tells the first of two hours from the second by its offset", () => {
    const hour = (occurrence: "earlier" | "later"): When => ({
      ...{ kind: "exact", ends: null },
      starts: { ...moment("2027-10-31T02:30 Europe/Berlin"), occurrence },
    });
    expect([time(hour("earlier"))[0], time(hour("later"))[0]]).toEqual([
      "31 October 2027, 02:30, end not stated (Europe/Berlin, UTC+2)",
      "31 October 2027, 02:30, end not stated (Europe/Berlin, UTC+1)",
    ]);
  });

  test("stays as vague as it is", () => {
    expect(time(onDays("2027-03-11"))[0]).toBe("11 March 2027, time not stated (Asia/Shanghai)");
    expect(time(withinDays("2027-03-11", "2027-03-12"))).toEqual([
      "11–12 March 2027, day not stated (Asia/Shanghai)",
      "11–12 марта 2027 г., день не указан (Asia/Shanghai)",
      "2027年3月11日至12日，日期未注明（Asia/Shanghai）",
    ]);
    expect(time(toBeConfirmed(null))[1]).toBe("дата и время уточняются (Asia/Shanghai)");
  });

  test("names the item that it follows, and no day", () => {
    expect(time({ kind: "followsOn", itemId: id, zone: "Asia/Shanghai" })).toEqual([
      "straight after “Dinner” (Asia/Shanghai)",
      "сразу после пункта «Dinner» (Asia/Shanghai)",
      "紧接“Dinner”之后（Asia/Shanghai）",
    ]);
  });

  test("that was never settled is told as it was typed: an hour that does not happen, an open question", () => {
    expect(time(exactly("2027-03-28T02:30 Europe/Berlin"))[0]).toBe(
      "28 March 2027, 02:30 (Europe/Berlin), end not stated",
    );
    expect(time(exactly("2027-10-31T01:00 Europe/Berlin", "2027-10-31T02:30 Europe/Berlin"))[0]).toBe(
      "31 October 2027, 01:00 (Europe/Berlin) – 31 October 2027, 02:30 (Europe/Berlin)",
    );
    const about = { ...exactly("2027-03-28T02:30 Europe/Berlin"), kind: "about" } as When;
    expect(time(about)[0]).toBe("about 28 March 2027, 02:30 (Europe/Berlin), end not stated");
  });
});
