import { afterAll, beforeAll, expect, test } from "vitest";
import { addThing } from "#app/domain/editing/things.server.ts";
import { must } from "#db/seed/telling.ts";
import { openOffice } from "#test/http/office.ts";
import { demoStory } from "#test/story.ts";

const current = demoStory();
let office: Awaited<ReturnType<typeof openOffice>>;
let cookie: string;
beforeAll(async () => {
  office = await openOffice(current.db);
  cookie = await office.signIn("planner");
});
afterAll(() => office.close());

const suggested = async (asked: Record<string, string>, language = "en"): Promise<string[]> => {
  const headers = { Cookie: cookie, "Accept-Language": language };
  const { text } = await office.ask(`/suggest?${new URLSearchParams(asked)}`, { headers });
  return JSON.parse(text);
};

test("a person is suggested from the beginning of any name, in any script and case", async () => {
  for (const q of ["kuz", "KUZMIN", "ilya"])
    expect([q, await suggested({ to: "person", q })]).toEqual([q, ["Ilya Kuzmin [ilya-kuzmin]"]]);
  // The name that was typed stands there too: a browser offers only what holds the typed letters.
  for (const q of ["кузьм", "Кузьмин"])
    expect([q, await suggested({ to: "person", q })]).toEqual([
      q,
      ["Ilya Kuzmin — Илья Кузьмин [ilya-kuzmin]"],
    ]);
  expect(await suggested({ to: "person", q: "кузьм" }, "ru")).toEqual(["Илья Кузьмин [ilya-kuzmin]"]);
  expect(await suggested({ to: "organisation", q: "朝" }, "zh")).toEqual([
    "北京市朝阳区 [chaoyang-district]",
  ]);
  expect(await suggested({ to: "person", q: "deputy" })).toEqual([]); // a post is no name
  expect(await suggested({ to: "person", q: "  '\" * " })).toEqual([]);
});

test("somebody added a moment ago is suggested, and a source by its title", async () => {
  const names = [
    { language: "ru", name: "Ёлкина Ольга", script: "Cyrl", isPrinted: false, isPreferred: true },
  ].map((one) => ({ ...one, style: null, short: null, isOriginal: true }));
  must(addThing(current, { kind: "person", id: "olga", visitId: null }, { names, slug: "olga" }));
  expect(await suggested({ to: "person", q: "елк" }, "ru")).toEqual(["Ёлкина Ольга [olga]"]);
  expect(await suggested({ to: "source", q: "report" })).not.toEqual([]);
});

test("the posts of a person and the rooms of a venue are those of whoever is typed beside them", async () => {
  expect(await suggested({ to: "position", within: "Ilya Kuzmin" })).toEqual(["Deputy Head"]);
  expect(await suggested({ to: "position", within: "Илья Кузьмин" }, "ru")).toEqual([
    "Заместитель руководителя",
  ]);
  expect(await suggested({ to: "room", within: "Matsuyama City Hall" })).toContain("Conference Room 1");
  expect(await suggested({ to: "room", within: "Nowhere" })).toEqual([]);
});
