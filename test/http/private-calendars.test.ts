import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import {
  changeOptions,
  renewSubscription,
  revokeSubscription,
} from "#app/domain/subscription/change-subscription.server.ts";
import { openDatabase } from "#db/database.ts";
import { subscriptionFetches } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { type Answer, openOffice } from "#test/http/office.ts";
import { clock, later, release, story } from "#test/story.ts";
import { delegationInBerlin, issuing, pathOf, readEntries, subscribe } from "#test/subscribers.ts";

let close: () => Promise<void> = async () => {};
afterEach(() => close());

/** A released visit with one address of its head, and the office's server at that moment. */
async function polled({ trace, proxies = 0 }: { trace?: (sql: unknown) => void; proxies?: number } = {}) {
  const current = story(trace ? { trace } : {});
  const told = delegationInBerlin(current);
  const { slug, head } = told;
  release(current, slug);
  const subject = { kind: "participation" as const, id: head };
  const id = subscribe(current, slug, subject);
  const at = { now: current.now };
  const office = await openOffice(current.db, undefined, { now: () => at.now, proxies });
  close = office.close;
  return { ...told, ...office, current, subject, id, at, path: pathOf(id) };
}

test("a private calendar comes with the headers that programmes and caches need, and without its address", async () => {
  const { ask, path } = await polled();
  const { status, headers, text } = await ask(path);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    ...{ "content-type": "text/calendar; charset=utf-8", "cache-control": "private, no-cache" },
    ...{ "x-robots-tag": "noindex", "referrer-policy": "no-referrer", "x-content-type-options": "nosniff" },
    ...{ "content-disposition": 'inline; filename="calendar.ics"', vary: "Accept-Encoding" },
    ...{ etag: expect.stringMatching(/^W\/"[\w-]+"$/), "last-modified": "Mon, 01 Feb 2027 09:00:00 GMT" },
  });
  expect(Object.keys(headers)).not.toContain("set-cookie");
  expect([...readEntries(text).values()].map(({ title }) => title)).toContain("talks");
  expect(text).not.toContain(path.slice(3, -4));
  expect(text).not.toMatch(/METHOD|ATTENDEE|ORGANIZER|VALARM|SOURCE|undefined/);
});

test("it leads to the public page where there is one, and to none that its reader could not open", async () => {
  const { ask, path, current, slug, visitId, edit, items } = await polled();
  expect((await ask(path)).text).not.toMatch(/URL|http/);
  edit("visit", visitId, { audience: "public" });
  edit("item", items.talks, { audience: "public" });
  release(later(current, "2027-02-02T09:00"), slug);
  const entries = [...readEntries((await ask(path)).text).values()];
  const linked = entries.filter(({ bytes }) => bytes.includes("\r\nURL:http"));
  expect(linked.map(({ title }) => title)).toEqual(["Stay in Berlin", "talks"]);
});

test("it is read by GET and HEAD, packed or not, in its own language or another, and by nothing else", async () => {
  const { ask, path } = await polled();
  const plain = await ask(path);
  const packed = await ask(path, { headers: { "Accept-Encoding": "gzip" } });
  expect(packed.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
  const head = await ask(path, { method: "HEAD" });
  expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
    ...[200, 0, String(plain.body.length)],
  ]);
  const russian = await ask(`${path}?lang=ru`);
  expect(russian.text).toContain("talks по-русски");
  expect(russian.headers.etag).not.toBe(plain.headers.etag);
  expect((await ask(`${path}?lang=de`)).status).toBe(400);
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
    const { status, headers } = await ask(path, { method, headers: { "Content-Length": "0" } });
    expect([method, status, headers.allow]).toEqual([method, 405, "GET, HEAD"]);
  }
});

