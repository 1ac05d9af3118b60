import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entriesOfVisit } from "#app/domain/history/entries.server.ts";
import {
  isLive,
  subscriptionById,
  subscriptionByToken,
  subscriptionsOf,
} from "#app/domain/subscription/subscriptions.server.ts";
import { tokenOf } from "#app/domain/subscription/token.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { readings, subscriptionFetches } from "#db/schema/index.ts";
import { type Answer, officeKey, openOffice } from "#test/http/office.ts";
import { preparedVisit } from "#test/prepared.ts";
import { giveAddress, origin, release, story } from "#test/story.ts";

const current = { ...story(), now: Date.now() };
const told = preparedVisit(current);
release(current, told.slug);
const at = `/visits/${told.slug}/plan/subscriptions`;
const { subscriptions: say } = messagesIn.en;

let office: Awaited<ReturnType<typeof openOffice>>;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  office = await openOffice(current.db);
  for (const role of ["planner", "manager", "viewer"] as const) cookies[role] = await office.signIn(role);
});
afterAll(() => office.close());

const ask = (
  path: string,
  form?: Record<string, string>,
  role = "planner",
  language = "en",
): Promise<Answer> =>
  office.ask(path, {
    headers: { Cookie: cookies[role]!, "Accept-Language": language },
    ...(form ? { form } : {}),
  });
const options = (more: Record<string, string> = {}) => ({
  ...{ id: randomUUID(), intent: "save", language: "ru", secondLanguage: "en" },
  ...{ homeZone: "Europe/Moscow", reminderMinutes: "30", expiresOn: "1 November 2028" },
  ...more,
});
const all = () => subscriptionsOf(current.db, told.visitId);
const opens = (generation: number, id: string) =>
  subscriptionByToken(current.db, tokenOf(officeKey, { id, generation }), Date.now()) !== null;

describe("making addresses", () => {
  test("the form names whoever is named and has none, and begins with what is usual", async () => {
    const { status, text, headers } = await ask(`${at}/new?for=delegation:guest`);
    expect(status).toBe(200);
    for (const name of ["Anna Petrova", "Oleg Sokolov"]) expect(text).toContain(name);
    expect(text).not.toContain("Council members");
    expect(text).toMatch(/<option value="ru" selected=""[^>]*>Русский/);
    expect(text).toContain('value="2028-10-31"'); // a year after the last day
    expect(headers["cache-control"]).toBe("no-store");
    expect(text).toContain(say.form.guessed);
  });

  test("what cannot be meant comes back as it was typed, told above and at its field", async () => {
    const wrong = options({ secondLanguage: "ru", expiresOn: "1 May 2019" });
    const { status, text } = await ask(`${at}/new?for=delegation:guest`, wrong);
    expect(status).toBe(422);
    expect(text).toContain("<title>Error: ");
    for (const said of [say.form.sameLanguage, say.form.overAlready])
      expect(text.split(said)).toHaveLength(3);
    expect(text).toContain('value="1 May 2019"');
    expect(text).toContain('aria-describedby="expiresOn-hint expiresOn-issue"');
    const unread = options({ language: "xx", homeZone: "Moscow", expiresOn: "soon", reminderMinutes: "-1" });
    const { text: second } = await ask(`${at}/new?for=delegation:guest`, unread);
    for (const key of ["unknown", "zoneUnknown", "notADay", "reminderUnknown"] as const)
      expect([key, second.includes(say.form[key])]).toEqual([key, true]);
    expect(all()).toEqual([]);
  });

  test("a whole delegation gets its addresses in one act; sent again, it gets no more", async () => {
    const form = options();
    const made = await ask(`${at}/new?for=delegation:guest`, form);
    expect([made.status, made.headers.location]).toEqual([303, `${at}?made=2`]);
    expect(
      all()
        .map(({ subject }) => subject.id)
        .sort(),
    ).toEqual([told.head, told.interpreter].sort());
    expect(all()[0]).toMatchObject({
      ...{ languages: ["ru", "en"], homeZone: "Europe/Moscow", reminderMinutes: 30, generation: 1 },
      expiresAt: Date.parse("2028-11-01T23:00Z"), // the end of that day in Berlin
    });
    expect((await ask(made.headers.location!)).text).toContain("2 addresses made.");
    const again = await ask(`${at}/new?for=delegation:guest`, form);
    expect([again.status, again.headers.location]).toEqual([303, at]);
    expect(all()).toHaveLength(2);
    expect((await ask(`${at}/new?for=delegation:guest`)).text).toContain(say.form.nobody);
    const entries = entriesOfVisit(current.db, told.visitId, null, null);
    expect(entries.slice(0, 3).map(({ event }) => event)).toEqual([
      ...["subscription.added", "subscription.added", "visit.released"],
    ]);
  });

  test("the unnamed, a side and our office get theirs one by one, the zone of their side offered", async () => {
    const { text } = await ask(`${at}/new?for=participation:${told.council}`);
    expect(text).toContain('value="Europe/Moscow"');
    const { headers } = await ask(
      `${at}/new?for=office:office`,
      options({ language: "en", secondLanguage: "" }),
    );
    const id = headers.location!.split("/").at(-1)!.replace("?said=made", "");
    expect(subscriptionById(current.db, told.visitId, id)).toMatchObject({
      ...{ subject: { kind: "office", id: "office" }, languages: ["en"] },
    });
    expect((await ask(headers.location!)).text).toContain("1 address made.");
  });
});

