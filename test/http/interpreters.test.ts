import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addParticipation } from "#app/domain/delegation/delegation.server.ts";
import { addPerson } from "#app/domain/directory/directory.server.ts";
import { changeThing, findThing } from "#app/domain/editing/things.server.ts";
import type { InterpretationNeed } from "#app/domain/planning/planning.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must, personName, wholeSide } from "#db/seed/telling.ts";
import { openOffice } from "#test/http/office.ts";
import { berlinVisit, clock, plan, story } from "#test/story.ts";

const now = Date.parse("2027-10-20T09:00Z");
const current = { ...story(), now };
const { db } = current;
const { slug, leg } = berlinVisit(current);
const visitId = visitBySlug(db, slug).id;
const takesPart = (name: string, precedence: number) => {
  const person = must(addPerson(current, { slug: null, names: [personName("en", "Latn", name)] } as never));
  return must(
    addParticipation(current, slug, {
      ...{ side: "guest", role: "interpreter", precedence, audience: "public", personId: person.id },
      ...{ positionId: null, organisationId: null, description: null, headcount: null },
      ...{ accompaniesId: null, counterpartId: null, partyId: null },
    }),
  ).id;
};
const [anna, boris] = [takesPart("Anna Weber", 1), takesPart("Boris Lang", 2)];
const needing = { fromLanguage: "ru", toLanguage: "de", mode: "consecutive", coveredById: null };
const put = (key: string, title: string, from: string, to: string) => {
  const times = clock(`2027-10-26T${from}`, `2027-10-26T${to}`);
  const { id } = plan(current, slug, leg, key, times, { title: { en: title } });
  const ref = { kind: "item" as const, id, visitId };
  must(changeThing(current, ref, 1, { ...findThing(current, ref).state, interpretation: [needing] }));
  return id;
};
const talks = put("talks", "Talks", "10:00", "11:30");
const call = put("call", "Courtesy call", "11:00", "11:45");
const signing = plan(current, slug, leg, "signing", clock("2027-10-27T10:00", "2027-10-27T10:30"), {
  ...{ title: { en: "Signing" }, kind: "signing", attendances: [wholeSide("guest"), wholeSide("host")] },
}).id;

let office: Awaited<ReturnType<typeof openOffice>>;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  office = await openOffice(db, undefined, { now: () => now });
  for (const role of ["planner", "manager"] as const) cookies[role] = await office.signIn(role);
});
afterAll(() => office.close());

const page = `/visits/${slug}/plan/interpreters`;
const headers = (role: string) => ({ Cookie: cookies[role]!, "Accept-Language": "en" });
const get = async (role = "planner") => (await office.ask(page, { headers: headers(role) })).text;
const stateOf = (id: string) => findThing(current, { kind: "item", id, visitId });
const needOf = (id: string) => (stateOf(id).state.interpretation as InterpretationNeed[])[0]!;
const post = (form: Record<string, string>, role = "planner") =>
  office.ask(page, { headers: headers(role), form: { intent: "assign", ...form } });
const assign = (id: string, coveredBy: string, more: Record<string, string> = {}) =>
  post({
    ...{ item: id, need: needOf(id).id, version: String(stateOf(id).version) },
    ...{ coveredBy, mode: "consecutive", ...more },
  });

/** The row of an item, from its beginning to the next one. */
const rowOf = (html: string, id: string) => {
  const from = html.indexOf(`<tr id="${id}"`);
  return html.slice(from, html.indexOf("</tr>", from));
};

