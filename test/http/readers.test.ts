import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { participantOf } from "#app/domain/access/actor.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { visitsWaiting } from "#app/domain/desk/waiting.server.ts";
import { sayRead } from "#app/domain/subscription/readings.server.ts";
import { regretsOf, sayRegret, takeBackRegret } from "#app/domain/subscription/regrets.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { mails, subscriptionFetches } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { openOffice } from "#test/http/office.ts";
import { preparedVisit } from "#test/prepared.ts";
import { giveAddress, later, release, story, viewer } from "#test/story.ts";

const now = Date.parse("2027-10-24T09:00Z");
const current: Current = { ...story(), now };
const told = preparedVisit(current);
const { slug, visitId, head, interpreter, walk } = told;
const ofHead = giveAddress(current, slug, { kind: "participation", id: head });
giveAddress(current, slug, { kind: "participation", id: interpreter });
giveAddress(current, slug, { kind: "participation", id: told.council });
const at = `/visits/${slug}/plan/readers`;
const { readers: say } = messagesIn.en;

const as = (participationId: string): Current => ({
  ...current,
  actor: participantOf({ id: "s", subject: { kind: "participation", id: participationId } }),
  reader: { kind: "participant", side: "guest" },
});

let office: Awaited<ReturnType<typeof openOffice>>;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  office = await openOffice(current.db, undefined, { now: () => now });
  for (const role of ["planner", "manager", "viewer"] as const) cookies[role] = await office.signIn(role);
});
afterAll(() => office.close());

const ask = async (path = at, role = "planner", form?: Record<string, string>, language = "en") =>
  office.ask(path, {
    headers: { Cookie: cookies[role]!, "Accept-Language": language },
    ...(form ? { form } : {}),
  });
/** What stands in one part of the board. */
const part = (text: string, id: string) =>
  text.split(`aria-labelledby="${id}"`)[1]?.split("</section>")[0] ?? "";

describe("who has read it", () => {
  test("before a release there is nothing to read", async () => {
    const { status, text } = await ask();
    expect(status).toBe(200);
    expect(text).toContain(say.neverReleased);
  });

  test("those who are named and have an address are counted, and who has not read it stands apart", async () => {
    release(current, slug);
    must(sayRead(as(head), visitId, 1));
    const { text } = await ask();
    expect(text).toContain("1 of 2 have read version 1");
    expect(text).toContain(say.counted);
    expect(part(text, "read")).toContain("Anna Petrova");
    expect(part(text, "read")).toContain("version 1, 24 October 2027, ");
    expect(part(text, "unread")).toContain("Oleg Sokolov");
    expect(part(text, "unread")).toContain(say.nothing);
    expect(text).not.toContain("Council members"); // no single person
  });

  test("a calendar that fetched the version is told apart from somebody who read it", async () => {
    current.db
      .insert(subscriptionFetches)
      .values({ subscriptionId: ofHead, fetchedAt: now, client: "Thunderbird", number: 1 })
      .run();
    const { text } = await ask();
    expect(text).toContain("Calendars of 1 of 2 have fetched this version.");
    expect(part(text, "read")).toMatch(/has fetched it.*Thunderbird/);
    expect(part(text, "unread")).toContain(say.neverFetched);
  });

  test("a new version is unread by all of them, and the earlier one keeps its count", async () => {
    release(later(current, "2027-10-24T10:00"), slug);
    const { text } = await ask();
    expect(text).toContain("0 of 2 have read version 2");
    expect(part(text, "unread")).toContain("has version 1");
    expect(part(text, "earlier")).toContain("Version 1: 1 of 2");
    must(sayRead(as(head), visitId, 2));
    must(sayRead(as(interpreter), visitId, 2));
    expect((await ask()).text).toContain("All 2 have read version 2");
  });

  test("whoever is named without an address is told apart", async () => {
    const other = preparedVisit(current, "berlin-again");
    release(current, other.slug);
    const { text } = await ask(`/visits/${other.slug}/plan/readers`);
    expect(text).toContain(say.nobodyCounted);
    expect(part(text, "without-address")).toContain("Anna Petrova");
  });
});

