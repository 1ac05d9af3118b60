import { expect, test } from "vitest";
import { itemEntry } from "#app/calendar/entries.ts";
import { findOpenQuestions } from "#app/domain/conflict/find-open-questions.ts";
import { coverMatrix } from "#app/domain/interpretation/cover-matrix.ts";
import { dayChains } from "#app/domain/movement/day-chains.ts";
import { itineraryByDay, meetingsApart } from "#app/domain/programme/itinerary.ts";
import { timelineOf } from "#app/domain/visit/timeline.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { at, exactly, item, onDays, venue, visit } from "#test/telling.ts";

const hours = (day: string) => exactly(`${day}T10:00 Asia/Shanghai`, `${day}T11:30 Asia/Shanghai`);
const ofGroup = { groupId: "group" };
const talks = item("talks", hours("2027-03-11"));
const during = item("during", hours("2027-03-12"), ofGroup);
const april = item("april", hours("2027-04-30"), { ...ofGroup, ...at("hall", "palace") });
const march = item("march", onDays("2027-03-26"), ofGroup);
const items = [talks, during, march, april];
const content = visit({ items, venues: [venue("hall"), venue("palace")] });

test("a working group's meeting outside the visit's days stands in a section of its own", () => {
  expect(meetingsApart(content)).toEqual([
    { day: "2027-03-26", items: [march] },
    { day: "2027-04-30", items: [april] },
  ]);
  expect(itineraryByDay(content)[0]!.days.map(({ day }) => day)).toEqual(["2027-03-11", "2027-03-12"]);
});

test("it neither stretches the drawing of the visit nor sends anybody from their hotel", () => {
  const { days, bars } = timelineOf(content.legs, items)!;
  expect([days.at(0), days.at(-1)]).toEqual(["2027-03-10", "2027-03-14"]);
  expect(bars[0]!.marks.map(({ item: { id } }) => id)).toEqual(["talks", "during"]);
  expect(dayChains(content, []).map(({ day }) => day)).not.toContain("2027-04-30");
});

test("it is no item outside its stay, and an item of no group still is", () => {
  const lost = item("lost", hours("2027-04-29"));
  expect(findOpenQuestions([...items, lost], content.legs)).toEqual([
    { kind: "item.outsideItsLeg", itemId: "lost", legId: "beijing" },
  ]);
});

test("its interpreters are looked for under its own date", () => {
  const need = {
    ...{ id: "need", fromLanguage: "ru", toLanguage: "zh", coveredById: null },
    mode: "consecutive" as const,
  };
  const asked = { ...april, interpretation: [{ ...need }] };
  const matrix = coverMatrix({ ...content, items: [asked] }, [{ ...need, itemId: april.id }], []);
  expect(matrix.days.map(({ legId, day }) => [legId, day])).toEqual([[null, "2027-04-30"]]);
});

test("calendars do not claim that it is held in the city of the visit", () => {
  const place = { seen: content, wording: wordingIn("en"), origin: null };
  const locations = [talks, during, march, april].map((one) => itemEntry(one, place).location);
  expect(locations).toEqual(["beijing", "beijing", null, "hall; palace"]);
});
