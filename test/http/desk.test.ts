import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepForm } from "#app/domain/account/kept-forms.server.ts";
import { addPerson } from "#app/domain/directory/directory.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { must, personName } from "#db/seed/telling.ts";
import { openOffice } from "#test/http/office.ts";
import { berlinVisit, clock, demoStory, plan, release, story } from "#test/story.ts";

const now = Date.parse("2027-10-25T09:00Z");
const current = { ...demoStory(), now };
const { slug, leg } = berlinVisit(current);
plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"));
release(current, slug);
const draft = berlinVisit(current, { slug: "draft-visit", title: { en: "Visit in the making" } });
plan(current, draft.slug, draft.leg, "dinner", clock("2027-10-27T19:00", null));
must(addPerson(current, { slug: "olga", names: [personName("en", "Latn", "Olga Unreleased")] }));

let office: Awaited<ReturnType<typeof openOffice>>;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  office = await openOffice(current.db, undefined, { now: () => now });
  for (const role of ["planner", "manager", "viewer", "admin"] as const)
    cookies[role] = await office.signIn(role);
});
afterAll(() => office.close());

const as = (role: string, path: string) => office.ask(path, { headers: { Cookie: cookies[role]! } });
const say = messagesIn.en.desk;

describe("the desk", () => {
  test("signed out, it is the list of public visits, in the language asked for", async () => {
    const { status, headers } = await office.ask("/?lang=ru");
    expect([status, headers.location]).toEqual([302, "/visits?lang=ru"]);
  });

  test.each(["planner", "admin"])(
    "of a %s holds the week, changes, drafts, tasks and disagreements",
    async (role) => {
      const { status, text, headers } = await as(role, "/");
      expect([status, headers["cache-control"]]).toEqual([200, "no-store"]);
      for (const words of [
        say.nextDays,
        say.changes,
        say.drafts,
        say.tasks,
        say.disagreements,
        "dinner",
        "Visit in the making",
      ])
        expect(text).toContain(words);
      expect(text).toContain("10:00–11:00");
      expect(text).toContain("Berlin, UTC+2");
      expect(text).toContain('href="/visits/draft-visit/plan"');
      expect(text).toContain('href="/visits/new"');
      expect(text).toContain("17 June 2019 or 18 June 2019");
    },
  );

  test("of a manager holds the visits to come and what changed, and nothing to change", async () => {
    const { text } = await as("manager", "/");
    for (const words of [say.coming, say.changes, "Visit in the making"]) expect(text).toContain(words);
    for (const words of [say.drafts, say.tasks, 'href="/visits/new"', "/plan/item/"])
      expect(text).not.toContain(words);
  });

  test("of a viewer holds released visits alone", async () => {
    const { text } = await as("viewer", "/");
    expect(text).toContain("Moscow in Berlin");
    for (const words of ["Visit in the making", say.changes, "/plan", "/history"])
      expect(text).not.toContain(words);
  });

  test("lists what was typed and not saved, and drops it when its owner says so", async () => {
    const row = current.db.$client.prepare("select id from accounts where email like 'planner@%'").get();
    const accountId = (row as { id: string }).id;
    const address = "/visits/draft-visit/plan/item/new?day=2027-10-27";
    keepForm(current.db, { accountId, address, fields: [["title.en", "Talks"]], why: "typing", now });
    const listed = `href="${address}"`;
    expect((await as("planner", "/")).text).toContain(listed);
    expect((await as("admin", "/")).text).not.toContain(listed);
    const discard = (cookie: string) =>
      office.ask("/?index", { form: { intent: "discard", address }, headers: { Cookie: cookie } });
    await discard(cookies.admin!);
    expect((await as("planner", "/")).text).toContain(listed);
    const { status, headers } = await discard(cookies.planner!);
    expect([status, headers.location]).toEqual([303, "/"]);
    expect((await as("planner", "/")).text).not.toContain(listed);
  });

  test("of an office without visits says what to do first", async () => {
    const empty = await openOffice(story().db);
    const Cookie = await empty.signIn("planner");
    const { text } = await empty.ask("/", { headers: { Cookie } });
    expect(text).toContain(say.addFirstVisit);
    expect(text).not.toContain(say.nextDays);
    await empty.close();
  });
});

