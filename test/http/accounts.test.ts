import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "#app/domain/access/actor.ts";
import { changeRole } from "#app/domain/account/edit-account.server.ts";
import { keptForm } from "#app/domain/account/kept-forms.server.ts";
import { must } from "#db/seed/telling.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { openOffice } from "#test/http/office.ts";
import { story } from "#test/story.ts";

const MINUTE = 60_000;
const current = story({ as: { id: "clerk", role: "admin" } });
let moment = current.now;
let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice(current.db, undefined, { now: () => moment });
  for (const role of ["admin", "planner", "manager", "viewer"] as const) await withAccount(current, role);
});
afterAll(() => office.close());

/** Asks as whoever holds the cookie; in English. */
const as = (cookie: string) => ({
  get: (path: string) => office.ask(path, { headers: { Cookie: cookie, "Accept-Language": "en" } }),
  send: (path: string, form: Record<string, string> | [string, string][]) =>
    office.ask(path, { form, headers: { Cookie: cookie, "Accept-Language": "en" } }),
});
const enter = async (role: Role) => as(await office.signIn(role));

test("whoever is not signed in is led to sign in, and back to the very page", async () => {
  const { status, headers } = await office.ask("/settings?done=profile");
  expect([status, headers.location]).toEqual([302, "/sign-in?for=%2Fsettings%3Fdone%3Dprofile"]);
  const sent = await office.ask("/settings", { form: { intent: "profile" } });
  expect([sent.status, sent.headers.location]).toEqual([303, "/sign-in?for=%2Fsettings"]);
});

