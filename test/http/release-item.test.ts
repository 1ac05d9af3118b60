import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeThing } from "#app/domain/editing/things.server.ts";
import { rescheduleItem } from "#app/domain/programme/programme.server.ts";
import { addLeg, addParty, visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must } from "#db/seed/telling.ts";
import { type Answer, openOffice } from "#test/http/office.ts";
import { berlinVisit, clock, plan, release, story } from "#test/story.ts";

const current = { ...story(), now: Date.now() };
const { slug, leg } = berlinVisit(current);
const visitId = visitBySlug(current.db, slug).id;
const talks = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"));
const dinner = plan(current, slug, leg, "dinner", clock("2027-10-26T19:00", "2027-10-26T21:00"));
const at = `/visits/${slug}`;
const pageOf = ({ id }: { id: string }) => `${at}/plan/item/${id}/release`;

let office: Awaited<ReturnType<typeof openOffice>>;
let cookie: string;
beforeAll(async () => {
  office = await openOffice(current.db);
  cookie = await office.signIn("planner");
});
afterAll(() => office.close());

const ask = (path: string, form?: Record<string, string>, Cookie = cookie): Promise<Answer> =>
  office.ask(path, { headers: { "Accept-Language": "en", Cookie }, ...(form ? { form } : {}) });
const asPublic = async (path: string) => (await ask(path, undefined, "")).text;
const markIn = ({ text }: Answer) => /name="mark" value="([^"]+)"/.exec(text)![1]!;
const form = (mark: string, more: Record<string, string> = {}) => ({
  ...{ id: randomUUID(), mark, intent: "save" },
  ...more,
});
const move = (key: string, version: number, starts: string, ends: string) =>
  must(rescheduleItem(current, slug, key, version, clock(`2027-10-26T${starts}`, `2027-10-26T${ends}`)));

test("before anything is released, no item can be", async () => {
  const page = await ask(pageOf(talks));
  expect(page.status).toBe(200);
  expect(page.text).toContain("Nothing has been released yet. Release the whole programme first.");
  expect(page.text).not.toContain('name="mark"');
  expect((await ask(`${at}/plan/release`)).text).not.toContain("Release only this item");
  expect((await ask(pageOf(talks), form("x"))).status).toBe(409);
});

test("an urgent change reaches everyone alone, and the rest of the draft nobody", async () => {
  release(current, slug);
  move("talks", talks.version, "14:00", "15:00");
  move("dinner", dinner.version, "20:00", "22:00");
  const whole = await ask(`${at}/plan/release`);
  expect(whole.text).toContain(`href="${pageOf(talks)}"`);
  expect((await ask(`${at}/plan/item/${talks.id}`)).text).toContain(`href="${pageOf(talks)}"`);

  const page = await ask(pageOf(talks));
  for (const said of ["Release only this item: talks", "Programme item moved: talks", "14:00"])
    expect(page.text).toContain(said);
  expect(page.text).not.toContain("20:00");
  const note = { "note.en": "Moved <to the afternoon>" };
  const { status, headers } = await ask(pageOf(talks), form(markIn(page), note));
  expect([status, headers.location]).toEqual([303, `${at}/releases?released=2`]);
  const [visit, calendar] = [await asPublic(at), await asPublic(`${at}.ics`)];
  expect(visit).toContain("14:00");
  expect(visit).not.toContain("20:00");
  expect(calendar).toContain("DTSTART;TZID=Europe/Berlin:20271026T140000");
  expect(calendar).toContain("DTSTART;TZID=Europe/Berlin:20271026T190000");

  const versions = await ask(`${at}/releases`);
  for (const said of ["only: talks", "Moved &lt;to the afternoon&gt;"]) expect(versions.text).toContain(said);
  expect((await ask(`${at}/history`)).text).toContain("Version 2 released, with one item changed: talks");
  const rest = await ask(`${at}/plan/release`);
  expect(rest.text).toContain("Programme item moved: dinner");
  expect(rest.text).not.toContain("Programme item moved: talks");
});

test("an item that was changed while the officer read is shown again; another one's change is none", async () => {
  move("talks", 2, "15:00", "16:00");
  const page = await ask(pageOf(talks));
  move("dinner", 2, "20:30", "22:00");
  expect(markIn(await ask(pageOf(talks)))).toBe(markIn(page));
  move("talks", 3, "16:00", "17:00");
  const refused = await ask(pageOf(talks), form(markIn(page), { "note.ru": "Позже" }));
  expect(refused.status).toBe(409);
  for (const said of ["The draft was changed while you were reading.", "Позже", "16:00"])
    expect(refused.text).toContain(said);
  expect((await ask(pageOf(talks), form(markIn(refused)))).headers.location).toBe(
    `${at}/releases?released=3`,
  );
  // Sent twice, it makes one version.
  const again = await ask(pageOf(talks), form(markIn(refused)));
  expect(again.status).toBe(409);
  expect(again.text).toContain("Version 3 has this item as it is in the draft.");
});

test("what must be released first is named, with the way there", async () => {
  must(addParty(current, slug, { side: "guest", name: { en: "Spouses" } }));
  const potsdam = must(
    addLeg(current, slug, {
      ...{ key: "potsdam", city: { en: "Potsdam" }, country: "DE", zone: "Europe/Berlin" },
      ...{ firstDay: "2027-10-27", lastDay: "2027-10-27", insideLegId: leg.id, partyId: null },
    }),
  );
  const walk = plan(current, slug, potsdam, "walk", clock("2027-10-27T10:00", null));
  const page = await ask(pageOf(walk));
  expect(page.text).toContain("Release this first, or take it out of the item:");
  expect(page.text).toContain(`<a href="${at}/plan/leg/${potsdam.id}">Leg: Potsdam</a>`);
  expect(page.text).not.toContain('name="mark"');
});

test("an item that was removed is taken out of the release alone", async () => {
  must(removeThing(current, { kind: "item", id: dinner.id, visitId }, 3));
  const page = await ask(pageOf(dinner));
  expect(page.text).toContain("Programme item removed: dinner");
  await ask(pageOf(dinner), form(markIn(page)));
  expect(await asPublic(at)).not.toContain("dinner");
  expect(await asPublic(`${at}.ics`)).toMatch(/STATUS:CANCELLED/);
  expect((await ask(`${at}/releases`)).text).toContain("one item only");
  expect((await ask(pageOf({ id: "unheard-of" }))).status).toBe(404);
});
