import { expect, test } from "vitest";
import { organisationNames, organisations, venues, visitSides, visits } from "#db/schema/index.ts";
import { storeOf, updateOf } from "#db/store.ts";
import { testDatabase } from "#test/database.ts";

const hall = {
  ...{ id: "hall", slug: "hall", city: { en: "Berlin", ru: "Берлин" }, country: "DE", zone: "Europe/Berlin" },
  ...{
    address: null,
    latitude: 52.518611,
    longitude: -0.5,
    telephone: null,
    organisationId: null,
    version: 1,
  },
};

test("a row comes back as it was put in: texts, numbers, words in languages, and what is empty", () => {
  const db = testDatabase();
  const store = storeOf(venues, "id");
  store.insert(db, hall);
  expect(store.of(db, "hall")).toEqual([hall]);
  expect(store.of(db, "nowhere")).toEqual([]);
});

test("a row that leaves something out takes the default of its column, else null", () => {
  const db = testDatabase();
  const store = storeOf(visits, "id");
  store.insert(db, {
    ...{ id: "visit", slug: "visit", title: { en: "Visit" }, category: "working", status: "planned" },
    ...{ referenceLanguage: "en", audience: "public" },
  });
  expect(store.of(db, "visit")).toMatchObject([
    { contentLanguages: [], version: 1, purpose: null, ourSide: null },
  ]);
});

test("rows of one owner come in the order of their position, or as they were put in", () => {
  const db = testDatabase();
  storeOf(organisations, "id").insert(db, { id: "office", slug: "office" });
  storeOf(organisations, "id").insert(db, { id: "other", slug: "other" });
  const names = storeOf(organisationNames, "organisationId");
  const row = { language: "en", isPrinted: true, isPreferred: false };
  for (const [id, organisationId, position] of [
    ...([
      ["c", "office", 2],
      ["a", "office", 0],
      ["b", "office", 1],
      ["x", "other", 0],
    ] as const),
  ])
    names.insert(db, { ...row, id, organisationId, position, name: id });
  expect(names.of(db, "office").map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(names.of(db, "office")[0]).toEqual({
    ...{ ...row, id: "a", organisationId: "office", position: 0, name: "a", abbreviation: null },
  });

  storeOf(visits, "id").insert(db, {
    ...{ id: "visit", slug: "visit", title: { en: "Visit" }, category: "working", status: "planned" },
    ...{ referenceLanguage: "en", audience: "public" },
  });
  const sides = storeOf(visitSides, "visitId");
  for (const side of ["host", "guest", "third"] as const)
    sides.insert(db, { visitId: "visit", side, name: { en: side }, country: "DE" });
  expect(sides.of(db, "visit").map(({ side }) => side)).toEqual(["host", "guest", "third"]);

  names.remove(db, "office");
  expect([names.of(db, "office"), names.of(db, "other").length]).toEqual([[], 1]);
});

test("an update writes every column of one row anew, and no other row", () => {
  const db = testDatabase();
  const store = storeOf(venues, "id");
  const other = { ...hall, id: "palace", slug: "palace" };
  store.insert(db, hall);
  store.insert(db, other);
  const next = {
    ...hall,
    city: { zh: "柏林" },
    latitude: null,
    longitude: null,
    telephone: "112",
    version: 2,
  };
  updateOf(venues)(db, "hall", next);
  expect(store.of(db, "hall")).toEqual([next]);
  expect(store.of(db, "palace")).toEqual([other]);
  updateOf(venues)(db, "nowhere", { ...next, slug: "nowhere" });
  expect(store.of(db, "nowhere")).toEqual([]);
});

test("what an update leaves out is emptied, as the form left it empty", () => {
  const db = testDatabase();
  const store = storeOf(venues, "id");
  store.insert(db, { ...hall, telephone: "112", address: { en: "Street 1" } });
  const { telephone: _t, address: _a, ...rest } = hall;
  updateOf(venues)(db, "hall", rest);
  expect(store.of(db, "hall")).toEqual([hall]);
});

test("its statements are prepared once for each database", () => {
  const store = storeOf(venues, "id");
  const [one, another] = [testDatabase(), testDatabase()];
  store.insert(one, hall);
  expect(store.of(another, "hall")).toEqual([]);
  let prepared = 0;
  const prepare = one.$client.prepare.bind(one.$client);
  one.$client.prepare = ((sql: string) => {
    prepared += 1;
    return prepare(sql);
  }) as typeof one.$client.prepare;
  for (let time = 0; time < 3; time += 1) store.of(one, "hall");
  expect(prepared).toBe(1);
});

test("nothing in a value becomes part of a statement", () => {
  const db = testDatabase();
  const store = storeOf(venues, "id");
  const id = `"hall'); drop table venues; --`;
  store.insert(db, { ...hall, id });
  expect(store.of(db, id)).toHaveLength(1);
  store.remove(db, "' or 1 = 1 --");
  expect(store.of(db, id)).toHaveLength(1);
});