describe("the list", () => {
  test("tells of everybody whether they have one, in which languages, when it was fetched, what was read", async () => {
    const first = all().find(({ subject }) => subject.id === told.head);
    const fetchedAt = Date.parse("2027-10-20T08:05Z");
    current.db
      .insert(subscriptionFetches)
      .values({ subscriptionId: first!.id, fetchedAt, client: "Google Calendar", number: 1 })
      .run();
    const reading = { visitId: told.visitId, participationId: told.head, number: 1, readAt: fetchedAt };
    current.db.insert(readings).values(reading).run();
    const { status, text } = await ask(at);
    expect(status).toBe(200);
    const row = text.split(`<tr id="${told.head}"`)[1]!.split("</tr>")[0]!;
    for (const said of [
      ...["Anna Petrova", "Русский and English", "reminds 30 minutes before", "until 1 November 2028"],
      ...["Google Calendar, 20 October 2027, ", "saw version 1", "version 1<"],
    ])
      expect([said, row.includes(said)]).toEqual([said, true]);
    const mayor = text.split(`<tr id="${told.mayor}"`)[1]!.split("</tr>")[0]!;
    expect(mayor).toContain(say.none);
    expect(mayor).toContain(`new?for=participation:${told.mayor}`);
    expect(text).toContain(say.haveAll);
  });

  test("a manager reads it, is offered nothing, and learns no address", async () => {
    const { status, text } = await ask(at, undefined, "manager");
    expect(status).toBe(200);
    expect(text).toContain("Google Calendar");
    expect(text).not.toMatch(/\/new\?for=|\/cards|href="[^"]*subscriptions\/[0-9a-f]{8}/);
    const [first] = all();
    const closed = [`${at}/${first!.id}`, `${at}/cards`, `${at}/new?for=delegation:host`];
    for (const path of closed)
      expect([path, (await ask(path, undefined, "manager")).status]).toEqual([path, 404]);
    for (const path of [`${at}/${first!.id}`, `${at}/new?for=delegation:host`])
      expect([path, (await ask(path, options({ intent: "revoke" }), "manager")).status]).toEqual([path, 404]);
    expect((await ask(at, undefined, "viewer")).status).toBe(404);
  });

  test.each(languages)("no word is missing in %s", async (language) => {
    const [first] = all();
    for (const path of [at, `${at}/new?for=side:host`, `${at}/${first!.id}`, `${at}/cards`]) {
      const { status, text } = await ask(path, undefined, "planner", language);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
    }
  });
});

