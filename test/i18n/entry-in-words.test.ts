import { expect, test } from "vitest";
import type { State } from "#app/domain/editing/differences.ts";
import { type ThingKind, thingKinds } from "#app/domain/history/thing.ts";
import { languages } from "#app/domain/text/languages.ts";
import { entryHeadline, subjectOf, type ToldEntry } from "#app/i18n/entry-in-words.ts";
import { subjectOfEvent } from "#app/i18n/event-in-words.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import type { NameOf } from "#app/i18n/value-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { latin, name } from "#test/telling.ts";

const names: Record<string, string> = {
  kuzmin: "Ilya Kuzmin",
  hall: "City Hall",
  airport: "Airport",
  daily: "Daily",
};
const nameOf: NameOf = (_to, id) => names[id] ?? "";

const headline = (entry: Partial<ToldEntry>, subject = "") =>
  languages.map((language) =>
    entryHeadline(wordingIn(language), { event: "", detail: {}, kind: null, ...entry }, subject),
  );
const subject = (kind: ThingKind, state: State) =>
  languages.map((language) => subjectOf(kind, state, wordingIn(language), nameOf));
const alike = (text: string) => [text, text, text];

test("an entry says what became of which thing", () => {
  expect(headline({ event: "leg.added", kind: "leg" }, "Beijing")).toEqual([
    ...["Leg added: Beijing", "Добавлен этап: Beijing", "新增行程段：Beijing"],
  ]);
  expect(headline({ event: "party.changed", kind: "party" }, "①")).toEqual([
    ...["Party changed: ①", "Изменена группа: ①", "修改分组：①"],
  ]);
  expect(headline({ event: "venue.removed", kind: "venue" }, "①")).toEqual([
    ...["Venue removed: ①", "Удалено место проведения: ①", "删除场所：①"],
  ]);
});

test("a thing without a name is told by its kind alone", () => {
  expect(headline({ event: "gift.added", kind: "gift" })).toEqual([
    ...["Gift added", "Добавлен подарок", "新增礼品"],
  ]);
});

test("every kind has a headline of its own for each thing that can become of it", () => {
  for (const [index, language] of languages.entries()) {
    const all = thingKinds.flatMap((kind) =>
      ["added", "changed", "removed"].map((what) => headline({ event: `${kind}.${what}`, kind })[index]),
    );
    expect([language, new Set(all).size]).toEqual([language, thingKinds.length * 3]);
  }
});

test("a release is told, and what nobody foresaw shows no code", () => {
  expect(headline({ event: "visit.released", detail: { number: 3 } })).toEqual([
    ...["Version 3 released", "Опубликована версия 3", "发布第3版"],
  ]);
  expect(headline({ event: "visit.released", detail: { number: 3, itemId: "talks" } })).toEqual([
    "Version 3 released, with one item changed",
    "Опубликована версия 3, изменён один пункт",
    "发布第3版，仅改动一项",
  ]);
  expect(headline({ event: "seat.swapped" })).toEqual(["Another change", "Другое изменение", "其他变更"]);
});

test("addresses, and what participants said or were told, have their own words in each language", () => {
  const told = [
    ...["added", "changed", "renewed", "revoked"].map((what) => `subscription.${what}`),
    ...["version.read", "regret.said", "regret.takenBack", "regret.settled", "mail.queued", "mail.dropped"],
  ];
  for (const [index, language] of languages.entries()) {
    const all = told.map((event) => headline({ event, detail: { number: 4, count: 3 } })[index]);
    const other = headline({ event: "seat.swapped" })[index];
    expect([language, new Set([...all, other]).size]).toEqual([language, told.length + 1]);
  }
  expect(headline({ event: "version.read", detail: { number: 4 } }, "Anna Petrova")).toEqual([
    ...["Version 4 read: Anna Petrova", "Ознакомление с версией 4: Anna Petrova", "已阅第4版：Anna Petrova"],
  ]);
});