describe("the visits", () => {
  test("are all there for those who read drafts, and released ones alone for a viewer", async () => {
    for (const role of ["planner", "manager", "admin"]) {
      const { text } = await as(role, "/visits");
      expect(text).toContain('href="/visits/draft-visit/plan"');
      expect(text.includes('href="/visits/new"')).toBe(role !== "manager");
    }
    for (const { text } of [await as("viewer", "/visits"), await office.ask("/visits")]) {
      expect(text).toContain("Moscow in Berlin");
      expect(text).not.toMatch(/Visit in the making|\/plan/);
    }
  });

  test("are narrowed down by the address", async () => {
    const found = async (query: string) =>
      [...(await as("planner", `/visits?${query}`)).text.matchAll(/<h2><a href="([^"]+)"/g)].map(
        (match) => match[1],
      );
    expect(await found("q=making&year=2027")).toEqual(["/visits/draft-visit/plan"]);
    expect(await found("year=2014")).toEqual(["/visits/freiburg-matsuyama-2014"]);
    expect((await as("planner", "/visits?q=nowhere")).text).toContain(say.visits.none);
    expect((await as("planner", "/visits?q=making&page=2")).status).toBe(404);
  });

  test("lead to their plan whoever may read it", async () => {
    for (const role of ["planner", "manager"]) {
      const { status, headers } = await as(role, "/visits/draft-visit");
      expect([role, status, headers.location]).toEqual([role, 302, "/visits/draft-visit/plan"]);
      expect((await as(role, `/visits/${slug}`)).text).toContain(`href="/visits/${slug}/plan"`);
    }
    expect((await as("viewer", "/visits/draft-visit")).status).toBe(404);
    expect((await office.ask("/visits/draft-visit")).status).toBe(404);
    for (const { text } of [await as("viewer", `/visits/${slug}`), await office.ask(`/visits/${slug}`)])
      expect(text).not.toContain("/plan");
  });
});

describe("the directories", () => {
  test("hold everybody for those who keep or review them, and who is released for the others", async () => {
    for (const role of ["planner", "manager"]) {
      const { text } = await as(role, "/people");
      expect(text).toContain("Olga Unreleased");
      expect(text.includes('href="/directory/person/new"')).toBe(role === "planner");
    }
    for (const { text } of [await as("viewer", "/people"), await office.ask("/people")])
      expect(text).not.toMatch(/Olga|\/directory\//);
    expect((await as("planner", "/people?q=unrel")).text).toContain(say.directory.count(1));
  });

  test("give somebody in no release a page for the office alone", async () => {
    const id = (
      current.db.$client.prepare("select id from persons where slug = 'olga'").get() as { id: string }
    ).id;
    const { text } = await as("planner", "/people/olga");
    for (const path of [`/directory/person/${id}`, `/directory/position/new?person=${id}`])
      expect(text).toContain(`href="${path}"`);
    const manager = await as("manager", "/people/olga");
    expect([manager.status, manager.text.includes("/directory/person/")]).toEqual([200, false]);
    expect((await as("viewer", "/people/olga")).status).toBe(404);
    expect((await office.ask("/people/olga")).status).toBe(404);
  });

  test("show the ways to other venues and the sources to the office alone", async () => {
    const venue = "/venues/matsuyama-city-hall";
    expect((await as("planner", venue)).text).toContain('href="/directory/travelTime/new?from=');
    expect((await as("viewer", venue)).text).not.toContain("/directory/");
    const sources = await as("planner", "/directory/source?q=notice");
    expect([sources.status, sources.text.includes("/directory/source/new")]).toEqual([200, true]);
    expect((await as("manager", "/directory/source")).text).not.toContain("/directory/source/");
    expect((await as("viewer", "/directory/source")).status).toBe(404);
    expect((await office.ask("/directory/source")).status).toBe(302);
  });

  test("are kept as bytes for the signed-out, and never what the office sees", async () => {
    const first = await office.ask("/people");
    await as("planner", "/people");
    const second = await office.ask("/people");
    expect(second.headers.etag).toBe((await office.ask("/people")).headers.etag);
    expect(second.text).toBe(first.text);
  });
});