describe("one address", () => {
  const own = () => all().find(({ subject }) => subject.id === told.head)!;
  const path = () => `${at}/${own().id}`;

  test("carries the right link for each program, and is nowhere but in the page itself", async () => {
    const { text, headers } = await ask(path());
    const token = tokenOf(officeKey, own());
    const https = `${origin}/c/${token}.ics`;
    const webcal = https.replace("http:", "webcal:");
    const link = (program: string) =>
      new RegExp(`<a href="([^"]+)" rel="noreferrer" data-program="${program}"`).exec(text)?.[1];
    expect(link("apple")).toBe(webcal);
    expect(link("thunderbird")).toBe(webcal);
    expect(link("google")).toBe(`https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`);
    expect(link("outlook")).toBe(
      `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(https)}`,
    );
    expect(link("office")).toBe(
      `https://outlook.office.com/calendar/0/addfromweb?url=${encodeURIComponent(https)}`,
    );
    expect(text).toContain(`value="${https}"`);
    expect(text).toContain(`value="${origin}/p/${token}"`);
    expect(text).toContain(say.one.slow);
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(/<title>[^<]*/.exec(text)![0]).not.toContain(token);
    expect(path()).not.toContain(token);
    expect(text).not.toContain(say.one.tooLong(https.length));
  });

  test("its options change, and what cannot be meant comes back", async () => {
    const wrong = await ask(path(), options({ intent: "options", version: "1", expiresOn: "31 June 2027" }));
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="31 June 2027"');
    const form = options({
      intent: "options",
      version: "1",
      language: "zh",
      reminderMinutes: "",
      expiresOn: "",
    });
    const { status, headers } = await ask(path(), form);
    expect([status, headers.location]).toEqual([303, `${path()}?said=options`]);
    expect(own()).toMatchObject({
      languages: ["zh", "en"],
      reminderMinutes: null,
      expiresAt: null,
      version: 2,
    });
    expect((await ask(headers.location!)).text).toContain(say.one.optionsSaved);
  });

  test("renewed, the old one opens nothing, and the page shows the new one", async () => {
    expect((await ask(path())).text).toContain(say.one.renewHint);
    const { headers } = await ask(path(), options({ intent: "renew", version: "2" }));
    expect(headers.location).toBe(`${path()}?said=renewed`);
    expect([opens(1, own().id), opens(2, own().id)]).toEqual([false, true]);
    const { text } = await ask(headers.location!);
    expect(text).toContain(say.one.renewed);
    expect(text).toContain(tokenOf(officeKey, { id: own().id, generation: 2 }));
    expect(text).not.toContain(tokenOf(officeKey, { id: own().id, generation: 1 }));
  });

  test("what a colleague changed meanwhile is looked at first", async () => {
    const { status, text } = await ask(path(), options({ intent: "revoke", version: "2" }));
    expect(status).toBe(409);
    expect(text).toContain(say.form.someoneElse);
    expect(text).toContain('name="version" value="3"');
    expect(opens(2, own().id)).toBe(true);
  });

  test("revoked, it opens nothing and shows no secret, and its owner can be given another", async () => {
    const { id } = own();
    const { headers } = await ask(`${at}/${id}`, options({ intent: "revoke", version: "3" }));
    const { text } = await ask(headers.location!);
    expect(text).toContain(say.one.revokedNow);
    for (const generation of [1, 2, 3]) {
      expect(opens(generation, id)).toBe(false);
      expect(text).not.toContain(tokenOf(officeKey, { id, generation }));
    }
    expect(text).not.toMatch(/value="renew"|value="revoke"|value="options"/);
    expect((await ask(at)).text).toContain("revoked on");
    const made = await ask(`${at}/new?for=participation:${told.head}`, options());
    expect(made.headers.location).toMatch(/said=made$/);
    expect(all().filter(({ subject }) => subject.id === told.head)).toHaveLength(2);
    expect((await ask(at)).text).toContain("1 address before this one");
  });

  test("one that has expired says how it is opened again", async () => {
    const id = giveAddress(current, told.slug, { kind: "side", id: "host" }, { expiresAt: 1 });
    const { text } = await ask(`${at}/${id}`);
    expect(text).toContain(say.one.afterExpiry);
    expect(text).not.toContain(tokenOf(officeKey, { id, generation: 1 }));
    await ask(`${at}/${id}`, options({ intent: "options", version: "1" }));
    expect(isLive(subscriptionById(current.db, told.visitId, id), Date.now())).toBe(true);
  });

  test("an unheard-of act or address is refused", async () => {
    expect((await ask(path(), options({ intent: "sell", version: "1" }))).status).toBe(400);
    expect((await ask(`${at}/${randomUUID()}`)).status).toBe(404);
    expect((await ask(`${at}/new?for=nobody`)).status).toBe(404);
    expect((await ask(`${at}/new`)).status).toBe(404);
  });
});

