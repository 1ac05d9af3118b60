import { expect, test } from "vitest";
import { loadsOf } from "#app/domain/interpretation/interpreter-load.ts";
import { exactly, item, participation, toBeConfirmed } from "#test/telling.ts";

const at = (id: string, from: string, to?: string) =>
  item(id, exactly(`2027-03-${from} Asia/Shanghai`, to && `2027-03-${to} Asia/Shanghai`));
const need = (itemId: string, coveredById: string | null = "anna") => ({
  ...{ id: `need ${itemId}`, itemId, coveredById, fromLanguage: "ru", toLanguage: "zh" },
  mode: "consecutive" as const,
});
const anna = participation("anna", "guest", 1, { role: "interpreter" });
const adviser = participation("adviser", "guest", 2);

test("an interpreter's work is told day by day, the time of two items at once only once", () => {
  const items = [
    at("talks", "10T10:00", "10T11:30"),
    at("call", "10T11:00", "10T12:00"),
    at("dinner", "11T19:00", "11T21:00"),
  ];
  const needs = items.map(({ id }) => need(id));
  expect(loadsOf(items, needs, [anna])).toEqual([
    {
      participationId: "anna",
      days: [
        { day: "2027-03-10", items: 2, minutes: 120, isOpen: false },
        { day: "2027-03-11", items: 1, minutes: 120, isOpen: false },
      ],
    },
  ]);
});

test("an end that nobody knows leaves the hours open; an item without a day stands apart", () => {
  const items = [
    at("talks", "10T10:00", "10T11:00"),
    at("walk", "10T14:00"),
    item("later", toBeConfirmed(null)),
  ];
  const [load] = loadsOf(
    items,
    items.map(({ id }) => need(id)),
    [anna],
  );
  expect(load!.days).toEqual([
    { day: "2027-03-10", items: 2, minutes: 60, isOpen: true },
    { day: null, items: 1, minutes: 0, isOpen: true },
  ]);
});

test("a night flight counts its true length, under the day on which it begins", () => {
  const flight = item("flight", exactly("2027-03-10T21:30 Europe/Moscow", "2027-03-11T10:15 Asia/Shanghai"));
  const [load] = loadsOf([flight], [need("flight")], [anna]);
  expect(load!.days).toEqual([{ day: "2027-03-10", items: 1, minutes: 465, isOpen: false }]);
});

test("two needs of one item are one piece of work; interpreters without any are told, others only with some", () => {
  const talks = at("talks", "10T10:00", "10T11:00");
  const needs = [need("talks"), { ...need("talks"), id: "back" }];
  expect(loadsOf([talks], needs, [anna, adviser])[0]!.days[0]).toMatchObject({ items: 1, minutes: 60 });
  expect(loadsOf([talks], [], [anna, adviser])).toEqual([{ participationId: "anna", days: [] }]);
  expect(loadsOf([talks], [need("talks", "adviser")], [adviser])).toHaveLength(1);
});