describe("the matrix of interpreters", () => {
  test("says what nobody covers, and asks about talks of which nobody said", async () => {
    const text = await get();
    expect(text).toContain("2 needs without an interpreter · 1 item to be asked about");
    expect(rowOf(text, talks)).toContain("Nobody yet");
    expect(rowOf(text, signing)).toContain("Both sides attend. Is an interpreter needed?");
    expect(text.indexOf(talks)).toBeLessThan(text.indexOf(call));
  });

  test("assigns somebody in the cell, with history and undo, and marks the double use that it makes", async () => {
    const first = await assign(talks, anna, { mode: "whispered" });
    expect([first.status, first.headers.location]).toEqual([
      303,
      expect.stringMatching(new RegExp(`^${page}\\?saved=\\d+#${talks}$`)),
    ]);
    expect(needOf(talks)).toMatchObject({ coveredById: anna, mode: "whispered" });
    const second = await assign(call, anna);
    const { text } = await office.ask(second.headers.location!, { headers: headers("planner") });
    const notice = text.slice(text.indexOf('class="notice"'), text.indexOf("<h1"));
    expect(notice).toContain("Programme item changed: Courtesy call");
    expect(notice).toContain("Anna Weber is then also at “Talks” (10:00–11:30)");
    expect(notice).toContain(">Undo<");
    expect(rowOf(text, talks)).toContain("Also at “Courtesy call” (11:00–11:45)");
    expect(rowOf(text, call)).toContain("Also at “Talks” (10:00–11:30)");
    expect(text).toContain("2 items, 1 h 45 min");
    await assign(call, boris);
    expect(rowOf(await get(), talks)).not.toContain("Also at");
  });

  test("states a need where both sides sit together, once however often it is sent", async () => {
    const form = { item: signing, from: "ru", to: "de", coveredBy: boris, mode: "consecutive" };
    const version = String(stateOf(signing).version);
    expect((await post({ ...form, version })).status).toBe(303);
    expect((await post({ ...form, version })).status).toBe(303);
    expect(stateOf(signing).state.interpretation).toMatchObject([
      { fromLanguage: "ru", toLanguage: "de", mode: "consecutive", coveredById: boris },
    ]);
    expect(await get()).toContain("Every need is covered.");
  });

  test("tells that somebody changed the item meanwhile, keeps the choice, and saves it when it is sent again", async () => {
    const { state, version } = stateOf(talks);
    must(
      changeThing(current, { kind: "item", id: talks, visitId }, version, {
        ...state,
        title: { en: "Long talks" },
      }),
    );
    const stale = await assign(talks, boris, { version: String(version), mode: "relay" });
    expect(stale.status).toBe(409);
    const row = rowOf(stale.text, talks);
    expect(row).toContain(
      "changed this item at 11:00. It stands here as it is now; your choice is kept below.",
    );
    expect(row).toContain("Long talks");
    expect(row).toMatch(new RegExp(`<option value="${boris}" selected="">Boris Lang`));
    expect(row).toMatch(/<option value="relay" selected="">/);
    expect(stale.text).toContain("<title>Error: ");
    expect(needOf(talks)).toMatchObject({ coveredById: anna });
    const [, fresh] = /name="version" value="(\d+)"/.exec(row)!;
    expect((await assign(talks, boris, { version: fresh!, mode: "relay" })).status).toBe(303);
    expect(needOf(talks)).toMatchObject({ coveredById: boris, mode: "relay" });
  });

  test("a need that was removed meanwhile is told, and nothing is assigned", async () => {
    const form = { item: talks, need: randomUUID(), version: String(stateOf(talks).version) };
    const gone = await post({ ...form, coveredBy: anna, mode: "relay" });
    expect(gone.status).toBe(409);
    expect(needOf(talks)).toMatchObject({ coveredById: boris });
  });

  test("is read by a manager, who changes nothing; strangers and nonsense are refused", async () => {
    const text = await get("manager");
    expect(text.slice(text.indexOf("<main"))).not.toMatch(/<form|<details/);
    const form = { item: talks, need: needOf(talks).id, version: String(stateOf(talks).version) };
    expect((await post({ ...form, coveredBy: anna, mode: "relay" }, "manager")).status).toBe(404);
    expect((await post({ ...form, coveredBy: randomUUID(), mode: "relay" })).status).toBeGreaterThanOrEqual(
      400,
    );
    const wrongs: Record<string, string>[] = [
      { mode: "shouted" },
      { version: "x" },
      { need: "", from: "ru", to: "ru" },
      { need: "" },
    ];
    for (const wrong of wrongs)
      expect((await post({ ...form, coveredBy: anna, mode: "relay", ...wrong })).status).toBe(400);
    expect((await post({ ...form, item: randomUUID(), coveredBy: anna, mode: "relay" })).status).toBe(404);
    expect(needOf(talks)).toMatchObject({ coveredById: boris });
  });
});
