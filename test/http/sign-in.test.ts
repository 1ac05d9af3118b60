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

test("a form from another site signs nobody in", async () => {
  const form = { email: emailOf("viewer"), password };
  expect((await attempt(form, { Origin: "https://evil.example" })).status).toBe(403);
});

describe("on https", () => {
  test("the cookie is of this host alone and never travels in the open", async () => {
    const secure = await openOffice(current.db, "https://visits.example.org");
    const form = { email: emailOf("viewer"), password };
    const { headers } = await secure.ask("/sign-in", { form });
    expect(headers["set-cookie"]).toEqual([
      expect.stringMatching(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/),
      "__Host-pending=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0",
    ]);
    await secure.close();
  });
});