test("an event of no thing is about whose address it is, or who said it and of what", () => {
  const about = (event: string, detail: Record<string, unknown>) =>
    subjectOfEvent({ event, detail }, messagesIn.en, nameOf);
  const address = (kind: string, id: string) => about("subscription.added", { subject: { kind, id } });
  expect(address("participation", "kuzmin")).toBe("Ilya Kuzmin");
  expect(address("party", "daily")).toBe("Daily");
  expect(address("side", "guest")).toBe("Guest side");
  expect(address("office", "office")).toBe("Our office");
  expect(about("version.read", { participationId: "kuzmin", number: 4 })).toBe("Ilya Kuzmin");
  const regret = (itemId: string | null) => about("regret.said", { participationId: "kuzmin", itemId });
  expect([regret("hall"), regret("gone"), regret(null)]).toEqual([
    ...["Ilya Kuzmin (City Hall)", "Ilya Kuzmin", "Ilya Kuzmin (whole visit)"],
  ]);
  expect(about("visit.released", { number: 2, itemId: "hall" })).toBe("City Hall");
  expect([about("subscription.added", {}), about("mail.queued", {}), about("odd", {})]).toEqual(["", "", ""]);
});

test("a thing is called by its text in the reader's language", () => {
  const text = { en: "Beijing", ru: "Пекин", zh: "北京" };
  const called = ["Beijing", "Пекин", "北京"];
  expect(subject("leg", { city: text })).toEqual(called);
  for (const kind of ["visit", "item", "preparationTask", "gift", "source"] as const) {
    expect([kind, subject(kind, { title: text })]).toEqual([kind, called]);
  }
  for (const kind of ["party", "contactPoint", "vehicle"] as const) {
    expect([kind, subject(kind, { name: text })]).toEqual([kind, called]);
  }
});

test("a directory entry is called by the name to show in the reader's language", () => {
  const state = { names: [{ ...name("en", "Ilya Kuzmin"), ...latin }, name("ru", "Илья Кузьмин")] };
  for (const kind of ["person", "organisation", "venue"] as const) {
    expect(subject(kind, state)).toEqual(["Ilya Kuzmin", "Илья Кузьмин", "Ilya Kuzmin"]);
  }
});

test("a participant is a person, or the description of those who are not named", () => {
  expect(subject("participation", { personId: "kuzmin", description: null, headcount: null })).toEqual(
    alike("Ilya Kuzmin"),
  );
  const council = { en: "Councillors", ru: "Члены совета", zh: "议员" };
  expect(subject("participation", { personId: null, description: council, headcount: 4 })).toEqual([
    ...["Councillors (4)", "Члены совета (4 чел.)", "议员（4人）"],
  ]);
});

test("a post, a travel time, a citation and a settlement are called by what they join", () => {
  const title = { en: "Mayor", ru: "Мэр", zh: "市长" };
  expect(subject("position", { title, personId: "kuzmin" })).toEqual([
    ...["Mayor (Ilya Kuzmin)", "Мэр (Ilya Kuzmin)", "市长（Ilya Kuzmin）"],
  ]);
  expect(subject("travelTime", { fromVenueId: "airport", toVenueId: "hall" })).toEqual(
    alike("Airport – City Hall"),
  );
  expect(subject("citation", { field: "firstDay", sourceId: "daily" })).toEqual([
    ...["first day (Daily)", "первый день (Daily)", "开始日期（Daily）"],
  ]);
  expect(subject("settlement", { field: "firstDay", value: "2019-06-17" })).toEqual([
    ...["first day (17 June 2019)", "первый день (17 июня 2019 г.)", "开始日期（2019年6月17日）"],
  ]);
});

test("an empty state has no name, whatever the kind", () => {
  expect(thingKinds.flatMap((kind) => subject(kind, {}))).toEqual(thingKinds.flatMap(() => alike("")));
});