describe("reminders by mail", () => {
  const fresh = preparedVisit(current, "to-be-reminded"); // its head has an e-mail, its interpreter none
  const page = `/visits/${fresh.slug}/plan/readers`;
  for (const id of [fresh.head, fresh.interpreter])
    giveAddress(current, fresh.slug, { kind: "participation", id });
  release(current, fresh.slug);
  const nudges = () =>
    current.db
      .select()
      .from(mails)
      .all()
      .filter(({ kind, visitId: of }) => kind === "nudge" && of === fresh.visitId);

  test("without a mail server there is no button, and the page says why", async () => {
    const { text } = await ask(page);
    expect(text).toContain(say.nudge.noServer);
    expect(text).not.toContain('name="nudge"');
    const { headers } = await ask(page, "planner", { nudge: "all" });
    expect((await ask(headers.location!)).text).toContain(say.nudge.nobody);
    expect(nudges()).toEqual([]);
  });

  test("go to all who have not read, once a day; whoever has no e-mail is to be called", async () => {
    const mailFrom = "protocol@office.example";
    const sending = await openOffice(current.db, undefined, { now: () => now, mailFrom });
    const to = (path: string, form?: Record<string, string>) =>
      sending.ask(path, {
        headers: { Cookie: cookies.planner!, "Accept-Language": "en" },
        ...(form ? { form } : {}),
      });
    const { text } = await to(page);
    expect(text).toContain("Remind all 2 by mail");
    expect(text).toContain("Remind by mail: Anna Petrova");
    const first = await to(page, { nudge: "all" });
    const said = (await to(first.headers.location!)).text;
    expect(said).toContain("1 reminder is on its way.");
    expect(said).toContain("1 has no e-mail address and is to be called.");
    expect(nudges()).toMatchObject([{ participationId: fresh.head, number: 1, state: "queued" }]);
    const again = await to(page, { nudge: fresh.head });
    expect((await to(again.headers.location!)).text).toContain("1 was reminded today already.");
    expect(nudges()).toHaveLength(1);
    must(sayRead(as(fresh.head), fresh.visitId, 1));
    const late = await to(page, { nudge: fresh.head });
    expect((await to(late.headers.location!)).text).toContain("1 has read it meanwhile.");
    const strange = await to(page, { nudge: told.head }); // of another visit
    expect(strange.headers.location).toBe(`${page}?nudged=0-0-0-0`);
    expect(nudges()).toHaveLength(1);
    await sending.close();
  });

  test("are not a manager's to send", async () => {
    expect((await ask(page, "manager", { nudge: "all" })).status).toBe(404);
  });
});

describe("who cannot come", () => {
  test("stands with the reason until the office settles it, by a button that names whom", async () => {
    must(sayRegret(as(interpreter), visitId, { id: randomUUID(), itemId: walk.id, reason: "Flight <late>" }));
    const { text } = await ask();
    expect(part(text, "regrets")).toContain("Flight &lt;late&gt;");
    expect(part(text, "regrets")).toContain("to “Walk on the castle hill”");
    expect(text).toContain("Settled: Oleg Sokolov, to “Walk on the castle hill”");
    const [regret] = regretsOf(current.db, visitId);
    const read = await ask(at, "manager");
    expect(read.text).not.toContain('name="settle"');
    expect((await ask(at, "manager", { settle: regret!.id })).status).toBe(404);
    expect(regretsOf(current.db, visitId)[0]!.settledAt).toBeNull();
    const settled = await ask(at, "planner", { settle: regret!.id });
    expect([settled.status, settled.headers.location]).toEqual([303, `${at}?said=settled#regrets`]);
    const after = await ask(settled.headers.location!.split("#")[0]);
    expect(after.text).toContain(say.settledNow);
    expect(part(after.text, "regrets")).toContain("settled by ");
    expect(after.text).not.toContain('name="settle"');
  });

  test("what its sender took back waits no more, and says so", async () => {
    const id = randomUUID();
    must(sayRegret(as(head), visitId, { id, itemId: null, reason: "Taken ill" }));
    expect((await ask()).text).toContain("to the whole visit");
    must(takeBackRegret(as(head), visitId, id));
    const { text } = await ask();
    expect(part(text, "regrets")).toContain("taken back 24 October 2027, ");
    expect(part(text, "regrets")).toContain(say.noneWaits);
  });

  test("a regret of another visit, or none at all, is not settled here", async () => {
    const other = preparedVisit(current, "berlin-once-more");
    release(current, other.slug);
    giveAddress(current, other.slug, { kind: "participation", id: other.head });
    const id = randomUUID();
    must(sayRegret(as(other.head), other.visitId, { id, itemId: null, reason: "Taken ill" }));
    expect((await ask(at, "planner", { settle: id })).status).toBe(404);
    expect((await ask(at, "planner", { settle: randomUUID() })).status).toBe(404);
    expect((await ask(at, "planner", { settle: "" })).status).toBe(400);
  });
});