test("an office whose own name is too long is told what Google would not say", async () => {
  const long = await openOffice(current.db, `http://${"protocol-office-of-the-city.".repeat(7)}example`);
  const cookie = await long.signIn("planner");
  const { text } = await long.ask(`${at}/${all().at(-1)!.id}`, {
    headers: { Cookie: cookie, "Accept-Language": "en" },
  });
  expect(text).toMatch(/This address has 2\d\d characters\. Google takes no more than 255/);
  await long.close();
});

test("after the key of the office changed, an address works on, is not shown wrongly, and is renewed", async () => {
  const id = giveAddress(current, told.slug, { kind: "participation", id: told.council });
  const changed = await openOffice(current.db, undefined, { officeKey: Buffer.alloc(32, 9) });
  const cookie = await changed.signIn("planner");
  const as = (path: string, form?: Record<string, string>) =>
    changed.ask(path, { headers: { Cookie: cookie, "Accept-Language": "en" }, ...(form ? { form } : {}) });
  const { text } = await as(`${at}/${id}`);
  expect(text).toContain(say.one.otherKey);
  expect(text).not.toMatch(/\/p\/[\w-]{43}/);
  expect(opens(1, id)).toBe(true);
  expect((await as(`${at}/cards`)).text).toMatch(/the key of the office has changed.*Council members/);
  const { headers } = await as(`${at}/${id}`, options({ intent: "renew", version: "1" }));
  expect((await as(headers.location!)).text).toContain(tokenOf(Buffer.alloc(32, 9), { id, generation: 2 }));
  await changed.close();
});

describe("cards", () => {
  test("stand in their owner's language, with a code, out of the release and not the draft", async () => {
    const { text } = await ask(`${at}/cards?of=guest`);
    const cards = text.split('<article class="access-card">').slice(1);
    const card = cards.find((one) => one.includes("Анна Петрова"))!;
    for (const said of [
      "Анна Петрова",
      "Anna Petrova",
      "Москва в Берлине",
      "25–31 октября 2027",
      "+49 (0)30 2000 10",
    ])
      expect([said, card.includes(said)]).toEqual([said, true]);
    for (const language of ["ru", "en"] as const)
      expect(card).toContain(messagesIn[language].subscriptions.card.howTo);
    expect(card).toContain('class="qr"');
    expect(text).not.toContain("SECRET");
    expect((await ask(`${at}/cards?of=nobody`)).status).toBe(400);
    expect((await ask(`${at}/cards?of=third`)).status).toBe(400);
  });

  test("a visit that was never released has none yet", async () => {
    const fresh = preparedVisit(current, "never-released");
    giveAddress(current, fresh.slug, { kind: "participation", id: fresh.head });
    const { text } = await ask(`/visits/${fresh.slug}/plan/subscriptions/cards`);
    expect(text).toContain(say.card.notReleased);
    expect(text).not.toContain('class="qr"');
    release(current, fresh.slug);
    giveAddress(current, fresh.slug, { kind: "participation", id: fresh.interpreter });
    const released = await ask(`/visits/${fresh.slug}/plan/subscriptions/cards`);
    expect(released.text.match(/class="qr"/g)).toHaveLength(2); // the head's and the interpreter's
  });
});
