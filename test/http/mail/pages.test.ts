import { afterAll, beforeAll, expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import { openDatabase } from "#db/database.ts";
import { testDatabase } from "#test/database.ts";
import { openOffice } from "#test/http/office.ts";
import { addressFor, amend, mailsIn, tell } from "#test/mailing.ts";
import { preparedVisit, secrets } from "#test/prepared.ts";
import { clock, story } from "#test/story.ts";

const statements: string[] = [];
const current: Current = {
  ...story(),
  db: openDatabase(testDatabase().$client.serialize(), (sql) => statements.push(String(sql))),
  now: Date.now(),
};
const { slug, head, interpreter, walk } = preparedVisit(current);
addressFor(current, slug, head, ["ru"]);
tell(current, slug, { en: "Welcome.", ru: "Добро пожаловать." });

const now = () => current.now;
type Office = Awaited<ReturnType<typeof openOffice>>;
let office: Office; // with a server to send mail through
let silent: Office; // without
beforeAll(async () => {
  office = await openOffice(current.db, undefined, { mailFrom: "protocol@city.example", now });
  silent = await openOffice(current.db, undefined, { now });
});
afterAll(() => Promise.all([office.close(), silent.close()]));

const at = `/visits/${slug}/plan/mails`;
const fieldOf = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
const headers = (cookie: string, language = "en") => ({ Cookie: cookie, "Accept-Language": language });

test("a planner sees each draft as it will go, and whom to call; a manager sees no address", async () => {
  const planner = await office.signIn("planner");
  const { text } = await office.ask(at, { headers: headers(planner) });
  expect(text).toContain("Send 1 e-mail<");
  expect(text).toContain(secrets.email);
  expect(text).toContain("Анна Петрова");
  expect(text).toContain("Добро пожаловать.");
  expect(text).toContain("…/p/…");
  expect(text).not.toMatch(/\/p\/[\w-]{43}/);
  expect(text).toContain("To be called");
  expect(text).toContain(`/plan/participation/${interpreter}#email`);
  const manager = await office.signIn("manager");
  const read = await office.ask(at, { headers: headers(manager) });
  expect(read.text).toContain("Добро пожаловать.");
  for (const hidden of [secrets.email, secrets.privateTelephone, "Send 1 e-mail", "Do not send"])
    expect(read.text).not.toContain(hidden);
});

test("without a server the page says that nothing is sent, and nothing is", async () => {
  const planner = await silent.signIn("planner");
  const { text } = await silent.ask(at, { headers: headers(planner) });
  expect(text).toContain("No mail server is set up: no mail is sent, and none was.");
  expect(text).not.toContain("Send 1 e-mail");
  const release = await silent.ask(`/visits/${slug}/plan/item/${walk.id}`, { headers: headers(planner) });
  expect(release.status).toBe(200);
  const form = { intent: "send", number: "1", mark: fieldOf(text, "mark") };
  const sent = await silent.ask(at, { headers: headers(planner), form });
  expect([sent.status, sent.text.includes("No mail server is set up")]).toEqual([409, true]);
  expect(mailsIn(current).every(({ state }) => state === "draft")).toBe(true);
});

test("drafts that changed while somebody read them are shown again, and go as they were shown", async () => {
  const planner = await office.signIn("planner");
  const before = await office.ask(at, { headers: headers(planner) });
  amend(current, "participation", head, slug, { email: "petrova@moscow.example" });
  const form = { intent: "send", number: "1", version: "1", mark: fieldOf(before.text, "mark") };
  const refused = await office.ask(at, { headers: headers(planner), form });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain("The drafts have changed while you were reading.");
  expect(mailsIn(current).every(({ state }) => state === "draft")).toBe(true);
  const again = { ...form, mark: fieldOf(refused.text, "mark") };
  const sent = await office.ask(at, { headers: headers(planner), form: again });
  expect([sent.status, sent.headers.location]).toEqual([303, `${at}?version=1&sent=1`]);
  const mail = mailsIn(current).find(({ participationId }) => participationId === head)!;
  expect([mail.state, mail.address]).toEqual(["queued", "petrova@moscow.example"]);
  expect(mail.calendar).toContain("BEGIN:VCALENDAR");
  const { text } = await office.ask(sent.headers.location!, { headers: headers(planner) });
  expect(text).toContain("1 e-mail is on its way.");
});

test("a mail that is called off stays listed, and history tells both", async () => {
  const planner = await office.signIn("planner");
  const { id } = mailsIn(current).find(({ participationId }) => participationId === interpreter)!;
  const form = { intent: "drop", mail: id, version: "1" };
  const dropped = await office.ask(at, { headers: headers(planner), form });
  expect([dropped.status, dropped.headers.location]).toEqual([303, `${at}?version=1&dropped=1`]);
  const { text } = await office.ask(at, { headers: headers(planner) });
  expect(text).toContain("Not sent");
  const history = await office.ask(`/visits/${slug}/history`, { headers: headers(planner) });
  expect(history.text).not.toContain("undefined");
});

test("a mail of another visit, and a form without sense, are refused; managers send nothing", async () => {
  const other = preparedVisit(current, "second-visit");
  tell(current, other.slug);
  const planner = await office.signIn("planner");
  const foreign = mailsIn(current).find(({ visitId }) => visitId === other.visitId)!;
  const send = (form: Record<string, string>, cookie = planner) =>
    office.ask(at, { headers: headers(cookie), form }).then(({ status }) => status);
  expect(await send({ intent: "send", mail: foreign.id, mark: "x" })).toBe(404);
  expect(await send({ intent: "drop", mail: foreign.id })).toBe(404);
  expect(await send({ intent: "paint", number: "1" })).toBe(400);
  expect(await send({ intent: "send" })).toBe(400);
  expect(await send({ intent: "drop", number: "1" }, await office.signIn("manager"))).toBe(404);
  expect((await office.ask(`${at}?version=9`, { headers: headers(planner) })).status).toBe(404);
  expect((await office.ask(`${at}?version=x`, { headers: headers(planner) })).status).toBe(400);
});

test("whoever releases is led to the drafts, and told beforehand what becomes of them", async () => {
  const planner = await office.signIn("planner");
  amend(current, "item", walk.id, slug, {
    attendances: [{ id: "seat", who: { participationId: head }, role: null, isNeeded: true }],
    when: clock("2027-10-26T10:30", "2027-10-26T11:30"),
  });
  const path = `/visits/${slug}/plan/release`;
  const page = await office.ask(path, { headers: headers(planner) });
  expect(page.text).toContain("Nothing is sent before you have looked at it.");
  const without = await silent.ask(path, { headers: headers(planner) });
  expect(without.text).toContain("no mail is sent, and none was");
  const form = { id: fieldOf(page.text, "id"), mark: fieldOf(page.text, "mark"), intent: "save" };
  const released = await office.ask(path, { headers: headers(planner), form });
  const next = await office.ask(released.headers.location!, { headers: headers(planner) });
  expect(next.text).toMatch(new RegExp(`href="${at}\\?version=2">2 e-mails are drafted<`));
  const drafts = await office.ask(`${at}?version=2`, { headers: headers(planner) });
  expect(drafts.text).toContain("10:30–11:30, Берлин (UTC+2)");
});

test("the page asks the database as often for many drafts as for few", async () => {
  const planner = await office.signIn("planner");
  const count = async (path: string) => {
    await office.ask(path, { headers: headers(planner) }); // whatever is kept is kept by then
    statements.length = 0;
    await office.ask(path, { headers: headers(planner) });
    return statements.length;
  };
  const few = await count(`${at}?version=2`);
  current.db.$client
    .prepare(
      `insert into mails (id, occasion, kind, visit_id, number, participation_id, language, subject, body,
        message_id, state, created_at)
       select 'copy-' || value, 'copy ' || value, 'release', visit_id, number, participation_id, language,
        subject, body, 'copy-' || value, 'draft', created_at
       from mails, generate_series(1, 50) where number = 2 and participation_id = ?`.replace(
        "generate_series(1, 50)",
        `json_each('[${Array.from({ length: 50 }, (_, n) => n)}]')`,
      ),
    )
    .run(head);
  expect(await count(`${at}?version=2`)).toBe(few);
});
