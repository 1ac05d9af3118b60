import { expect, test } from "vitest";
import type { Attendance } from "#app/domain/programme/programme-item.ts";
import { languages } from "#app/domain/text/languages.ts";
import { whoInWords } from "#app/i18n/who-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { latin, name, participation, person, visit } from "#test/telling.ts";

const empty = visit();
const content = visit({
  sides: [...empty.sides, { side: "third", name: { en: "Chengdu", ru: "Чэнду", zh: "成都" }, country: "CN" }],
  parties: [
    {
      id: "cultural",
      side: "guest",
      name: { en: "Cultural party", ru: "Культурная группа", zh: "文化组" },
      headId: null,
    },
  ],
  participations: [
    participation("kuzmin-in-beijing", "guest", 1, { personId: "kuzmin" }),
    participation("council", "host", 1, {
      ...{ description: { en: "Councillors", ru: "Члены совета", zh: "议员" }, headcount: 4 },
    }),
    participation("mayor", "host", 2, { description: { en: "Mayor", ru: "Мэр", zh: "市长" }, headcount: 1 }),
    participation("staff", "host", 3, { description: { en: "Staff", ru: "Сотрудники", zh: "工作人员" } }),
  ],
  people: [
    person(
      "kuzmin",
      { ...name("en", "Ilya Kuzmin"), ...latin },
      { ...name("ru", "Илья Кузьмин"), ...latin, script: "Cyrl" },
    ),
  ],
});
const said = (who: Attendance["who"], role: Attendance["role"] = null) =>
  languages.map((language) =>
    whoInWords({ id: "seat", who, role, isNeeded: true }, content, wordingIn(language)),
  );

test("a person is called by name, in the reader's language where it is known", () => {
  expect(said({ participationId: "kuzmin-in-beijing" })).toEqual([
    "Ilya Kuzmin",
    "Илья Кузьмин",
    "Ilya Kuzmin",
  ]);
});

test("a role at the item stands in brackets", () => {
  expect(said({ participationId: "mayor" }, "mealHost")).toEqual([
    ...["Mayor (host)", "Мэр (даёт приём)", "市长（主人）"],
  ]);
});

test("unnamed people are told by function, and by number where there are several", () => {
  expect(said({ participationId: "council" })).toEqual([
    "Councillors (4)",
    "Члены совета (4 чел.)",
    "议员（4人）",
  ]);
  expect(said({ participationId: "mayor" })).toEqual(["Mayor", "Мэр", "市长"]);
  expect(said({ participationId: "staff" })).toEqual(["Staff", "Сотрудники", "工作人员"]);
});

test("a whole side is the delegation of the guests, or the side of the hosts", () => {
  expect(said({ side: "guest" })).toEqual(["delegation of Moscow", "делегация (Москва)", "莫斯科代表团"]);
  expect(said({ side: "host" })).toEqual(["Beijing side", "принимающая сторона (Пекин)", "北京方面"]);
});

test("a third party comes as a delegation and is never called the host", () => {
  expect(said({ side: "third" })).toEqual(["delegation of Chengdu", "делегация (Чэнду)", "成都代表团"]);
});

test("a party is called by its name", () => {
  expect(said({ partyId: "cultural" })).toEqual(["Cultural party", "Культурная группа", "文化组"]);
});
