import { gunzipSync } from "node:zlib";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rescheduleItem } from "#app/domain/programme/programme.server.ts";
import { showVisit } from "#app/domain/release/released.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { resolve } from "#app/time/resolve.ts";
import { openOffice } from "#test/http/office.ts";
import { berlinVisit, clock, demoStory, later, plan, release, story } from "#test/story.ts";

const current = demoStory();
let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice(current.db);
});
afterAll(() => office.close());

const moscow = "/visits/moscow-beijing-2019.ics";
const matsuyama = "/visits/freiburg-matsuyama-2014.ics";
const everyAddress = [
  moscow,
  matsuyama,
  "/visits/moscow-beijing-2019/legs/beijing.ics",
  "/visits/moscow-beijing-2019/legs/chengdu.ics",
  "/visits/freiburg-matsuyama-2014/legs/matsuyama.ics",
  "/visits/moscow-beijing-2019/items/conference.ics",
  "/visits/freiburg-matsuyama-2014/items/tea-ceremony.ics",
];

const read = (text: string) => new ICAL.Component(ICAL.parse(text));
const value = (event: ICAL.Component, name: string) => String(event.getFirstPropertyValue(name) ?? "");

test("the visit and its legs are all-day bars with exclusive ends: 17–20 June and 19 June", async () => {
  const { text } = await office.ask(`${moscow}?lang=en`);
  const bars = read(text)
    .getAllSubcomponents("vevent")
    .filter((event) => /^(visit|leg)-/.test(value(event, "uid")))
    .map((event) => [
      value(event, "summary"),
      value(event, "dtstart"),
      value(event, "dtend"),
      value(event, "transp"),
    ]);
  expect(bars).toEqual([
    ["Moscow in Beijing and Chengdu", "2019-06-17", "2019-06-21", "TRANSPARENT"],
    ["Stay in Beijing", "2019-06-17", "2019-06-21", "TRANSPARENT"],
    ["Stay in Chengdu", "2019-06-19", "2019-06-20", "TRANSPARENT"],
  ]);
});

test("an item without a time is a transparent day that says so, never a clock time", async () => {
  const { text } = await office.ask(`${moscow}?lang=en`);
  const items = read(text)
    .getAllSubcomponents("vevent")
    .filter((event) => value(event, "uid").startsWith("item-"));
  expect(items).toHaveLength(7);
  expect(items.map((event) => event.getFirstProperty("dtstart")!.type)).toEqual(Array(7).fill("date"));
  expect(items.map((event) => value(event, "transp"))).toEqual(Array(7).fill("TRANSPARENT"));
  const conference = items.find((event) => value(event, "summary").startsWith("Conference"))!;
  expect([value(conference, "dtstart"), value(conference, "dtend")]).toEqual(["2019-06-18", "2019-06-19"]);
  expect(value(conference, "description")).toContain("18 June, time not stated");
  const talks = items.find((event) => value(event, "summary").startsWith("Talks"))!;
  expect([value(talks, "dtstart"), value(talks, "dtend")]).toEqual(["2019-06-17", "2019-06-21"]);
  expect(value(talks, "summary")).toContain("(day not stated)");
});

test("Matsuyama's items are at the right instants under their zone, by the zone's block and by its name", async () => {
  const { text } = await office.ask(`${matsuyama}?lang=zh`);
  const calendar = read(text);
  const zones = calendar.getAllSubcomponents("vtimezone").map((zone) => value(zone, "tzid"));
  expect(zones).toEqual(["Asia/Tokyo"]);
  const { items } = showVisit(current, "freiburg-matsuyama-2014").content;
  const found = new Map(
    calendar
      .getAllSubcomponents("vevent")
      .filter((event) => value(event, "uid").startsWith("item-"))
      .map((event) => {
        const start = event.getFirstPropertyValue("dtstart") as ICAL.Time;
        const wall = start.toString().slice(0, 16);
        const byName = resolve({
          wall,
          zone: String(event.getFirstProperty("dtstart")!.getParameter("tzid")),
        });
        const byBlock = start.convertToZone(ICAL.Timezone.utcTimezone).toUnixTime() * 1000;
        return [
          value(event, "uid").slice(5, 41),
          { byName: byName.kind === "instant" && byName.at, byBlock },
        ];
      }),
  );
  expect(found).toEqual(
    new Map(items.map((item) => [item.id, { byName: item.startsAt, byBlock: item.startsAt }])),
  );
});

