import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeThing, findThing } from "#app/domain/editing/things.server.ts";
import { entriesOfVisit } from "#app/domain/history/entries.server.ts";
import { releaseVisit } from "#app/domain/release/release.server.ts";
import { revokeSubscription } from "#app/domain/subscription/change-subscription.server.ts";
import { readingsOf } from "#app/domain/subscription/readings.server.ts";
import { regretsOf, settleRegret } from "#app/domain/subscription/regrets.server.ts";
import { subscriptionById } from "#app/domain/subscription/subscriptions.server.ts";
import { tokenOf } from "#app/domain/subscription/token.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { must } from "#db/seed/telling.ts";
import { type Answer, openOffice } from "#test/http/office.ts";
import { attendedBy, delegateStory, secretOf } from "#test/participant.ts";
import { secrets } from "#test/prepared.ts";
import { clock, giveAddress, issuing, later, plan, printer, release } from "#test/story.ts";

const { participant: say } = messagesIn.en;

let told: ReturnType<typeof delegateStory>;
let office: Awaited<ReturnType<typeof openOffice>>;
let now = 0;
const at = (moment: string) => {
  now = Date.parse(`${moment}Z`);
};

const opened = async (more = {}) => {
  told = delegateStory(more);
  at("2027-10-27T07:00"); // nine o'clock in Berlin
  office = await openOffice(told.current.db, undefined, { now: () => now });
};

/** Text without tags, as it is read. */
const read = ({ text }: Answer): string =>
  text
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ");

