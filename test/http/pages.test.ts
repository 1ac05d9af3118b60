import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "#app/domain/text/languages.ts";
import { openOffice } from "#test/http/office.ts";
import { berlinVisit, clock, demoStory, plan, release, story } from "#test/story.ts";

const current = demoStory();
const secret = berlinVisit(current, {
  slug: "quiet-visit",
  audience: "participants",
  title: { en: "SECRET visit" },
});
plan(current, secret.slug, secret.leg, "secret-talks", clock("2027-10-26T10:00", null));
release(current, secret.slug);
const open = berlinVisit(current, { slug: "open-visit" });
plan(current, open.slug, open.leg, "talks", clock("2027-10-26T10:00", null));
plan(current, open.slug, open.leg, "inner", clock("2027-10-26T12:00", null), {
  audience: "internal",
  title: { en: "SECRET item" },
});
release(current, open.slug);
plan(current, open.slug, open.leg, "drafted", clock("2027-10-26T14:00", null), {
  title: { en: "SECRET draft" },
});

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice(current.db);
});
afterAll(() => office.close());

const pages = [
  "/visits",
  "/visits/moscow-beijing-2019",
  "/visits/moscow-beijing-2019/participants",
  "/visits/moscow-beijing-2019/outcomes",
  "/visits/moscow-beijing-2019/sources",
  "/visits/moscow-beijing-2019/print",
  "/visits/freiburg-matsuyama-2014",
  "/visits/freiburg-matsuyama-2014/participants",
  "/visits/freiburg-matsuyama-2014/outcomes",
  "/visits/freiburg-matsuyama-2014/sources",
  "/visits/freiburg-matsuyama-2014/print",
  "/visits/open-visit",
  "/people",
  "/people/ilya-kuzmin",
  "/people/deputy-mayor-of-freiburg-2014",
  "/organisations",
  "/organisations/dvms",
  "/organisations/matsuyama-city-assembly",
  "/venues",
  "/venues/matsuyama-city-hall",
  "/venues/castle-ropeway-station",
];

test.each(pages.flatMap((page) => languages.map((language) => [page, language] as const)))(
  "%s in %s is a whole page in that language, with nothing leaking through",
  async (page, language) => {
    const { status, text, headers } = await office.ask(`${page}?lang=${language}`);
    expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    expect(text).toContain(`<html lang="${language === "zh" ? "zh-Hans" : language}">`);
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text).not.toMatch(/Invalid DateTime|undefined|NaN|\[object |SECRET/);
    expect(text).not.toContain('type="module"');
  },
);

test.each(["ru", "zh"])("no English is left over in %s but names as printed", async (language) => {
  const { text } = await office.ask(`/visits/freiburg-matsuyama-2014?lang=${language}`);
  const visible = text
    .slice(text.indexOf("<main"), text.indexOf("</main>"))
    .replace(/<span[^>]* lang="[^"]*"[^>]*>[^<]*<\/span>/g, "")
    .replace(/<[^>]*>/g, " ");
  const words = new Set(visible.match(/[A-Za-z]{3,}/g));
  for (const name of ["UTC", "Apple", "Google", "Outlook", "Dragoman", "localhost", "Dieter", "Salomon"])
    words.delete(name);
  expect([...words]).toEqual([]);
});

test("the programme names every item, with sources and the disagreement on the first day", async () => {
  const { text } = await office.ask("/visits/moscow-beijing-2019?lang=en");
  for (const words of [
    "Together into a new future",
    "Meeting with the Foreign Affairs Office",
    "Visit to RocKontrol",
    "Visit to Hanergy",
    "Tongzhou District",
    "Official dinner",
    "Business and cultural events in Chengdu",
    "time not stated",
    "17–20 June, day not stated",
    "Sources disagree on the first day",
  ]) {
    expect(text).toContain(words);
  }
});

test.each([
  ["/visits/nobody", 404, "no visit at this address"],
  ["/visits/quiet-visit", 404, "no visit at this address"],
  ["/visits/quiet-visit/participants", 404, "no visit at this address"],
  ["/people/nobody", 404, "no person at this address"],
  ["/organisations/nobody", 404, "no organisation at this address"],
  ["/venues/nobody", 404, "no venue at this address"],
  ["/nowhere/at/all", 404, "no page at this address"],
  ["/visits?page=2", 404, "no page at this address"],
  ["/visits?lang=xx", 400, "Choose one"],
  ["/visits?lang=en&lang=ru", 400, "Choose one"],
  ["/visits?page=-1", 400, "cannot be read"],
  ["/visits?page=1&page=2", 400, "cannot be read"],
  ["/visits/%E0%A4%A", 400, "cannot be read"],
  ["//evil.example/x", 400, "cannot be read"],
  ["//", 400, "cannot be read"],
  [`/visits?${"x".repeat(3000)}`, 414, "too long"],
])("%s ends with %i and a page that says why", async (path, status, words) => {
  const answer = await office.ask(path);
  expect([answer.status, answer.headers["content-type"]]).toEqual([status, "text/html; charset=utf-8"]);
  expect(answer.text).toContain(words);
  expect(answer.text).not.toMatch(/at .*\.(ts|js):\d|SECRET/);
});