test.each(languages)(
  "in %s every line is CRLF-ended, at most 75 octets, and whole characters",
  async (language) => {
    for (const path of everyAddress) {
      const { body } = await office.ask(`${path}?lang=${language}`);
      const lines = body.toString("latin1").split("\r\n");
      expect(lines.pop()).toBe("");
      expect(lines.filter((line) => line.length > 75 || /[\r\n]/.test(line))).toEqual([]);
      const whole = lines.map((line) => Buffer.from(line, "latin1").toString("utf8"));
      expect(whole.filter((line) => line.includes("\ufffd"))).toEqual([]);
      expect(lines[0]).toBe("BEGIN:VCALENDAR");
      expect(body.toString()).not.toMatch(/METHOD|ATTENDEE|ORGANIZER|VALARM|Invalid|undefined|NaN/);
    }
  },
);

test("the same item has one UID in the calendars of its visit, its leg and its own, in every language", async () => {
  const uidsIn = async (path: string) =>
    read((await office.ask(path)).text)
      .getAllSubcomponents("vevent")
      .map((event) => value(event, "uid"));
  const [own] = await uidsIn("/visits/freiburg-matsuyama-2014/items/tea-ceremony.ics?lang=zh");
  expect(own).toMatch(/^item-[0-9a-f-]{36}@protocol\.example$/);
  for (const path of [matsuyama, "/visits/freiburg-matsuyama-2014/legs/matsuyama.ics?lang=ru"]) {
    expect(await uidsIn(path)).toContain(own);
  }
});

test("the leg's calendar holds the leg and its items, and nothing of another leg", async () => {
  const { text } = await office.ask("/visits/moscow-beijing-2019/legs/chengdu.ics?lang=en");
  const titles = read(text)
    .getAllSubcomponents("vevent")
    .map((event) => value(event, "summary"));
  expect(titles).toEqual(["Stay in Chengdu", "Business and cultural events in Chengdu"]);
});