test.each(["planner", "manager", "viewer"] as const)(
  "to a %s the office's accounts look missing, their pages and what is sent to them",
  async (role) => {
    const { get, send } = await enter(role);
    for (const path of ["/users", "/users/add", "/users/anybody"]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
    const draft = { email: "new@protocol.example", name: "New", role: "admin", language: "en" };
    expect((await send("/users/add", draft)).status).toBe(404);
    expect((await send("/users/anybody", { intent: "role", role: "admin" })).status).toBe(404);
  },
);

test("what is typed as a session runs out is kept for its owner", async () => {
  const { id } = await withAccount(current, "viewer", { email: "writer@protocol.example" });
  const cookie = await office.signIn("viewer", "writer@protocol.example");
  moment += 30 * MINUTE;
  const form: [string, string][] = [
    ["title", "Беседа"],
    ["guest", "one"],
    ["guest", "two"],
  ];
  const late = await as(cookie).send("/kept-forms", [
    ...form,
    ["kept-address", "/visits/berlin/items/add?leg=1&lang=ru"],
  ]);
  expect(late.status).toBe(204);
  const owner = { ...current, actor: { id, role: "viewer" as const } };
  expect(keptForm(owner, "/visits/berlin/items/add?leg=1")).toMatchObject({ fields: form, why: "expired" });
});

test("text is kept while it is being typed, never for a stranger, and typing keeps the session alive", async () => {
  const { id } = await withAccount(current, "viewer", { email: "typist@protocol.example" });
  const cookie = await office.signIn("viewer", "typist@protocol.example");
  const { get, send } = as(cookie);
  const form = { title: "Tal", "kept-address": "/visits/x/items/add" };
  for (let turn = 0; turn < 4; turn += 1) {
    moment += 20 * MINUTE;
    expect((await send("/kept-forms", form)).status).toBe(204);
  }
  expect((await get("/settings")).status).toBe(200);
  const owner = { ...current, actor: { id, role: "viewer" as const } };
  expect(keptForm(owner, "/visits/x/items/add")).toMatchObject({ fields: [["title", "Tal"]], why: "typing" });
  expect((await office.ask("/kept-forms", { form })).status).toBe(401);
  expect((await get("/kept-forms")).status).toBe(404);
});

test("a session that is used ends after twelve hours all the same", async () => {
  const { get } = await enter("viewer");
  for (let turn = 0; turn < 28; turn += 1) {
    moment += 25 * MINUTE;
    expect((await get("/settings")).status).toBe(200);
  }
  moment += 25 * MINUTE;
  expect((await get("/settings")).status).toBe(302);
});

test("another role ends the session at its next request", async () => {
  const { id } = await withAccount(current, "viewer", { email: "riser@protocol.example" });
  const { get } = as(await office.signIn("viewer", "riser@protocol.example"));
  expect((await get("/settings")).text).toContain("Our viewer");
  must(changeRole(current, id, "planner"));
  expect((await get("/settings")).status).toBe(302);
});

test("what guards an account is changed only by whoever proved who they are in the last ten minutes", async () => {
  const { get, send } = await enter("manager");
  expect((await get("/settings/email")).status).toBe(200);
  moment += 10 * MINUTE;
  for (const path of ["/settings/email", "/settings/password", "/settings/one-time-codes"]) {
    const { status, headers } = await get(path);
    expect([status, headers.location]).toEqual([302, `/settings/confirm?for=${encodeURIComponent(path)}`]);
    expect((await send(path, { email: "x@y.example", intent: "stop" })).status).toBe(303);
  }
  const confirm = "/settings/confirm?for=%2Fsettings%2Femail";
  expect((await send(confirm, { password: "not this one" })).status).toBe(422);
  const proved = await send(confirm, { password });
  expect([proved.status, proved.headers.location]).toEqual([303, "/settings/email"]);
  expect((await get("/settings/email")).status).toBe(200);
  const trick = await send("/settings/confirm?for=%2F%2Fevil.example", { password });
  expect(trick.headers.location).toBe("/");
});

test("an administrator adds somebody, who finds their way in by the invitation, and is told of the role", async () => {
  const { get, send } = await enter("admin");
  const draft = { email: "ivan@protocol.example", name: "Иван", role: "planner", language: "ru" };
  const added = await send("/users/add", draft);
  expect([added.status, added.headers["cache-control"]]).toEqual([200, "no-store"]);
  const link = /http:\/\/localhost:3000(\/invitation\/[\w-]{43})/.exec(added.text)![1]!;
  const twice = await send("/users/add", draft);
  expect([twice.status, twice.text]).toEqual([422, expect.stringContaining("already an account")]);
  expect((await get("/users")).text).toMatch(/ivan@protocol\.example.*protocol officer.*invited/);

  const page = await office.ask(link, { headers: { "Accept-Language": "en" } });
  expect([page.status, page.headers["cache-control"]]).toEqual([200, "no-store"]);
  expect(page.text).toContain("Иван");
  const weak = await office.ask(link, { form: { newPassword: "password" } });
  expect(weak.status).toBe(422);
  const set = await office.ask(link, { form: { newPassword: "кто рано встаёт" } });
  expect([set.status, set.headers.location]).toEqual([303, "/"]);
  const cookie = set.headers["set-cookie"]![0]!.split(";")[0]!;
  expect((await as(cookie).get("/settings")).text).toContain("ivan@protocol.example");
  expect((await office.ask(link, { headers: { "Accept-Language": "en" } })).status).toBe(404);
});

test("the last administrator's page says why they must stay one", async () => {
  const { get, send } = await enter("admin");
  const link = /href="(\/users\/[0-9a-f-]{36})">Our admin/.exec((await get("/users")).text)![1]!;
  const { status, text } = await send(link, { intent: "role", role: "viewer" });
  expect([status, text]).toEqual([422, expect.stringContaining("Make somebody else an administrator first")]);
  expect((await send(link, { intent: "disable" })).status).toBe(422);
});

test("where codes are required, a planner sets them up before anything else, and then signs in with them", async () => {
  const strict = await openOffice(current.db, undefined, { now: () => moment, twoFactor: "required" });
  const ask = (path: string, cookie: string, form?: Record<string, string>) =>
    strict.ask(path, { form, headers: { Cookie: cookie, "Accept-Language": "en" } });
  const cookie = await strict.signIn("planner");
  const led = await ask("/settings", cookie);
  expect([led.status, led.headers.location]).toEqual([303, "/settings/one-time-codes"]);
  expect((await ask("/kept-forms", cookie, { a: "b", "kept-address": "/x" })).status).toBe(204);

  const page = await ask("/settings/one-time-codes", cookie);
  const secret = /codes-secret">([A-Z2-7 ]+)</.exec(page.text)![1]!.replaceAll(" ", "");
  const sealed = /name="sealed" value="([\w-]+)"/.exec(page.text)![1]!;
  const phone = new TOTP({ secret: Secret.fromBase32(secret) });
  const code = () => phone.generate({ timestamp: moment });
  const wrong = await ask("/settings/one-time-codes", cookie, { intent: "setUp", sealed, code: "000000" });
  expect([wrong.status, wrong.text.includes(secret.slice(0, 4))]).toEqual([422, true]);
  const done = await ask("/settings/one-time-codes", cookie, { intent: "setUp", sealed, code: code() });
  expect(done.text.match(/<code>[a-z2-9-]{34}<\/code>/g)).toHaveLength(10);
  expect((await ask("/settings", cookie)).status).toBe(200);
  expect((await ask("/settings/one-time-codes", cookie, { intent: "stop" })).status).toBe(403);

  moment += MINUTE;
  const first = await strict.ask("/sign-in?for=%2Fsettings", {
    form: { email: emailOf("planner"), password },
  });
  expect([first.status, first.headers.location]).toEqual([303, "/sign-in/code?for=%2Fsettings"]);
  const pending = first.headers["set-cookie"]![0]!.split(";")[0]!;
  expect(first.headers["set-cookie"]!.join()).not.toContain("session=");
  expect((await ask("/settings", pending)).status).toBe(302);
  expect((await ask("/settings", pending.replace("pending", "session"))).status).toBe(302);
  const second = await ask("/sign-in/code?for=%2Fsettings", pending, { code: code() });
  expect([second.status, second.headers.location]).toEqual([303, "/settings"]);
  const session = second.headers["set-cookie"]![0]!.split(";")[0]!;
  expect((await ask("/settings", session)).text).toContain("in use");
  await strict.close();
});

test.each(["__proto__", "constructor", "nonsense"])(
  "an address that says done=%s says nothing",
  async (word) => {
    const { get } = await enter("viewer");
    const { status, text } = await get(`/settings?done=${word}`);
    const main = text.slice(text.indexOf("<main"), text.indexOf("</main>"));
    expect([status, main.includes('role="status"')]).toEqual([200, false]);
  },
);

test("name and language are saved, and the pages speak the language from then on", async () => {
  const { send } = await enter("viewer");
  const answer = await send("/settings", { intent: "profile", name: "  Вера  ", language: "ru" });
  expect([answer.status, answer.headers.location]).toEqual([303, "/settings?done=profile"]);
  expect(answer.headers["set-cookie"]).toEqual(["lang=ru; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax"]);
  const { status, text } = await send("/settings", { intent: "profile", name: " ", language: "ru" });
  expect([status, text]).toEqual([422, expect.stringContaining("<title>Error: Settings")]);
});