test("what is wrong is said in the reader's language", async () => {
  const { text } = await office.ask("/visits/nobody?lang=ru");
  expect(text).toContain("По этому адресу визита нет");
  expect(text).toContain('<html lang="ru">');
});

test("there is no second way to what a page shows", async () => {
  const paths = [
    "/visits.data",
    "/_root.data",
    "/visits?_data=routes/visits._index",
    "/visits?lang=en&_data=root",
  ];
  for (const path of [...paths, "/visits/quiet-visit.data", "/__manifest?p=%2Fusers&version=1"]) {
    const { status, text } = await office.ask(path);
    expect([path, status, text]).toEqual([path, 404, expect.stringContaining("There is no page")]);
  }
});

test("a chosen language is remembered; a browser's wish counts until then", async () => {
  const { headers } = await office.ask("/visits?lang=zh");
  expect(headers["set-cookie"]).toEqual([
    expect.stringMatching(/^lang=zh; Max-Age=31536000; Path=\/; .*HttpOnly; SameSite=Lax$/),
  ]);
  const remembered = await office.ask("/visits", { headers: { Cookie: "lang=zh", "Accept-Language": "ru" } });
  expect(remembered.text).toContain('<html lang="zh-Hans">');
  const wished = await office.ask("/visits", { headers: { "Accept-Language": "fr, ru-RU;q=0.8, en;q=0.5" } });
  expect(wished.text).toContain('<html lang="ru">');
  expect((await office.ask("/?lang=ru")).headers.location).toBe("/visits?lang=ru");
});

test("a cancelled visit shows every item as cancelled; a time in another zone says so", async () => {
  const off = berlinVisit(current, { slug: "called-off", status: "cancelled" });
  plan(current, off.slug, off.leg, "talks", clock("2027-10-26T10:00", null));
  plan(current, off.slug, off.leg, "take-off", clock("2027-10-25T07:30", null, "Europe/Moscow"));
  plan(current, off.slug, off.leg, "farewell", clock("2027-10-31T15:00", null));
  release(current, off.slug);
  const { text } = await office.ask(`/visits/${off.slug}?lang=en`);
  expect(text.match(/Cancelled: /g)).toHaveLength(3);
  // Summer time ends on the last day of the stay: each time names its own offset.
  expect(text).toContain("All times are Berlin time (UTC+2 / UTC+1).");
  const times = [...text.matchAll(/<time[^>]*>([^<]*)<\/time><span class="quiet">(.*?)<\/span>/g)];
  expect(times.map(([, time, zone]) => `${time}${zone!.replace("<!-- -->", "")}`)).toEqual([
    "07:30, end not stated UTC+3",
    "10:00, end not stated UTC+2",
    "15:00, end not stated UTC+1",
  ]);
});

test("every answer carries the headers that keep a page its own", async () => {
  const [first, second] = [await office.ask("/visits"), await office.ask("/visits")];
  const policy = String(first.headers["content-security-policy"]);
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{20,}'/);
  expect(first.text).not.toMatch(/<script(?! defer="" src="\/static\/)|<style| style=| on[a-z]+=/);
  expect(second.headers["content-security-policy"]).not.toBe(policy);
  expect(policy).toMatch(/object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'/);
  expect(policy).not.toContain("unsafe");
  expect(first.headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
  });
  expect(first.headers["x-powered-by"]).toBeUndefined();
});

test.each([
  "/visits",
  "/visits?_data=routes/visits._index",
  "/visits.data",
  "/nowhere",
  "/health",
  "/assets/x",
])("a write to %s from another site is refused", async (path) => {
  for (const headers of [
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { Origin: "::::" },
    {},
    { "Sec-Fetch-Site": "cross-site" },
  ]) {
    expect(
      (await office.ask(path, { method: "POST", headers: headers as Record<string, string> })).status,
    ).toBe(403);
  }
});

test("a write from our own pages passes the gate, and finds that nothing can be written here", async () => {
  const own = await office.ask("/visits", { method: "POST", headers: { Origin: "http://localhost:3000" } });
  expect(own.status).toBe(405);
  expect(own.text).toContain("Not possible here");
});

test("an address in absolute form is answered like its path; a foreign host in it changes nothing", async () => {
  const absolute = await office.ask("http://evil.example/visits?lang=en");
  expect(absolute.status).toBe(200);
  expect(absolute.text).not.toContain("evil.example");
  const calendar = await office.ask("http://localhost:3000/visits/moscow-beijing-2019.ics");
  expect(calendar.headers["content-type"]).toBe("text/calendar; charset=utf-8");
});

test("a database that cannot be read is told to the office's monitoring", async () => {
  const broken = story();
  const other = await openOffice(broken.db);
  expect((await other.ask("/health")).status).toBe(200);
  broken.db.$client.close();
  const { status, text } = await other.ask("/health");
  expect([status, text]).toEqual([503, '{"status":"failing"}']);
  expect((await other.ask("/visits/any.ics")).headers["retry-after"]).toBe("60");
  await other.close();
});

test("health answers while the database does; built files may be kept for ever, others are not there", async () => {
  expect((await office.ask("/health")).text).toBe('{"status":"ok"}');
  const style = /href="(\/assets\/[^"]+\.css)"/.exec((await office.ask("/visits")).text)![1]!;
  const { status, headers } = await office.ask(style);
  expect([status, headers["cache-control"]]).toEqual([200, "public, max-age=31536000, immutable"]);
  expect((await office.ask("/assets/../../package.json")).status).toBe(403);
  expect((await office.ask("/assets/missing.css")).status).toBe(404);
  expect((await office.ask("/robots.txt")).text).toContain("User-agent");
});

