import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accountSessions } from "#db/schema/index.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { openOffice } from "#test/http/office.ts";
import { berlinVisit, release, story } from "#test/story.ts";

const current = story();
const quiet = berlinVisit(current, { slug: "quiet-visit", audience: "internal" });
release(current, quiet.slug);

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice(current.db);
  await withAccount(current, "viewer", { name: "Vera Vermeer" });
});
afterAll(() => office.close());

const attempt = (form: Record<string, string>, headers: Record<string, string> = {}, address = "/sign-in") =>
  office.ask(address, { form, headers: { "Accept-Language": "en", ...headers } });

test("whoever signs in sees what is internal, their name and the way out; before and after they do not", async () => {
  const path = "/visits/quiet-visit";
  expect((await office.ask(path)).status).toBe(404);
  const cookie = await office.signIn("viewer");
  const page = await office.ask(path, { headers: { Cookie: cookie } });
  expect([page.status, page.headers["cache-control"]]).toEqual([200, "no-store"]);
  expect(page.text).toContain("Vera Vermeer");
  const out = await office.ask("/sign-out", { form: {}, headers: { Cookie: cookie } });
  expect([out.status, out.headers.location, out.headers["clear-site-data"]]).toEqual([
    ...[303, "/", '"cache", "storage"'],
  ]);
  expect(out.headers["set-cookie"]?.[0]).toBe("session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
  expect((await office.ask(path, { headers: { Cookie: cookie } })).status).toBe(404);
});

test("a wrong password and a name that nobody has are answered alike, and what was typed stays", async () => {
  const wrong = await attempt({ email: emailOf("viewer"), password: "something else" });
  const nobody = await attempt({ email: "nobody@protocol.example", password: "something else" });
  expect([wrong.status, nobody.status]).toEqual([422, 422]);
  const neutral = (text: string) =>
    text.replaceAll(/(viewer|nobody)@protocol\.example/g, "…").replaceAll(/nonce-[\w-]+/g, "");
  expect(neutral(wrong.text)).toBe(neutral(nobody.text));
  expect(wrong.text).toContain("<title>Error: Sign in · Dragoman</title>");
  expect(wrong.text).toContain('href="#email"');
  expect(wrong.text).toContain('value="viewer@protocol.example"');
  expect(wrong.text).not.toContain("something else");
  expect(wrong.headers["set-cookie"]).toBeUndefined();
});

test("each sign-in begins a session of its own, whatever cookie came with it", async () => {
  const planted = "A".repeat(43);
  const answer = await attempt(
    { email: emailOf("viewer").toUpperCase(), password },
    { Cookie: `session=${planted}` },
  );
  const [cookie] = answer.headers["set-cookie"]!;
  expect(cookie).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(cookie).not.toContain(planted);
  expect(cookie).not.toBe(await office.signIn("viewer"));
  const token = /=([\w-]+)/.exec(cookie!)![1]!;
  const stored = JSON.stringify(current.db.select().from(accountSessions).all());
  expect(stored).not.toContain(token);
});

test.each([
  ["/visits/quiet-visit?lang=ru", "/visits/quiet-visit?lang=ru"],
  ["https://evil.example/", "/"],
  ["//evil.example/", "/"],
  ["/\\evil.example", "/"],
  ["\\\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["/\n/evil.example", "/"],
  ["/.//evil.example", "/"],
  ["/x/..//evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["visits", "/"],
  ["/sign-out", "/"],
])("after signing in for %j a person lands at %s", async (asked, landing) => {
  const address = `/sign-in?for=${encodeURIComponent(asked)}`;
  const answer = await attempt({ email: emailOf("viewer"), password }, {}, address);
  expect([answer.status, answer.headers.location]).toEqual([303, landing]);
});

test("the pages speak the account's language from then on, unless this browser has chosen another", async () => {
  const account = await withAccount(current, "manager", { email: "ru@protocol.example", language: "ru" });
  const form = { email: account.email, password };
  const languageSet = async (headers: Record<string, string>) =>
    (await attempt(form, headers)).headers["set-cookie"]!.filter((line) => line.startsWith("lang="));
  expect(await languageSet({})).toEqual(["lang=ru; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax"]);
  expect(await languageSet({ Cookie: "lang=zh" })).toEqual([]);
});

test("a form from another site signs nobody in", async () => {
  const form = { email: emailOf("viewer"), password };
  expect((await attempt(form, { Origin: "https://evil.example" })).status).toBe(403);
});

describe("where attempts come from", () => {
  const tooMany = async (proxies: number) => {
    const { db } = story();
    const guarded = await openOffice(db, undefined, { proxies });
    const statuses: number[] = [];
    for (let turn = 1; turn <= 21; turn += 1) {
      const headers = { "X-Forwarded-For": `203.0.113.${turn}, 198.51.100.${turn}` };
      const form = { email: `name-${turn}@protocol.example`, password };
      statuses.push((await guarded.ask("/sign-in", { form, headers })).status);
    }
    await guarded.close();
    return statuses;
  };

  test("a client that names another address each time waits like any other", async () => {
    expect(await tooMany(0)).toEqual([...Array(20).fill(422), 429]);
  });

  test("behind a proxy of the office's own its word is taken, and only its word", async () => {
    expect(await tooMany(1)).toEqual(Array(21).fill(422));
  });
});

test("too many wrong passwords are answered with 429 and how long to wait, after a restart too", async () => {
  const { db, now } = story();
  await withAccount({ db, now }, "viewer");
  const first = await openOffice(db);
  const form = { email: emailOf("viewer"), password: "not this one" };
  for (let turn = 0; turn < 5; turn += 1) await first.ask("/sign-in", { form });
  await first.close();
  const second = await openOffice(db);
  const right = { form: { ...form, password }, headers: { "Accept-Language": "en" } };
  const { status, headers, text } = await second.ask("/sign-in", right);
  await second.close();
  expect([status, Number(headers["retry-after"]) > 25, headers["set-cookie"]]).toEqual([
    429,
    true,
    undefined,
  ]);
  expect(text).toMatch(/Too many attempts\. Wait \d\d seconds, then try again\./);
});

test("a body that is no form signs nobody in; one that is too long, or of unknown length, is not read", async () => {
  const own = { Origin: "http://localhost:3000" };
  const json = { "Content-Type": "application/json", "Content-Length": "0" };
  expect((await office.ask("/sign-in", { method: "POST", headers: { ...own, ...json } })).status).toBe(422);
  const long = await attempt({ email: "a".repeat(1_000_000), password });
  expect([long.status, long.text]).toEqual([413, expect.stringContaining("too long")]);
  const chunked = { ...own, "Transfer-Encoding": "chunked" };
  expect((await office.ask("/sign-in", { method: "POST", headers: chunked })).status).toBe(411);
});

test("a field sent twice, or none at all, signs nobody in", async () => {
  const twice: [string, string][] = [
    ["email", emailOf("viewer")],
    ["email", "other@protocol.example"],
    ["password", password],
  ];
  for (const form of [twice, {}]) {
    const answer = await office.ask("/sign-in", { form });
    expect([answer.status, answer.headers["set-cookie"]]).toEqual([422, undefined]);
  }
});

describe("on https", () => {
  test("the cookie is of this host alone and never travels in the open", async () => {
    const secure = await openOffice(current.db, "https://visits.example.org");
    const form = { email: emailOf("viewer"), password };
    const { headers } = await secure.ask("/sign-in", { form, headers: { Cookie: "lang=en" } });
    expect(headers["set-cookie"]).toEqual([
      expect.stringMatching(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/),
      "__Host-pending=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0",
    ]);
    await secure.close();
  });
});
