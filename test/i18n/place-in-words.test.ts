import { expect, test } from "vitest";
import type { VenueRoom } from "#app/domain/directory/directory.ts";
import { languages } from "#app/domain/text/languages.ts";
import { placeInWords } from "#app/i18n/place-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { name, venue } from "#test/telling.ts";

const room: VenueRoom = {
  ...{ id: "reception", floor: 2, entrance: { en: "East gate" } },
  building: { en: "Main building", ru: "Главное здание", zh: "主楼" },
  name: { en: "Reception room", ru: "Зал приёмов", zh: "会客室" },
};
const bare: VenueRoom = { ...room, id: "hall", building: null, floor: null, name: { en: "Hall", ru: "Зал" } };
const cityHall = venue("city-hall", {
  names: [name("en", "City Hall"), name("ru", "Ратуша"), name("zh", "市政厅")],
  rooms: [room, bare],
});
const said = (roomId: string | null, venueId = "city-hall") =>
  languages.map((language) => placeInWords({ venueId, roomId }, { venues: [cityHall] }, wordingIn(language)));

test("a room is found by venue, building, floor and name, from the outside in", () => {
  expect(said("reception")).toEqual([
    "City Hall, Main building, floor 2, Reception room",
    "Ратуша, Главное здание, 2-й этаж, Зал приёмов",
    "市政厅，主楼，2层，会客室",
  ]);
});

test("what nobody stated is left out, and a missing translation falls back", () => {
  expect(said("hall")).toEqual(["City Hall, Hall", "Ратуша, Зал", "市政厅，Hall"]);
});

test("a ground floor is a floor, though its number be nought", () => {
  const ground = { ...cityHall, rooms: [{ ...bare, floor: 0 }] };
  expect(placeInWords({ venueId: "city-hall", roomId: "hall" }, { venues: [ground] }, wordingIn("en"))).toBe(
    "City Hall, floor 0, Hall",
  );
});

test("without a room, or with one that the venue no longer has, the venue alone is named", () => {
  expect(said(null)).toEqual(["City Hall", "Ратуша", "市政厅"]);
  expect(said("pulled-down")).toEqual(["City Hall", "Ратуша", "市政厅"]);
});

test("a venue that the visit does not know has no words", () => {
  expect(said(null, "elsewhere")).toEqual(["", "", ""]);
});
