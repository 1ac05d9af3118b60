import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rescheduleItem } from "#app/domain/programme/programme.server.ts";
import { must } from "#db/seed/telling.ts";
import { type Answer, openOffice } from "#test/http/office.ts";
import { berlinVisit, clock, plan, story } from "#test/story.ts";

const current = { ...story(), now: Date.now() };
const { slug, leg } = berlinVisit(current);
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

test("versions stay readable and comparable for those who plan and review, and for nobody else", async () => {
  const list = await ask(`${at}/releases`, "manager");
  expect(list.text).toContain("Беседа перенесена &lt;на вечер&gt;");
  const compared = await ask(`${at}/releases?from=1&to=2`, "manager");
  for (const said of ["From version 1 to version 2", "Programme item moved: talks"])
    expect(compared.text).toContain(said);
  const first = await ask(`${at}/releases/1`, "manager");
  expect(first.text).toContain("10:00");
  expect(first.text).toContain("It is no longer what participants see.");
  expect((await ask(`${at}/releases/2`, "manager")).text).not.toContain("It is no longer");
  for (const path of [
    `${at}/releases/3`,
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