test("whoever has it already is told so, until it changes", async () => {
  const { ask, path, current, slug, edit, items } = await polled();
  const { headers } = await ask(path);
  const known = { "If-None-Match": headers.etag! };
  const since = { "If-Modified-Since": headers["last-modified"]! };
  expect([
    (await ask(path, { headers: known })).status,
    (await ask(path, { headers: since })).status,
  ]).toEqual([...[304, 304]]);
  release(later(current, "2027-02-02T09:00"), slug);
  expect((await ask(path, { headers: known })).status, "a release that changes nothing").toBe(304);
  edit("item", items.talks, { when: clock("2027-10-26T15:00", null) });
  release(later(current, "2027-02-03T09:00"), slug);
  const answer = await ask(path, { headers: { ...known, ...since } });
  expect([answer.status, answer.headers["last-modified"]]).toEqual([200, "Wed, 03 Feb 2027 09:00:00 GMT"]);
  expect(answer.text).toContain("20271026T150000");
});

test("an address that opens nothing is refused in one way, after the same work", async () => {
  const statements: string[] = [];
  const office = await polled({ trace: (sql) => void statements.push(String(sql)) });
  const { ask, path, current, slug, subject, at } = office;
  const made = () => subscribe(current, slug, subject);
  const [revoked, renewed, expired] = [
    made(),
    made(),
    subscribe(current, slug, subject, ["en"], { expiresAt: at.now }),
  ];
  must(revokeSubscription(current, slug, revoked, 1));
  must(renewSubscription(current, issuing, slug, renewed, 1));
  const token = path.slice(3, -4);
  const swapped = token.replace(/[a-z]/i, (letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  );
  const wrong = [
    ...[pathOf(revoked), pathOf(renewed), pathOf(expired), pathOf("nobody")],
    ...[
      `/c/${swapped}.ics`,
      `/c/${token}x.ics`,
      `/c/${token}`,
      `/c/${token}/calendar.ics`,
      `/c/${token}.ICS`,
    ],
    ...[`/c/%${token.charCodeAt(0).toString(16)}${token.slice(1)}.ics`, `/c/${token.slice(1)}.ics`],
    ...[
      `/c/${"a".repeat(1500)}.ics`,
      "/c/.ics",
      "/c/",
      `/c/${token}.ics%20`,
      `/c/${token}.ics/`,
      "/c/' or 1=1 --.ics",
    ],
  ].map((one) => one.replaceAll(" ", "%20"));
  const answers: (Answer & { statements: number })[] = [];
  for (const one of [...wrong, path]) {
    statements.length = 0;
    const answer = await ask(one);
    answers.push({ ...answer, statements: statements.length });
  }
  const right = answers.pop()!;
  expect([right.status, right.statements]).toEqual([200, 4]); // two look-ups, then head and entries, once
  const kept = ({
    status,
    headers: { date: _, ...headers },
    text,
    statements: count,
  }: (typeof answers)[number]) => ({
    ...{ status, headers, text, count },
  });
  for (const [index, answer] of answers.entries())
    expect(kept(answer), wrong[index]).toEqual(kept(answers[0]!));
  expect(answers[0]).toMatchObject({
    status: 404,
    statements: 3, // whether anything was written, a look-up among participants and one among deadlines
    headers: { "cache-control": "private, no-cache" },
  });
  statements.length = 0;
  await ask(path, { headers: { "If-None-Match": right.headers.etag! } });
  expect(statements, "whether anything was written, of a calendar that is known").toHaveLength(1);
  must(revokeSubscription(current, slug, made(), 1));
  statements.length = 0;
  await ask(path, { headers: { "If-None-Match": right.headers.etag! } });
  expect(statements, "after a writing, one look-up more").toHaveLength(2);
  const plan = current.db.$client
    .prepare(`explain query plan ${statements[1]}`)
    .all()
    .map((row) => (row as { detail: string }).detail);
  expect(plan.filter((line) => /^SCAN|TEMP B-TREE/.test(line))).toEqual([]);
  expect(plan).toHaveLength(3);
});

test("the entries are joined by keys alone", async () => {
  const statements: string[] = [];
  const { ask, path, current } = await polled({ trace: (sql) => void statements.push(String(sql)) });
  statements.length = 0;
  await ask(path);
  const plans = statements.flatMap((sql) => current.db.$client.prepare(`explain query plan ${sql}`).all());
  const details = plans.map((row) => (row as { detail: string }).detail);
  expect(details.filter((line) => /^SCAN (?!\(subquery|pragma_)/.test(line))).toEqual([]);
});

test("a revoked address is gone at the next request, and a renewed one is at its new place", async () => {
  const { ask, path, current, slug, id } = await polled();
  expect((await ask(path)).status).toBe(200);
  must(renewSubscription(current, issuing, slug, id, 1));
  expect([(await ask(path)).status, (await ask(pathOf(id, 2))).status]).toEqual([404, 200]);
  must(revokeSubscription(current, slug, id, 2));
  expect((await ask(pathOf(id, 2))).status).toBe(404);
});

test("what another process wrote is seen at the next poll", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-polls-"));
  const first = story();
  const { slug, head } = delegationInBerlin(first);
  release(first, slug);
  const id = subscribe(first, slug, { kind: "participation", id: head });
  writeFileSync(join(folder, "dragoman.db"), first.db.$client.serialize());
  const db = openDatabase(join(folder, "dragoman.db"));
  const { ask, close: stop } = await openOffice(db, undefined, { now: () => first.now });
  close = async () => {
    await stop();
    db.$client.close();
    rmSync(folder, { recursive: true });
  };
  expect([(await ask(pathOf(id))).status, (await ask(pathOf(id))).status]).toEqual([200, 200]);
  const other = openDatabase(join(folder, "dragoman.db"));
  must(revokeSubscription({ ...first, db: other }, slug, id, 1));
  other.$client.close();
  expect((await ask(pathOf(id))).status).toBe(404);
});

test("a reminder rings before what has a clock time and takes place, and moves all stamps", async () => {
  const { ask, path, current, slug, id, items, edit } = await polled();
  edit("item", items.dinner, { status: "cancelled" });
  edit("item", items.welcome, {
    title: { en: "Welcome; speeches, toasts — 欢迎仪式与致辞，祝酒及合影留念活动安排说明，请各位准时到场" },
  });
  release(current, slug);
  const before = readEntries((await ask(path)).text);
  const chosen = { languages: ["en"] as const, homeZone: null, reminderMinutes: 45, expiresAt: null };
  must(changeOptions(later(current, "2027-02-02T10:00"), issuing, slug, id, 1, chosen));
  const answer = await ask(path);
  const after = readEntries(answer.text);
  expect([...after.values()].map(({ title, alarms }) => [title.slice(0, 16), alarms])).toEqual([
    ...[
      ["Stay in Berlin", 0],
      ["Welcome; speeche", 1],
      ["briefing", 1],
      ["talks", 1],
    ],
    ["Cancelled: dinne", 0],
  ]);
  for (const [uid, entry] of after) {
    const old = before.get(uid)!;
    expect(entry).toMatchObject({
      sequence: old.sequence + 1,
      stamp: "2027-02-02T10:00:00Z",
      created: old.created,
    });
    expect(entry.modified).toBe(entry.stamp);
  }
  const alarm = answer.text.match(/BEGIN:VALARM[\s\S]*?END:VALARM/)![0].replaceAll("\r\n ", "");
  expect(alarm.split("\r\n")).toEqual([
    ...["BEGIN:VALARM", "ACTION:DISPLAY"],
    "DESCRIPTION;LANGUAGE=en:Welcome\\; speeches\\, toasts — 欢迎仪式与致辞，祝酒及合影留念活动安排说明，请各位准时到场",
    ...["TRIGGER:-PT45M", "END:VALARM"],
  ]);
  for (const line of answer.text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(answer.headers["last-modified"]).toBe("Tue, 02 Feb 2027 10:00:00 GMT");
  release(later(current, "2027-02-02T10:00"), slug); // within the same second
  edit("item", items.talks, { title: { en: "Talks at length" } });
  release(later(current, "2027-02-02T10:00"), slug);
  const moved = [...readEntries((await ask(path)).text).values()].find(
    ({ title }) => title === "Talks at length",
  )!;
  expect(moved.stamp > "2027-02-02T10:00:00Z").toBe(true);
  must(
    changeOptions(later(current, "2027-02-03T10:00"), issuing, slug, id, 2, {
      ...chosen,
      reminderMinutes: null,
    }),
  );
  expect(new Set([...readEntries((await ask(path)).text).values()].map(({ alarms }) => alarms))).toEqual(
    new Set([0]),
  );
});

test("another language of an address is printed at once, and its stamps say so", async () => {
  const { ask, path, current, slug, id } = await polled();
  const first = await ask(path);
  const both = { languages: ["ru", "zh"] as const, homeZone: null, reminderMinutes: null, expiresAt: null };
  must(changeOptions(current, issuing, slug, id, 1, both)); // within the second of the release
  const second = await ask(path);
  const [before, after] = [readEntries(first.text), readEntries(second.text)];
  for (const [uid, entry] of after) {
    expect(entry.sequence).toBe(before.get(uid)!.sequence + 1);
    expect(entry.stamp > before.get(uid)!.stamp).toBe(true);
  }
  expect(second.text.replaceAll("\r\n ", "")).toContain(
    "NAME;LANGUAGE=ru:Москва в Берлине: Petrova по-русски / 莫斯科访问柏林：Petrova\r\n",
  );
  expect(Date.parse(second.headers["last-modified"]!)).toBeGreaterThan(
    Date.parse(first.headers["last-modified"]!),
  );
  const stay = [...after.values()].find(({ title }) => title === "Пребывание: Берлин / 柏林行程")!;
  expect(stay.description).toBe(
    "Москва в Берлине\nверсия 1 от 1 февраля 2027 г.\n\n莫斯科访问柏林\n第1版，2027年2月1日",
  );
});

test("one address that is polled madly has to wait; all others go on", async () => {
  const { ask, path, current, slug, subject, at } = await polled();
  const other = pathOf(subscribe(current, slug, subject));
  for (let count = 0; count < 60; count += 1) expect((await ask(path)).status).toBe(200);
  const { status, headers, text } = await ask(path);
  expect([status, headers["retry-after"], text]).toEqual([
    429,
    "60",
    "This calendar is asked for too often.\n",
  ]);
  expect((await ask(other)).status).toBe(200);
  at.now += 60_000;
  expect((await ask(path)).status).toBe(200);
});

test("who tries addresses is counted by where they come from, whatever they claim of it; known ones are served", async () => {
  const { ask, path } = await polled({ proxies: 1 });
  const tried = (claimed: string) =>
    ask(pathOf("nobody"), { headers: { "X-Forwarded-For": `${claimed}, 203.0.113.7` } }).then(
      ({ status }) => status,
    );
  for (let count = 0; count < 600; count += 1) expect(await tried(`198.51.100.${count % 250}`)).toBe(404);
  expect(await tried("198.51.100.251")).toBe(429);
  const from = (address: string, asked: string) => ask(asked, { headers: { "X-Forwarded-For": address } });
  expect((await from("203.0.113.7", path)).status).toBe(200);
  expect((await from("203.0.113.8", pathOf("nobody"))).status).toBe(404);
});

const google = { "User-Agent": "Google-Calendar-Importer" };
const fetchesOf = ({ db }: Current) => db.select().from(subscriptionFetches).all();

test("the last fetch of an address is noted when the server stops, not with the poll", async () => {
  const { ask, path, current, id, at, close: stop } = await polled();
  await ask(path);
  at.now += 5000;
  const { headers } = await ask(path, { headers: google });
  await ask(path, { headers: { ...google, "If-None-Match": headers.etag! } });
  await ask(pathOf("nobody"), { headers: google });
  expect(fetchesOf(current)).toEqual([]);
  await stop();
  expect(fetchesOf(current)).toEqual([
    { subscriptionId: id, fetchedAt: at.now, client: "Google Calendar", number: 1 },
  ]);
});

test("a database that cannot be written costs notes and no poll", async () => {
  const { ask, path, current, close: stop } = await polled();
  current.db.$client.pragma("query_only = ON");
  expect((await ask(path)).status).toBe(200);
  await stop();
  expect(fetchesOf(current)).toEqual([]);
});

test("robots may read where calendars are, so that Google's fetches them", async () => {
  const { ask } = await polled();
  expect((await ask("/robots.txt")).text).not.toMatch(/disallow/i);
});