describe("the page of a delegate", () => {
  beforeAll(() => opened({ languages: ["ru", "en"], homeZone: "Europe/Moscow" }));
  afterAll(() => office.close());

  test("opens without an account, in the languages of its address, with the time here and at home", async () => {
    const page = await office.ask(told.path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html lang="ru">');
    expect(read(page)).toMatch(
      /Далее 27 октября, 10:00–11:30 .*\(Берлин, UTC\+2\).* домашнее время 11:00–12:30 \(UTC\+3\) через 1 ч/,
    );
    expect(read(page)).toContain("Переговоры с мэром Talks with the Mayor");
    const english = await office.ask(`${told.path}?lang=en`);
    expect(read(english)).toContain("in 1 h");
    expect(read(english)).toContain("at home 11:00–12:30 (UTC+3)");
  });

  test("shows nothing that is not for its side, and nothing private", async () => {
    for (const language of ["en", "ru", "zh"]) {
      const { text } = await office.ask(`${told.path}?lang=${language}`);
      expect(text).not.toContain("SECRET");
      for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
    }
    const { text } = await office.ask(`${told.path}?lang=en`);
    expect(text).toContain("Duty officer");
    expect(text).not.toContain("Council members"); // of one's own side: met anyway
    expect(text).toMatch(/id="people"[\s\S]*Mayor/);
  });

  test("sets no cookie, is kept by no cache and found by no search engine", async () => {
    for (const path of [told.path, `${told.path}?lang=zh`, `${told.path}/manifest.webmanifest?lang=ru`]) {
      const { headers } = await office.ask(path);
      expect(headers["set-cookie"]).toBeUndefined();
      expect(headers["cache-control"]).toBe("private, no-store");
      expect(headers["x-robots-tag"]).toBe("noindex, nofollow");
      expect(headers["referrer-policy"]).toBe("same-origin");
    }
  });

  test("leads to other sites without saying from where, and loads nothing of theirs", async () => {
    const { text } = await office.ask(told.path);
    const away = [...text.matchAll(/<a [^>]*href="https?:[^>]*>/g)].map(([tag]) => tag);
    expect(away.length).toBeGreaterThan(1);
    for (const tag of away) expect(tag).toContain('rel="noreferrer"');
    expect(text).not.toMatch(/<(?:img|script|link|iframe)[^>]*(?:src|href)="https?:/);
  });

  test("its secret stands in no title, and each part of it is the visit's own", async () => {
    const { text } = await office.ask(told.path);
    const secret = told.path.slice(3);
    expect(/<title>(.*?)<\/title>/.exec(text)![1]).not.toContain(secret);
    const places = text.split(secret).length - 1;
    // The manifest, the calendar in three programs and to copy, and the languages: nothing else.
    const known = [...text.matchAll(/(?:href|value)="([^"]*)"/g)].filter(([, to]) => to!.includes(secret));
    expect(known).toHaveLength(places);
  });

  test("becomes a program on the telephone that starts at itself", async () => {
    const { headers, text } = await office.ask(`${told.path}/manifest.webmanifest?lang=zh`);
    expect(headers["content-type"]).toBe("application/manifest+json");
    expect(JSON.parse(text)).toMatchObject({
      ...{ name: "莫斯科访问柏林", lang: "zh-Hans", display: "standalone" },
      ...{ start_url: `${told.path}?lang=zh`, scope: told.path },
    });
    const worker = await office.ask("/static/participant-worker.js");
    expect(worker.headers["service-worker-allowed"]).toBe("/p/");
    expect((await office.ask("/static/enhance.js")).headers["service-worker-allowed"]).toBeUndefined();
  });

  test("is the same for an officer who opens it, and makes nobody an officer", async () => {
    const cookie = await office.signIn("planner");
    const plain = await office.ask(`${told.path}?lang=en`);
    const signed = await office.ask(`${told.path}?lang=en`, { headers: { Cookie: cookie } });
    const same = (text: string) =>
      text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id").replace(/nonce="[^"]*"/g, "");
    expect(same(signed.text)).toBe(same(plain.text));
    expect(signed.headers["cache-control"]).toBe("private, no-store");
    expect((await office.ask(`/visits/${told.slug}/plan`)).status).toBe(302);
  });

  test("tells neither the public nor a signed-in officer of any address", async () => {
    const cookie = await office.signIn("manager");
    const secret = told.path.slice(3);
    for (const path of ["/", "/visits", `/visits/${told.slug}`, `/visits/${told.slug}/history`])
      for (const headers of [undefined, { Cookie: cookie }])
        expect((await office.ask(path, { headers })).text).not.toContain(secret);
  });
});

describe("an address that opens nothing", () => {
  beforeAll(() => opened());
  afterAll(() => office.close());

  test("is one and the same, whatever is wrong with it", async () => {
    const { current, slug, head, path, subscriptionId } = told;
    const subject = { kind: "participation" as const, id: head };
    const expired = giveAddress(current, slug, subject, { expiresAt: now });
    const revoked = giveAddress(current, slug, subject);
    must(revokeSubscription(current, slug, revoked, 1));
    const secret = path.slice(3);
    const swapped = secret === secret.toLowerCase() ? secret.toUpperCase() : secret.toLowerCase();
    const wrong = [
      ...["/p", "/p/", "/p/a", `/p/${"x".repeat(43)}`, "/p/%D1%8F"],
      ...[`/p/${secretOf(expired)}`, `/p/${secretOf(revoked)}`, `/p/${swapped}`],
      ...[`${path}a`, `${path}=`, `${path}/`, `${path}%20`, `${path}/a`, `${path}/manifest.webmanifest/`],
      ...[`/P/${secret}`, `/%70/${secret}`, `/p/%${secret.charCodeAt(0).toString(16)}${secret.slice(1)}`],
      ...[`/p/${secret.slice(1)}`, `/p//${secret}`, `${path.slice(0, -1)}?lang=ru`, "/p/a?lang=xx"],
      `/p/${tokenOf(issuing.officeKey, { id: subscriptionId, generation: 2 })}`,
    ];
    const [first, ...others] = await Promise.all(wrong.map((one) => office.ask(one)));
    const bare = ({ status, headers: { date: _, ...headers }, text }: Answer) => ({
      ...{ status, text },
      headers: { ...headers, "content-security-policy": null },
    });
    expect(first!.status).toBe(404);
    expect(first!.text).toContain("По этому адресу ничего нет.");
    for (const [n, other] of others.entries())
      expect([wrong[n + 1], bare(other)]).toEqual([wrong[n + 1], bare(first!)]);
    for (const one of wrong) expect((await office.ask(one, { form: { intent: "read" } })).status).toBe(404);
    expect((await office.ask(path)).status).toBe(200);
  });

  test("whoever tries many is told to wait, and keeps nobody else out", async () => {
    const tried: number[] = [];
    for (let n = 0; n < 640; n += 1) tried.push((await office.ask(`/p/guess-${n}`)).status);
    const last = await office.ask("/p/guess");
    expect([tried[0], tried.at(-1), last.status]).toEqual([404, 429, 429]);
    expect(Number(last.headers["retry-after"])).toBeGreaterThan(0);
    expect((await office.ask(told.path)).status).toBe(200);
    now += 60_000;
    expect((await office.ask("/p/guess")).status).toBe(404);
  });

  test("a renewed address leaves the old one with nothing", async () => {
    const { current, slug, subscriptionId, path, visitId } = told;
    const { version } = subscriptionById(current.db, visitId, subscriptionId);
    must(revokeSubscription(current, slug, subscriptionId, version));
    expect((await office.ask(path)).status).toBe(404);
    expect((await office.ask(`${path}/manifest.webmanifest`)).status).toBe(404);
  });
});

describe("what a delegate says", () => {
  beforeAll(() => opened());
  afterAll(() => office.close());
  const send = (form: Record<string, string>, path = told.path) => office.ask(path, { form });

  test("is kept once, and stands on the page when it is opened again", async () => {
    const { current, visitId, path, head } = told;
    expect(read(await office.ask(path))).toContain(say.read(1));
    const sent = [await send({ intent: "read", number: "1" }), await send({ intent: "read", number: "1" })];
    expect(sent.map(({ status, headers }) => [status, headers.location])).toEqual([
      [303, `${path}#changes`],
      [303, `${path}#changes`],
    ]);
    expect(readingsOf(current.db, visitId)).toMatchObject([{ participationId: head, number: 1 }]);
    expect(read(await office.ask(path))).toContain("You confirmed on 27 October, 09:00");
    for (const number of ["2", "0", "x", ""])
      expect((await send({ intent: "read", number })).status).toBe(404);
  });

  test("that they cannot come shows with its reason until it is taken back or settled", async () => {
    const { current, visitId, path, slug, talks } = told;
    const form = { intent: "regret", item: talks.id, id: randomUUID(), reason: "My train\r\nis late" };
    const short = await send({ ...form, reason: " x " }, `${path}?lang=ru`);
    expect(short.status).toBe(422);
    expect(short.text).toContain('<html lang="ru">');
    expect(read(short)).toContain(messagesIn.ru.participant.issues["regret.reasonTooShort"]);
    expect(short.text).toMatch(
      new RegExp(`<textarea id="reason-${talks.id}"[^>]*aria-invalid[^>]*> x </textarea>`),
    );
    const sent = await Promise.all([send(form), send(form)]);
    expect(sent.map(({ status, headers }) => [status, headers.location])).toEqual([
      [303, `${path}#regret-${talks.id}`],
      [303, `${path}#regret-${talks.id}`],
    ]);
    expect(read(await office.ask(path))).toContain("Your reason: My train is late");
    const [regret] = regretsOf(current.db, visitId);
    await send({ intent: "takeBack", item: talks.id, regret: regret!.id });
    expect(read(await office.ask(path))).not.toContain("My train");
    const again = randomUUID();
    await send({ ...form, id: again });
    must(settleRegret(current, slug, again));
    expect(read(await office.ask(path))).toContain(say.noted);
    const late = await send({ intent: "takeBack", item: talks.id, regret: again });
    expect([late.status, read(late)]).toEqual([422, expect.stringContaining("already taken note")]);
    expect(regretsOf(current.db, visitId)).toHaveLength(2);
  });

  test("of what is not theirs is not there, and of what no form has is refused", async () => {
    const { breakfast, path, current, visitId } = told;
    const before = regretsOf(current.db, visitId).length;
    const form = { intent: "regret", id: randomUUID(), reason: "None of mine" };
    expect((await send({ ...form, item: breakfast.id })).status).toBe(404);
    expect((await send({ ...form, item: "", id: "1" })).status).toBe(400);
    expect((await send({ intent: "takeBack", regret: "nobody's" })).status).toBe(404);
    expect((await send({ intent: "erase" })).status).toBe(400);
    expect((await office.ask(path, { method: "PUT", form: { intent: "erase" } })).status).toBe(400);
    expect(regretsOf(current.db, visitId)).toHaveLength(before);
  });

  test("they choose the time of their home and their reminder, which the calendar follows", async () => {
    const { current, visitId, subscriptionId, path } = told;
    const chosen = () => subscriptionById(current.db, visitId, subscriptionId);
    await send({ intent: "options", homeZone: "Asia/Vladivostok", reminderMinutes: "60" });
    expect(chosen()).toMatchObject({ homeZone: "Asia/Vladivostok", reminderMinutes: 60, optionsRevision: 1 });
    expect(read(await office.ask(path))).toContain("at home 18:00–19:30 (UTC+10)");
    await send({ intent: "options", homeZone: "", reminderMinutes: "60" });
    expect(chosen()).toMatchObject({ homeZone: null, optionsRevision: 1 });
    for (const wrong of [{ homeZone: "Mars/Base" }, { reminderMinutes: "7" }, { reminderMinutes: "-1" }]) {
      const refused = await send({ intent: "options", homeZone: "", reminderMinutes: "", ...wrong });
      expect(refused.status).toBe(422);
    }
    expect(chosen()).toMatchObject({ homeZone: null, reminderMinutes: 60 });
    const [entry] = entriesOfVisit(current.db, visitId, null, null);
    expect(entry).toMatchObject({ event: "subscription.changed", actorId: `participation:${told.head}` });
  });
});

describe("a programme that several share", () => {
  beforeAll(() => opened());
  afterAll(() => office.close());

  test.each([
    ["side", "guest"],
    ["side", "host"],
    ["office", "office"],
  ] as const)("that of the %s %s has nothing to confirm, to decline or to choose", async (kind, id) => {
    const { current, slug } = told;
    const path = `/p/${secretOf(giveAddress(current, slug, { kind, id }))}`;
    const page = await office.ask(path);
    expect(read(page)).toContain("Talks with the Mayor");
    expect(page.text.includes("SECRET breakfast")).toBe(id !== "guest");
    expect(page.text).not.toContain("<form");
    const forms: Record<string, string>[] = [
      { intent: "read", number: "1" },
      { intent: "regret", item: "", id: randomUUID(), reason: "No time" },
      { intent: "options", homeZone: "", reminderMinutes: "5" },
    ];
    for (const form of forms) expect((await office.ask(path, { form })).status).toBe(403);
  });
});

describe("what the office changes", () => {
  beforeAll(() => opened());
  afterAll(() => office.close());

  test("reaches the page with the release and not before; what is cancelled says so", async () => {
    const { current, slug, leg, head, visitId, path, dinner } = told;
    plan(current, slug, leg, "concert", clock("2027-10-28T19:00", "2027-10-28T21:00"), {
      ...{ audience: "participants", ...attendedBy(head), title: { en: "Concert" } },
    });
    const ref = { kind: "item" as const, id: dinner.id, visitId };
    const { state, version } = findThing(current, ref);
    must(changeThing(current, ref, version, { ...state, status: "cancelled" }));
    const before = read(await office.ask(path));
    expect(before).not.toContain("Concert");
    expect(before).not.toContain(say.cancelled);
    release(later(current, "2027-03-01T10:00"), slug);
    const page = await office.ask(path);
    expect(read(page)).toContain("Concert");
    expect(page.text).toMatch(new RegExp(`${say.cancelled}</span><s>Dinner</s>`));
    expect(page.text).not.toContain(`reason-${dinner.id}`);
    expect(read(page)).toContain("Version 2 of 1 March");
  });

  test("is told since the version that was read last, and only what is their own", async () => {
    const { current, slug, head, visitId, path, breakfast, talks } = told;
    const news = (page: Answer) => /id="changes"[\s\S]*?<\/section>/.exec(page.text)![0];
    const change = (id: string, more: object) => {
      const ref = { kind: "item" as const, id, visitId };
      const { state, version } = findThing(current, ref);
      must(changeThing(current, ref, version, { ...state, ...more }));
    };
    const second = news(await office.ask(path));
    expect(second).toMatch(/since version 1[\s\S]*Cancelled: Dinner[\s\S]*New: Concert/);
    await office.ask(path, { form: { intent: "read", number: "2" } });
    change(breakfast.id, { when: clock("2027-10-27T07:30", "2027-10-27T08:30") });
    release(later(current, "2027-03-02T10:00"), slug);
    expect(news(await office.ask(path))).toContain(say.nothingNew(2));
    change(talks.id, { when: clock("2027-10-27T10:30", "2027-10-27T12:00"), audience: "guest" });
    must(
      releaseVisit(later(current, "2027-03-03T10:00"), slug, {
        ...{ note: { en: "Please be there early." }, printer, domain: "protocol.example" },
      }),
    );
    const fourth = news(await office.ask(path));
    expect(fourth).toMatch(/Please be there early[\s\S]*since version 2[\s\S]*Moved: Talks with the Mayor/);
    expect(fourth).toContain("before: 27 October, 10:00–11:30");
    expect(fourth).not.toMatch(/Concert|Dinner|SECRET|Audience/);
    expect(readingsOf(current.db, visitId)).toMatchObject([{ participationId: head, number: 2 }]);
    // The hosts are told that the talks are no longer theirs, and nothing of where they went.
    const mayor = { kind: "participation" as const, id: told.mayor };
    const hosts = news(await office.ask(`/p/${secretOf(giveAddress(current, slug, mayor))}`));
    expect(hosts).toContain("No longer in your programme: Talks with the Mayor");
    expect(hosts).not.toContain("10:30");
  });
});
