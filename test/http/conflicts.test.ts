import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { acceptances } from "#db/schema/index.ts";
import { openOffice } from "#test/http/office.ts";
import { demoStory } from "#test/story.ts";

const current = demoStory();
const { db } = current;
const slug = "freiburg-matsuyama-2014";
const page = `/visits/${slug}/plan/conflicts`;
let office: Awaited<ReturnType<typeof openOffice>>;
let cookie = "";
let manager = "";
beforeAll(async () => {
  office = await openOffice(db);
  cookie = await office.signIn("planner");
  manager = await office.signIn("manager");
});
afterAll(() => office.close());

const get = (path: string, Cookie = cookie) =>
  office.ask(path, { headers: { Cookie, "Accept-Language": "en" } });
const post = (path: string, form: Record<string, string>, Cookie = cookie) =>
  office.ask(path, { headers: { Cookie, "Accept-Language": "en" }, form });

const venueText = (html: string, name: string): string =>
  new RegExp(`<option value="([^"]*${name}[^"]*)"`).exec(html)![1]!;

const unescaped = (html: string) =>
  html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");

/** What the form that accepts the conflict with this anchor would send. */
function formOf(html: string, anchor: string): Record<string, string> {
  const own = html.slice(html.indexOf(`id="${anchor}"`));
  const line = own.slice(0, own.indexOf("</form>"));
  const hidden = [...line.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  return {
    intent: "accept",
    ...Object.fromEntries(hidden.map(([, name, value]) => [name, unescaped(value!)])),
  };
}

const anchorOfWay = (html: string) => /id="(way\.tooShort_[^"]+)"/.exec(html)?.[1];

test("the change of place at 10:15 in Matsuyama is told once the travel time is typed into its form", async () => {
  expect(anchorOfWay((await get(page)).text)).toBeUndefined();
  const { items, venues } = readDraft(db, visitBySlug(db, slug));
  const nameAt = (key: string) => {
    const { venueId } = items.find((item) => item.key === key)!.venues[0]!;
    return venues.find(({ id }) => id === venueId)!.names.find(({ language }) => language === "en")!.name;
  };
  const form = await get("/directory/travelTime/new");
  const [fromVenueId, toVenueId] = ["castle", "tea-ceremony"].map((key) => venueText(form.text, nameAt(key)));
  const saved = await post("/directory/travelTime/new", {
    ...{ id: randomUUID(), version: "0", intent: "save", means: "onFoot", minutes: "10" },
    ...{ fromVenueId: unescaped(fromVenueId!), toVenueId: unescaped(toVenueId!) },
  });
  expect(saved.status).toBe(303);
  const { text } = await get(page);
  expect(anchorOfWay(text)).toBeDefined();
  expect(text).toContain("Too little time on the way (1)");
  expect(text).toContain("0 minutes between; the way takes 10");
  const programme = await get(`/visits/${slug}/plan`);
  expect(programme.text).toContain(`/visits/${slug}/plan/conflicts#${anchorOfWay(text)}`);
  expect(programme.text).toMatch(/Conflicts \(\d+\)<\/a>/);
});

test("it is accepted with a reason, told apart, and taken back again", async () => {
  const before = (await get(page)).text;
  const anchor = anchorOfWay(before)!;
  const open = Number(/Conflicts \((\d+)\)/.exec(before)![1]);

  const empty = await post(page, { ...formOf(before, anchor), reason: "  " });
  expect(empty.status).toBe(422);
  expect(empty.text).toContain("<title>Error: ");
  expect(empty.text).toContain(`href="#reason-${anchor}"`);
  expect(db.select().from(acceptances).all()).toEqual([]);

  const reason = "The guests walk\nthrough the garden";
  const accepted = await post(page, { ...formOf(before, anchor), reason });
  expect(accepted.status).toBe(303);
  const told = (await get(accepted.headers.location!)).text;
  expect(told).toContain("Conflict accepted: Too little time on the way");
  expect(told).not.toMatch(/Conflict accepted: [^<]*Not yet released/);
  expect(told).toContain("Accepted (1)");
  expect(told).toContain("Reason: The guests walk\nthrough the garden");
  expect(Number(/Conflicts \((\d+)\)/.exec(told)?.[1] ?? 0)).toBe(open - 1);
  expect((await get(`/visits/${slug}/plan`)).text).toContain("Accepted: Too little time on the way");

  const { id } = db.select().from(acceptances).get()!;
  const form = await get(`/visits/${slug}/plan/acceptance/${id}`);
  expect(form.text).toMatch(/Too little time on the way: /);
  await post(`/visits/${slug}/plan/acceptance/${id}`, {
    id,
    version: "1",
    intent: "save",
    reason: "As before",
  });
  expect((await get(page)).text).toContain("Reason: As before");
  const back = await post(`/visits/${slug}/plan/acceptance/${id}`, { id, version: "2", intent: "remove" });
  expect(back.status).toBe(303);
  const after = (await get(back.headers.location!)).text;
  expect(after).toContain("Conflict no longer accepted");
  expect(Number(/Conflicts \((\d+)\)/.exec(after)![1])).toBe(open);
});

test("a manager sees conflicts and accepts none", async () => {
  const { text } = await get(page, manager);
  const anchor = anchorOfWay(text)!;
  expect(text.slice(text.indexOf("<main"))).not.toMatch(/<form|<textarea/);
  const form = { ...formOf((await get(page)).text, anchor), reason: "So" };
  expect((await post(page, form, manager)).status).toBe(404);
  expect(db.select().from(acceptances).all()).toEqual([]);
});

test("a conflict that changed since the page was opened is looked at again", async () => {
  const { text } = await get(page);
  const anchor = anchorOfWay(text)!;
  const stood = JSON.stringify({ times: [], facts: [], who: [] });
  const answer = await post(page, { ...formOf(text, anchor), stood, reason: "Typed before" });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("Something changed after you opened this page.");
  expect(answer.text).toContain(">Typed before</textarea>");
  const gone = await post(page, { ...formOf(text, anchor), conflict: "legs.overlap a b", reason: "So" });
  expect([gone.status, gone.text.includes("This conflict is no longer there.")]).toEqual([422, true]);
});
