import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeThing, findThing, removeThing } from "#app/domain/editing/things.server.ts";
import { rescheduleItem } from "#app/domain/programme/programme.server.ts";
import { addLeg, visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must } from "#db/seed/telling.ts";
import { type Answer, openOffice } from "#test/http/office.ts";
import { berlinVisit, clock, plan, release, story } from "#test/story.ts";

const current = { ...story(), now: Date.now() };
const { slug, leg } = berlinVisit(current);
const visitId = visitBySlug(current.db, slug).id;
const talks = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"));
const at = `/visits/${slug}`;

let office: Awaited<ReturnType<typeof openOffice>>;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  office = await openOffice(current.db);
  for (const role of ["planner", "manager", "viewer"] as const) cookies[role] = await office.signIn(role);
});
afterAll(() => office.close());

const ask = (path: string, role: string | null = "planner", form?: Record<string, string>): Promise<Answer> =>
  office.ask(path, {
    headers: { "Accept-Language": "en", ...(role ? { Cookie: cookies[role]! } : {}) },
    ...(form ? { form } : {}),
  });
const markIn = ({ text }: Answer) => /name="mark" value="([^"]+)"/.exec(text)![1]!;
const releaseForm = (mark: string, more: Record<string, string> = {}) => ({
  ...{ id: randomUUID(), mark, intent: "save" },
  ...more,
});

test("a first release shows what participants will see, and makes it so", async () => {
  expect((await ask(at, null)).status).toBe(404);
  const page = await ask(`${at}/plan/release`);
  expect(page.status).toBe(200);
  for (const said of ["Release version 1", "Programme item added: talks", "everyone"])
    expect(page.text).toContain(said);
  const { status, headers } = await ask(`${at}/plan/release`, "planner", releaseForm(markIn(page)));
  expect([status, headers.location]).toEqual([303, `${at}/releases?released=1`]);
  expect((await ask(headers.location!)).text).toContain("Version 1 is released.");
  expect((await ask(at, null)).text).toContain("talks");
  expect((await ask(`${at}.ics`, null)).text).toContain("SUMMARY;LANGUAGE=en:talks");
});

test("where nothing has changed, nothing can be released", async () => {
  const { text } = await ask(`${at}/plan/release`);
  expect(text).toContain("Nothing has changed since version 1.");
  expect(text).not.toContain('name="mark"');
});

test("a draft that was changed while the officer read is shown again, and the note is still there", async () => {
  must(rescheduleItem(current, slug, "talks", talks.version, clock("2027-10-26T15:00", "2027-10-26T16:00")));
  const page = await ask(`${at}/plan/release`);
  for (const said of ["Programme item moved: talks", "10:00", "15:00"]) expect(page.text).toContain(said);
  must(rescheduleItem(current, slug, "talks", 2, clock("2027-10-26T17:00", "2027-10-26T18:00")));
  const typed = { "note.ru": "Беседа перенесена <на вечер>" };
  const refused = await ask(`${at}/plan/release`, "planner", releaseForm(markIn(page), typed));
  expect(refused.status).toBe(409);
  expect(refused.text).toContain("The draft was changed while you were reading.");
  expect(refused.text).toContain("Беседа перенесена &lt;на вечер&gt;");
  expect(refused.text).toContain("17:00");
  expect((await ask(at, null)).text).not.toContain("17:00");

  const again = await ask(`${at}/plan/release`, "planner", releaseForm(markIn(refused), typed));
  expect(again.headers.location).toBe(`${at}/releases?released=2`);
  expect((await ask(at, null)).text).toContain("17:00");
  // Sent twice, it is refused: what the officer was shown is released already.
  expect((await ask(`${at}/plan/release`, "planner", releaseForm(markIn(page), typed))).status).toBe(409);
});

