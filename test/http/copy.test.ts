import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { visits } from "#db/schema/index.ts";
import { openOffice } from "#test/http/office.ts";
import { preparedVisit } from "#test/prepared.ts";
import { clock, plan, story } from "#test/story.ts";

const current = { ...story(), now: Date.parse("2027-02-01T09:00Z") };
const told = preparedVisit(current);
plan(current, told.slug, told.leg, "night", clock("2027-10-30T02:30", "2027-10-30T03:30"), {
  title: { en: "Night train" },
});
const at = `/visits/${told.slug}/plan/copy`;
const say = messagesIn.en.starting;

let office: Awaited<ReturnType<typeof openOffice>>;
let cookie: string;
beforeAll(async () => {
  office = await openOffice(current.db, undefined, { now: () => current.now });
  cookie = await office.signIn("planner");
});
afterAll(() => office.close());

const ask = (path: string, form?: Record<string, string>) =>
  office.ask(path, { headers: { Cookie: cookie, "Accept-Language": "en" }, ...(form ? { form } : {}) });
const form = (more: Record<string, string> = {}) => ({
  ...{ id: randomUUID(), intent: "save", "title.en": "Moscow in Berlin again", firstDay: "26 October 2028" },
  ...{ keep: "weekdays", kind: "again", withPeople: "on", looked: "2028-10-23" },
  ...more,
});
const slugs = () =>
  current.db
    .select({ slug: visits.slug })
    .from(visits)
    .all()
    .map(({ slug }) => slug);

test("the page offers the same weekdays of a coming year, and says what comes over and what not", async () => {
  const { status, text } = await ask(at);
  expect(status).toBe(200);
  expect(text).toContain('value="2028-10-23"'); // Monday, as 25 October 2027 is one
  for (const said of [say.items(2), say.people(5), say.contacts(3), say.vehicles(1), say.behind])
    expect(text).toContain(said);
  expect(text).toContain("Mon – Sun, 23–29 October 2028");
});

test("an hour that the new day has twice is told before the copy is made", async () => {
  const { text } = await ask(at, form({ intent: "show", firstDay: "2028-10-24", keep: "date" }));
  expect(text).toContain("Night train");
  expect(text).toContain(say.lostWhy.repeated("02:30", "Europe/Berlin"));
  expect(slugs()).toEqual([told.slug]);
});

test("dates that were not shown yet are shown first, and nothing is made", async () => {
  const { status, text } = await ask(at, form({ looked: "2028-11-01" }));
  expect(status).toBe(200);
  expect(text).toContain(say.lookFirst);
  expect(text).toContain('name="looked" value="2028-10-23"');
  expect(slugs()).toEqual([told.slug]);
});

test("a day that is none is refused beside its field with what was typed, and beyond the calendar, too", async () => {
  const wrong = await ask(at, form({ firstDay: "some day" }));
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("<title>Error: ");
  expect(wrong.text).toMatch(/id="firstDay-issue"/);
  expect(wrong.text).toContain('value="some day"');
  const far = await ask(at, form({ firstDay: "2100-12-31", keep: "date", looked: "2100-12-31" }));
  expect([far.status, far.text.includes(say.issues.outsideTheCalendar)]).toEqual([422, true]);
  expect(slugs()).toEqual([told.slug]);
});

test("pressed twice, one copy is made, and both times its plan is where one is led", async () => {
  const sent = form();
  for (const _ of ["pressed", "pressed again"]) {
    const { status, headers } = await ask(at, sent);
    expect(status).toBe(303);
    expect(headers.location).toMatch(/^\/visits\/moscow-in-berlin-again\/plan\?saved=\d*$/);
  }
  expect(slugs()).toHaveLength(2);
  const copy = visitBySlug(current.db, "moscow-in-berlin-again");
  expect(itemsOf(current.db, copy.id).map(({ key }) => key)).toEqual(["walk", "night"]);
  expect((await ask(`/visits/${copy.slug}/plan`)).text).toContain("Night train");
});

test("a return visit swaps the sides; the plan and the new visit lead here", async () => {
  const { headers } = await ask(at, form({ "title.en": "Berlin in Moscow", kind: "return" }));
  expect(visitBySlug(current.db, "berlin-in-moscow").returnOfId).toBe(told.visitId);
  expect(headers.location).toContain("/visits/berlin-in-moscow/plan");
  for (const page of [`/visits/${told.slug}/plan`, "/visits/new"])
    expect((await ask(page)).text).toContain(`href="${at}"`);
});