test.each(languages)("no word is missing in %s, on the board and at the desk", async (language) => {
  for (const path of [at, "/visits/berlin-again/plan/readers", "/"]) {
    const { status, text } = await ask(path, "planner", undefined, language);
    expect([path, status]).toEqual([path, 200]);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
  }
});

test("history names who said what on their own page", async () => {
  const { text } = await ask(`/visits/${slug}/history`);
  for (const said of [
    ...["Version 2 read: Oleg Sokolov", "Cannot come: Oleg Sokolov (Walk on the castle hill)"],
    ...["Can come after all: Anna Petrova (whole visit)", "Address made: Anna Petrova"],
  ])
    expect(text).toContain(said);
  expect(text).toMatch(/Version 2 read: Oleg Sokolov<\/strong>[^>]*<span class="quiet">[^<]*Oleg Sokolov/);
});

describe("what waits at the desk", () => {
  const today = "2027-10-24";
  const waiting = () => visitsWaiting(current, today).visits;
  const bySlug = (wanted: string) => waiting().find(({ visit }) => visit.slug === wanted);

  test("is a visit of the next days that somebody has not read, and one with a regret", async () => {
    expect(bySlug(slug)).toBeUndefined(); // all read, all settled
    expect(bySlug("berlin-again")).toBeUndefined(); // nobody can be asked
    expect(bySlug("berlin-once-more")).toMatchObject({
      ...{ regrets: 1, unread: { unread: 1, expected: 1, number: 1 } },
    });
    release(later(current, "2027-10-24T11:00"), slug);
    expect(bySlug(slug)).toMatchObject({ regrets: 0, unread: { unread: 2, expected: 2, number: 3 } });
    const { text } = await ask("/");
    expect(text).toContain("2 of 2 have not read version 3");
    expect(text).toContain(`href="${at}"`);
    expect(waiting()[0]!.visit.slug).toBe("berlin-once-more"); // somebody waits for an answer
  });

  test("a visit of next month is nobody's hurry, a regret in it is", () => {
    const early = visitsWaiting(current, "2027-09-01").visits;
    expect(early.map(({ visit, regrets, unread }) => [visit.slug, regrets, unread])).toEqual([
      ["berlin-once-more", 1, null],
    ]);
  });

  test("is for those who read drafts", () => {
    expect(() => visitsWaiting({ ...current, actor: viewer }, today)).toThrow("forbidden");
  });
});

test("the board asks as many questions of the database for eight people as for two", async () => {
  const asked: string[] = [];
  const own: Current = { ...story({ trace: (sql) => asked.push(String(sql)) }), now };
  const visit = preparedVisit(own, "counted");
  release(own, visit.slug);
  const desk = await openOffice(own.db, undefined, { now: () => now });
  const cookie = await desk.signIn("planner");
  const count = async (page: string) => {
    const path = `/visits/${visit.slug}/plan/${page}`;
    for (let turn = 0; turn < 2; turn += 1) {
      asked.length = 0;
      expect((await desk.ask(path, { headers: { Cookie: cookie } })).status).toBe(200);
    }
    return asked.length;
  };
  const pages = ["subscriptions", "readers", "subscriptions/cards", "subscriptions/new?for=side:guest"];
  giveAddress(own, visit.slug, { kind: "participation", id: visit.head });
  const before: number[] = [];
  for (const page of pages) before.push(await count(page));
  for (const id of [visit.interpreter, visit.council, visit.mayor, visit.liaison])
    giveAddress(own, visit.slug, { kind: "participation", id });
  for (const kind of ["guest", "host"]) giveAddress(own, visit.slug, { kind: "side", id: kind });
  const after: number[] = [];
  for (const page of pages) after.push(await count(page));
  expect(after).toEqual(before);
  expect(Math.max(...after)).toBeLessThan(80);
  await desk.close();
});