test("a page is kept until anything is released, and only for those who all see the same", async () => {
  const path = "/visits/open-visit?lang=en";
  const rendered = await office.ask(path);
  const kept = await office.ask(path);
  expect(kept.body.equals(rendered.body)).toBe(true);
  expect(kept.headers.etag).toMatch(/^W\//);
  expect((await office.ask(path, { headers: { "If-None-Match": kept.headers.etag! } })).status).toBe(304);
  const zipped = await office.ask(path, { headers: { "Accept-Encoding": "gzip" } });
  expect(gunzipSync(zipped.body).equals(kept.body)).toBe(true);
  const head = await office.ask(path, { method: "HEAD" });
  expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
    200,
    0,
    String(kept.body.length),
  ]);

  const others: Record<string, string>[] = [
    { Cookie: "session=1" },
    { Cookie: "lang=en; session=1" },
    { Authorization: "Bearer x" },
  ];
  for (const headers of others) {
    expect((await office.ask(path, { headers })).headers.etag).toBeUndefined();
  }
  expect((await office.ask(`${path}&utm=1`)).headers.etag).toBeUndefined();
  expect((await office.ask("/visits/open-visit?lang=ru")).text).toContain("Москва в Берлине");

  release(current, open.slug);
  const renewed = await office.ask(path);
  expect(renewed.text).toContain("Version 2");
  expect(renewed.text).toContain("SECRET draft");
});

test("a kept page is not shown once its visit is no longer public", async () => {
  const { slug } = berlinVisit(current, { slug: "short-lived" });
  release(current, slug);
  const path = `/visits/${slug}?lang=en`;
  await office.ask(path);
  expect((await office.ask(path)).status).toBe(200);
  current.db.$client.exec("update visits set audience = 'internal' where slug = 'short-lived'");
  release(current, slug);
  expect((await office.ask(path)).status).toBe(404);
  expect((await office.ask("/visits?lang=en")).text).not.toContain("short-lived");
});

test("a page of sixty items asks the database three times when it is rendered, and once when it is kept", async () => {
  let statements: string[] = [];
  const busy = story({ trace: (sql) => statements.push(String(sql)) });
  const { slug, leg } = berlinVisit(busy, { slug: "busy-visit" });
  for (let index = 0; index < 60; index += 1) {
    const day = 25 + (index % 6);
    plan(busy, slug, leg, `item-${index}`, clock(`2027-10-${day}T10:00`, `2027-10-${day}T11:00`));
  }
  release(busy, slug);
  const other = await openOffice(busy.db);
  const countOf = async (path: string) => {
    statements = [];
    const { status } = await other.ask(path);
    return { status, count: statements.length };
  };
  const path = "/visits/busy-visit?lang=en";
  // How many releases there are; the latest of this visit; its content.
  expect(await countOf(path)).toEqual({ status: 200, count: 3 });
  expect(await countOf(path)).toEqual({ status: 200, count: 1 });
  // Its content is known by now, in whatever language it is asked for.
  expect(await countOf("/visits/busy-visit?lang=ru")).toEqual({ status: 200, count: 2 });
  expect(await countOf("/visits/busy-visit.ics?lang=ru")).toEqual({ status: 200, count: 4 });
  expect(await countOf("/visits/busy-visit.ics?lang=ru")).toEqual({ status: 200, count: 1 });
  const { body } = await other.ask(path);
  expect(body.length).toBeLessThan(100_000);
  await other.close();
});