test("names, refresh intervals and head stand before the first event", async () => {
  const { text } = await office.ask(`${moscow}?lang=ru`);
  const head = text.slice(0, text.indexOf("BEGIN:VEVENT")).replaceAll("\r\n ", "");
  const name = "Визит делегации Москвы в Пекин и Чэнду";
  for (const line of [
    "VERSION:2.0",
    "CALSCALE:GREGORIAN",
    `NAME;LANGUAGE=ru:${name}`,
    `X-WR-CALNAME:${name}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
  ]) {
    expect(head.split("\r\n")).toContain(line);
  }
});

test("a second fetch is byte-identical, and so is one by a client that accepts anything", async () => {
  for (const path of everyAddress) {
    const [first, second, html] = await Promise.all([
      office.ask(path),
      office.ask(path),
      office.ask(path, { headers: { Accept: "text/html", "User-Agent": "Google-Calendar-Importer" } }),
    ]);
    expect(second.body.equals(first!.body)).toBe(true);
    expect(html.body.equals(first!.body)).toBe(true);
    expect(second.headers.etag).toBe(first!.headers.etag);
  }
});

test("the answer's headers are those of a subscribed calendar", async () => {
  const { status, headers, body } = await office.ask(moscow);
  expect({ status, ...headers }).toMatchObject({
    status: 200,
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'inline; filename="calendar.ics"',
    "content-length": String(body.length),
    "cache-control": "public, max-age=300",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex",
    vary: "Accept-Encoding",
  });
  expect(headers.etag).toMatch(/^W\/"[\w-]{27}"$/);
  expect(Date.parse(headers["last-modified"]!)).toBe(Date.parse("2027-02-01T09:00Z"));
  expect(headers["set-cookie"]).toBeUndefined();
});

test.each([
  ["its own tag", (etag: string) => ({ "If-None-Match": etag }), 304],
  ["the tag without W/", (etag: string) => ({ "If-None-Match": etag.slice(2) }), 304],
  ["a list with the tag", (etag: string) => ({ "If-None-Match": `"other", ${etag}` }), 304],
  ["any tag", () => ({ "If-None-Match": "*" }), 304],
  ["another tag", () => ({ "If-None-Match": '"other"' }), 200],
  ["the moment of the release", () => ({ "If-Modified-Since": "Mon, 01 Feb 2027 09:00:00 GMT" }), 304],
  ["an earlier moment", () => ({ "If-Modified-Since": "Mon, 01 Feb 2027 08:59:59 GMT" }), 200],
  ["no date at all", () => ({ "If-Modified-Since": "yesterday" }), 200],
  [
    "another tag though not modified since",
    () => ({ "If-None-Match": '"other"', "If-Modified-Since": "Mon, 01 Feb 2027 09:00:00 GMT" }),
    200,
  ],
])("a client that already has %s is answered rightly", async (_what, headersFor, status) => {
  const { headers } = await office.ask(moscow);
  const answer = await office.ask(moscow, { headers: headersFor(headers.etag!) as Record<string, string> });
  expect(answer.status).toBe(status);
  if (status === 304) expect([answer.body.length, answer.headers.etag]).toEqual([0, headers.etag]);
});

test("gzip is sent to those who accept it and holds the same bytes; HEAD is GET without a body", async () => {
  const plain = await office.ask(moscow);
  const zipped = await office.ask(moscow, { headers: { "Accept-Encoding": "br;q=1.0, gzip;q=0.8" } });
  expect(zipped.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
  const refused = await office.ask(moscow, { headers: { "Accept-Encoding": "gzip;q=0" } });
  expect(refused.headers["content-encoding"]).toBeUndefined();
  const head = await office.ask(moscow, { method: "HEAD" });
  expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
    200,
    0,
    String(plain.body.length),
  ]);
});

test.each(["POST", "PUT", "DELETE", "PATCH"])("%s is answered with what is allowed", async (method) => {
  const { status, headers } = await office.ask(moscow, { method });
  expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
});

test.each([
  ["/visits/nobody.ics", 404],
  ["/visits/moscow-beijing-2019/legs/paris.ics", 404],
  ["/visits/moscow-beijing-2019/items/nothing.ics", 404],
  [`${moscow}?lang=xx`, 400],
  [`${moscow}?lang=en&lang=ru`, 400],
])("%s ends with %i in plain words", async (path, status) => {
  const answer = await office.ask(path);
  expect([answer.status, answer.headers["content-type"]]).toEqual([status, "text/plain; charset=utf-8"]);
  expect(answer.text).not.toMatch(/at .*\.(ts|js):\d/);
});

test("without a language a calendar speaks the visit's own; with one, each has its own version", async () => {
  const [bare, english, russian] = await Promise.all(
    [moscow, `${moscow}?lang=en`, `${moscow}?lang=ru`].map((path) => office.ask(path)),
  );
  expect(bare!.body.equals(english!.body)).toBe(true);
  expect(russian!.headers.etag).not.toBe(english!.headers.etag);
  expect(russian!.text).toContain("Официальный ужин");
});

test("a calendar that was polled before is answered anew after a release, at the same address", async () => {
  const own = story();
  const { slug, leg } = berlinVisit(own);
  plan(own, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"));
  release(own, slug);
  const other = await openOffice(own.db);
  const path = `/visits/${slug}.ics?lang=en`;
  const before = await other.ask(path);
  expect((await other.ask(path, { headers: { "If-None-Match": before.headers.etag! } })).status).toBe(304);
  rescheduleItem(own, slug, "talks", 1, clock("2027-10-26T14:00", "2027-10-26T15:00"));
  expect((await other.ask(path)).body.equals(before.body)).toBe(true); // a draft reaches nobody
  release(later(own, "2027-02-03T12:00"), slug);
  const after = await other.ask(path, { headers: { "If-None-Match": before.headers.etag! } });
  expect([after.status, after.text.includes("DTSTART;TZID=Europe/Berlin:20271026T140000")]).toEqual([
    200,
    true,
  ]);
  own.db.$client.exec("update visits set audience = 'internal'");
  release(later(own, "2027-02-04T12:00"), slug);
  expect((await other.ask(path)).status).toBe(404);
  await other.close();
});