test("what is not settled is named before a release, each with the place to do so", async () => {
  const open = plan(current, slug, leg, "walk", {
    kind: "toBeConfirmed",
    day: "2027-10-27",
    zone: "Europe/Berlin",
  });
  const other = must(
    addLeg(current, slug, {
      ...{ key: "potsdam", city: { en: "Potsdam" }, country: "DE", zone: "Europe/Berlin" },
      ...{ firstDay: "2027-10-27", lastDay: "2027-10-27", insideLegId: null, partyId: null },
    }),
  );
  const { text } = await ask(`${at}/plan/release`);
  expect(text).toContain("1 open conflict<");
  expect(text).toMatch(new RegExp(`href="${at}/plan/conflicts#legs.overlap_[^"]*${other.id}`));
  expect(text).toContain("Legs overlap: Berlin, Potsdam");
  expect(text).toContain(`1 time still to be confirmed: <a href="${at}/plan/item/${open.id}">walk</a>`);
  expect(text).toMatch(new RegExp(`href="${at}/plan/languages\\?in=zh">Chinese: \\d+ missing translations<`));
  expect(text).toContain(`<a href="${at}/releases/2">Read and print version 2</a>`);
  must(removeThing(current, { kind: "leg", id: other.id, visitId }, 1));
  must(removeThing(current, { kind: "item", id: open.id, visitId }, 1));
});

test("a cancelled item is announced on the page and in calendars, a removed one is warned about", async () => {
  const ref = { kind: "item" as const, id: talks.id, visitId };
  const dinner = plan(current, slug, leg, "dinner", clock("2027-10-26T19:00", "2027-10-26T21:00"));
  release(current, slug);
  const { state, version } = findThing(current, ref);
  must(changeThing(current, ref, version, { ...state, status: "cancelled" }));
  const page = await ask(`${at}/plan/release`);
  expect(page.text).toContain("Programme item cancelled: talks");
  expect(page.text).not.toContain("Participants will see it as cancelled");
  release(current, slug);
  expect((await ask(at, null)).text).toContain("Cancelled: talks");
  const entryOf = async (title: string) =>
    (await ask(`${at}.ics`, null)).text.split("BEGIN:VEVENT").find((entry) => entry.includes(title));
  expect(await entryOf("talks")).toContain("STATUS:CANCELLED");

  must(removeThing(current, { kind: "item", id: dinner.id, visitId }, 1));
  for (const path of [`${at}/plan/release`, `${at}/plan/item/${dinner.id}/release`]) {
    expect((await ask(path)).text).toContain(
      "One item is removed. Participants will see it as cancelled in their calendars",
    );
  }
  release(current, slug);
  expect((await ask(at, null)).text).not.toContain("dinner");
  expect(await entryOf(dinner.id)).toContain("STATUS:CANCELLED");
  expect((await ask(`${at}/plan/release`)).text).not.toContain("Participants will see it as cancelled");
});

test("versions stay readable and comparable for those who plan and review, and for nobody else", async () => {
  const list = await ask(`${at}/releases`, "manager");
  expect(list.text).toContain("Беседа перенесена &lt;на вечер&gt;");
  const compared = await ask(`${at}/releases?from=1&to=2`, "manager");
  for (const said of ["From version 1 to version 2", "Programme item moved: talks"])
    expect(compared.text).toContain(said);
  const first = await ask(`${at}/releases/1`, "manager");
  expect(first.text).toContain("10:00");
  expect(first.text).toContain("It is no longer what participants see.");
  expect((await ask(`${at}/releases/5`, "manager")).text).not.toContain("It is no longer");
  for (const path of [
    `${at}/releases/99`,
    `${at}/releases/0`,
    `${at}/releases/x`,
    `${at}/releases?from=1&to=9`,
  ]) {
    expect([path, (await ask(path, "manager")).status]).toEqual([path, 404]);
  }
  expect((await ask(`${at}/releases?from=x&to=2`, "manager")).status).toBe(400);
  for (const path of [`${at}/releases`, `${at}/releases/1`, `${at}/plan/release`]) {
    expect([path, (await ask(path, "viewer")).status]).toEqual([path, 404]);
  }
  expect((await ask(`${at}/plan/release`, "manager")).status).toBe(404);
  expect((await ask(`${at}/plan/release`, "manager", releaseForm("x"))).status).toBe(404);
});
