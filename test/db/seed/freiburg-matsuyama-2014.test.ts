import { expect, test } from "vitest";
import { headcountOf, ofSide } from "#app/domain/delegation/participation.ts";
import { nameIn } from "#app/domain/directory/directory.ts";
import { showVisit } from "#app/domain/release/released.server.ts";
import { placeInWords } from "#app/i18n/place-in-words.ts";
import { timeInWords } from "#app/i18n/time-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { demoStory } from "#test/story.ts";

const { content } = showVisit({ ...demoStory(), reader: { kind: "public" } }, "freiburg-matsuyama-2014");
const english = wordingIn("en");
const item = (key: string) => content.items.find((one) => one.key === key)!;

test("the programme stands as printed, minute by minute and in order", () => {
  expect(content.items.map((one) => `${one.key} ${timeInWords(one, content, english)}`)).toEqual([
    "arrival 4 April, 10:47–11:00",
    "mayor 4 April, 14:55–15:15",
    "assembly 4 April, 15:25–15:45",
    "tree-planting 4 April, 16:25–17:30",
    "castle 5 April, 09:00–10:15",
    "tea-ceremony 5 April, 10:15–10:45",
    "yakyuken-festival 5 April, 11:00–11:30",
    "brewery 5 April, 14:30–15:15",
    "dogo-onsen 5 April, 15:30–16:00",
    "temple 5 April, 16:30–17:20",
    "celebration 5 April, 19:00–21:30",
    "environment-forum 6 April, 10:00–10:15",
    "environment-fair 6 April, 10:30–10:50",
    "parade 6 April, 11:40–12:30",
    "kashima 6 April, 15:00–17:00",
    "reuse-hall 7 April, 09:30–10:00",
    "departure 7 April, 16:00, end not stated",
  ]);
  expect(new Date(item("tea-ceremony").startsAt).toISOString()).toBe("2014-04-05T01:15:00.000Z");
});

test("rooms, floors and rain alternatives are kept", () => {
  const placeOf = (key: string) => item(key).venues.map((place) => placeInWords(place, content, english));
  const inRain = (key: string) =>
    item(key).contingencies.map(({ condition, venueId, roomId }) => [
      condition,
      placeInWords({ venueId: venueId!, roomId }, content, english),
    ]);
  expect(placeOf("mayor")).toEqual(["Matsuyama City Hall, Main building, floor 3, Conference Room 1"]);
  expect(placeOf("assembly")).toEqual(["Matsuyama City Hall, Annex, floor 6, Committee Rooms 3 and 4"]);
  expect(placeOf("tree-planting")).toHaveLength(2);
  expect(inRain("tea-ceremony")).toEqual([["rain", "Ropeway station, floor 2, Hall"]]);
  expect(inRain("yakyuken-festival")).toEqual([["rain", "Citizens’ Hall, Small hall"]]);
});

test("twelve guests are counted, most of them known by function and number only", () => {
  const guests = ofSide(content.participations, "guest");
  expect(headcountOf(guests)).toEqual({ known: 12, isComplete: true });
  expect(guests.map((one) => one.headcount)).toEqual([null, 1, null, 1, 4, 2, 2]);
  expect(guests.filter((one) => one.role === "head")).toEqual([]);
});

test("a name that is printed in katakana only is shown so in every language", () => {
  const deputy = content.people.find((one) => one.slug === "deputy-mayor-of-freiburg-2014")!;
  const shown = ["en", "ru", "zh"].map((language) => nameIn(deputy.names, language).name);
  expect(shown).toEqual(["ゲルダ・ストゥフリック", "ゲルダ・ストゥフリック", "ゲルダ・ストゥフリック"]);
});
