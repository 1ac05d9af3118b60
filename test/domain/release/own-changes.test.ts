import { expect, test } from "vitest";
import { ownChanges } from "#app/domain/release/own-changes.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { attendedBy, exactly, item, leg, participation, visit } from "#test/telling.ts";

const at = (day: string, hour = "10:00") => exactly(`2027-03-${day}T${hour} Asia/Shanghai`);
const stay = leg("beijing", "2027-03-10", "2027-03-14");
const anna = participation("anna", "guest", 1, { personId: "anna" });
const oleg = participation("oleg", "guest", 2, { personId: "oleg", role: "interpreter" });
const talks = item("talks", at("11"), attendedBy({ participationId: "anna" }));
const dinner = item("dinner", at("11", "19:00"), attendedBy({ participationId: "oleg" }));

const version = (more: Partial<VisitContent>): VisitContent =>
  visit({ legs: [stay], participations: [anna, oleg], items: [talks, dinner], ...more });
const told = (id: string, before: VisitContent | null, after: VisitContent | null) =>
  ownChanges(id, before, after).map(({ kind, id, what }) => `${kind} ${id} ${what}`);

test("the first version is all new to whoever it names", () => {
  expect(told("anna", null, version({}))).toEqual([
    ...["participation anna added", "leg beijing added", "item talks added"],
  ]);
  expect(told("nobody", null, version({}))).toEqual([]);
});

test("only those are told of a move who have the item in their programme", () => {
  const moved = version({ items: [{ ...talks, ...spanOf("12") }, dinner] });
  expect(told("anna", version({}), moved)).toEqual(["item talks moved"]);
  expect(told("oleg", version({}), moved)).toEqual([]);
});

test("whoever interprets an item, before or after, is told of it", () => {
  const need = { id: "need", fromLanguage: "ru", toLanguage: "zh", mode: "consecutive" as const };
  const covered = (coveredById: string | null) =>
    version({ items: [{ ...talks, interpretation: [{ ...need, coveredById }] }, dinner] });
  expect(told("oleg", covered(null), covered("oleg"))).toEqual(["item talks added"]);
  expect(told("oleg", covered("oleg"), covered(null))).toEqual(["item talks removed"]);
});

test("a cancelled item is told as cancelled; that it goes later is no news, and neither is one that comes cancelled", () => {
  const off = version({ items: [{ ...talks, status: "cancelled" }, dinner] });
  const gone = version({ items: [dinner] });
  expect(told("anna", version({}), off)).toEqual(["item talks cancelled"]);
  expect(told("anna", off, gone)).toEqual([]);
  expect(told("anna", gone, off)).toEqual([]);
});

test("somebody who changes parties gets the items of one for those of the other, though no item changes", () => {
  const parties = ["east", "west"].map((id) => ({
    ...{ id, side: "guest" as const, name: { en: id }, headId: null },
  }));
  const items = ["east", "west"].map((id) => item(`walk ${id}`, at("12"), attendedBy({ partyId: id })));
  const inParty = (partyId: string) =>
    version({ parties, items, participations: [{ ...anna, partyId }, oleg] });
  expect(told("anna", inParty("east"), inParty("west"))).toEqual([
    ...["item walk west added", "item walk east removed", "participation anna changed"],
  ]);
});

test("whoever is taken out is told that and nothing else, and whoever comes gets everything of theirs", () => {
  const without = version({ participations: [oleg], items: [dinner] });
  expect(told("anna", version({}), without)).toEqual(["participation anna removed"]);
  expect(told("anna", version({}), null)).toEqual(["participation anna removed"]);
  expect(told("anna", without, version({}))).toEqual([
    ...["participation anna added", "leg beijing added", "item talks added"],
  ]);
});

test("a cancelled visit is everybody's", () => {
  const off = version({});
  off.visit = { ...off.visit, status: "cancelled" };
  expect(told("oleg", version({}), off)).toEqual([`visit ${off.visit.id} changed`]);
});

function spanOf(day: string) {
  const { when, startsAt, endsAt } = item("any", at(day));
  return { when, startsAt, endsAt };
}
