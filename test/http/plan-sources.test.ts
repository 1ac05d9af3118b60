import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roles } from "#app/domain/access/actor.ts";
import { cite } from "#app/domain/source/source.server.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { citations, settlements } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { openOffice } from "#test/http/office.ts";
import { berlinVisit, clock, demoStory, plan, release } from "#test/story.ts";

const current = demoStory();
const { db } = current;
const berlin = berlinVisit(current);
const slug = berlin.slug;
const walk = plan(current, slug, berlin.leg, "walk", clock("2027-10-26T10:00", null), {
  note: { en: "MARKER of the note" },
  noteAudience: "guest",
});
const briefing = plan(current, slug, berlin.leg, "briefing", clock("2027-10-26T12:00", null), {
  title: { en: "MARKER of the briefing", ru: "MARKER по-русски" },
  audience: "guest",
});
const visit = visitBySlug(db, slug);
const [report, letter] = readDraft(db, visitBySlug(db, "moscow-beijing-2019")).sources;
const about = { kind: "leg" as const, id: berlin.leg.id };
for (const [source, value] of [
  [report!, "2027-10-25"],
  [letter!, "2027-10-26"],
] as const)
  must(cite(current, slug, { about, field: "firstDay", value, sourceId: source.id, locator: "paragraph:1" }));

let office: Awaited<ReturnType<typeof openOffice>>;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  office = await openOffice(db);
  for (const role of roles) cookies[role] = await office.signIn(role);
});
afterAll(() => office.close());

const at = (rest: string) => `/visits/${slug}/plan/${rest}`;
const as = (role: string) => ({ headers: { Cookie: cookies[role]! } });
const get = (path: string, role = "planner") => office.ask(path, as(role));
const post = (path: string, form: Record<string, string>, role = "planner") =>
  office.ask(path, { ...as(role), form: { id: randomUUID(), version: "0", intent: "save", ...form } });

const pages = ["sources", "sources?by=thing", "languages", "languages?in=zh", "seen-by", "seen-by?as=host"];

test.each(pages)(
  "%s is read by those who plan and review, missing to viewers, and asks others to sign in",
  async (page) => {
    for (const role of ["admin", "planner", "manager"])
      expect([role, (await get(at(page), role)).status]).toEqual([role, 200]);
    expect((await get(at(page), "viewer")).status).toBe(404);
    const { status, headers } = await office.ask(at(page));
    expect([status, headers.location?.startsWith("/sign-in?")]).toEqual([302, true]);
  },
);

test("a manager reads without ways to change, and changes nothing", async () => {
  for (const page of ["sources", "languages"]) {
    const { text } = await get(at(page), "manager");
    const main = text.slice(text.indexOf("<main"), text.indexOf("</main>"));
    expect([page, main.match(/<form|\/new|<input|<button/g)]).toEqual([page, null]);
  }
  const typed = { [`item:${walk.id}:title:zh`]: "散步", [`version:item:${walk.id}`]: "1" };
  expect((await post(at("languages"), typed, "manager")).status).toBe(404);
  expect((await post(at("languages"), typed, "viewer")).status).toBe(404);
  expect(readDraft(db, visit).items.find(({ id }) => id === walk.id)!.title.zh).toBeUndefined();
});

test.each([
  "sources?by=moon",
  "seen-by?as=moon",
  "seen-by?as=",
  "seen-by?part=moon",
  "languages?in=ja",
  "languages?page=0",
])("%s cannot be read", async (page) => {
  expect((await get(at(page))).status).toBe(400);
});

describe("a citation", () => {
  const foreign = readDraft(db, visitBySlug(db, "moscow-beijing-2019")).legs[0]!.id;
  const wrong = [
    "",
    "leg:",
    `leg:${foreign}`,
    `leg:${randomUUID()}`,
    `item:${about.id}`,
    `constructor:${about.id}`,
    "moon:1",
  ];

  test.each(wrong)("about “%s” has no form, and none is kept", async (other) => {
    for (const kind of ["citation", "settlement"]) {
      const path = at(`${kind}/new?about=${encodeURIComponent(other)}&field=firstDay`);
      expect([kind, (await get(path)).status]).toEqual([kind, 404]);
    }
    // The address is right, what is hidden in the form is not.
    const form = {
      about: other,
      field: "whole",
      sourceId: report!.key,
      "locator.kind": "paragraph",
      "locator.value": "2",
    };
    const before = db.select().from(citations).all().length;
    expect([404, 422]).toContain((await post(at(`citation/new?about=leg:${about.id}`), form)).status);
    expect(db.select().from(citations).all()).toHaveLength(before);
  });

  test("says by name what it is about, offers its facts, and keeps the place as one text", async () => {
    const path = at(`citation/new?about=leg:${about.id}&field=lastDay`);
    const { status, text } = await get(path);
    expect(status).toBe(200);
    expect(text).toMatch(/Entry that the source speaks of<\/span><span>Berlin</);
    expect(text).toMatch(/<option value="lastDay" selected="">Last day<\/option>/);
    expect(text).not.toContain('<option value="key"');
    const form = {
      about: `leg:${about.id}`,
      field: "lastDay",
      value: "31 October 2027",
      sourceId: report!.key,
    };
    const refused = await post(path, { ...form, "locator.kind": "page", "locator.value": "four" });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('href="#locator.value"');
    expect(refused.text).toMatch(/Entry that the source speaks of<\/span><span>Berlin</);
    const saved = await post(path, { ...form, "locator.kind": "page", "locator.value": "4" });
    expect([saved.status, saved.headers.location]).toEqual([
      303,
      expect.stringContaining(at("sources?saved=")),
    ]);
    const kept = db.select().from(citations).where(eq(citations.locator, "page:4")).get();
    expect(kept).toMatchObject({ field: "lastDay", value: "2027-10-31", aboutId: about.id });
    const page = await get(at("sources"));
    expect(page.text).toContain("Page 4");
    expect(page.text).toContain("Last day: 31 October 2027");
    const change = await get(at(`citation/${kept!.id}`));
    expect(change.text).toMatch(/Entry that the source speaks of<\/span><span>Berlin</);
    expect(change.text).toMatch(/<option value="page" selected="">page<\/option>/);
  });

  test("whose fact was typed freely before keeps it", async () => {
    const old = must(
      cite(current, slug, {
        about,
        field: "oldWord",
        value: null,
        sourceId: report!.id,
        locator: "minute:3",
      }),
    );
    const { text } = await get(at(`citation/${old.id}`));
    expect(text).toMatch(/<option value="oldWord" selected="">/);
    expect(text).toMatch(/<option value="minute" selected="">/);
  });
});

describe("a disagreement of sources", () => {
  const path = at(`settlement/new?about=leg:${about.id}&field=firstDay`);
  const form = { about: `leg:${about.id}`, field: "firstDay", value: "2027-10-26" };
  const reason = { "reason.en": "The letter is later", "reason.ru": "Письмо позже", "reason.zh": "来函较晚" };

  test("is settled for one of the values that are stated, with a reason, and told to readers", async () => {
    const opened = await get(path);
    expect(opened.status).toBe(200);
    for (const shown of ["First day", "25 October 2027", "26 October 2027", "Berlin"])
      expect(opened.text).toContain(shown);
    expect((await post(path, { ...form, value: "2027-10-24", ...reason })).status).toBe(422);
    const silent = await post(path, form);
    expect([silent.status, /href="#reason(?:\.en)?"/.test(silent.text)]).toEqual([422, true]);
    expect((await post(path, { ...form, ...reason })).status).toBe(303);

    const { text } = await get(at("sources"));
    expect(text).toContain("Settled: 26 October 2027.");
    expect(text).toContain("The letter is later");
    expect(text).toMatch(/Settled by [^<]+, /);
    expect(text).toContain("25 October 2027");
    const { id } = db.select().from(settlements).get()!;
    expect((await get(path)).headers.location).toBe(at(`settlement/${id}`));

    release(current, slug);
    for (const [language, settled, why] of [
      ["en", "Settled: 26 October 2027.", "The letter is later"],
      ["ru", "Принято: 26 октября 2027", "Письмо позже"],
      ["zh", "已核定：2027年10月26日。", "来函较晚"],
    ] as const) {
      const page = await office.ask(`/visits/${slug}/sources?lang=${language}`);
      expect(page.text).toContain(settled);
      expect(page.text).toContain(why);
      expect(page.text).toMatch(/25 October 2027|25 октября 2027|2027年10月25日/);
    }
  });

  test("is open again when its settlement is taken away, and settled again when that is undone", async () => {
    const { id, version } = db.select().from(settlements).get()!;
    const reopened = await office.ask(at(`settlement/${id}`), {
      ...as("planner"),
      form: { id, version: String(version), intent: "remove" },
    });
    expect(reopened.status).toBe(303);
    const [, entry] = /saved=(\d+)/.exec(reopened.headers.location!)!;
    const { text } = await get(reopened.headers.location!);
    expect(text).toContain("1 disagreement is not settled");
    expect(text).toContain("Settlement removed");
    await post(`/visits/${slug}/history`, { entry: entry!, intent: "undo" });
    expect((await get(at("sources"))).text).toContain("Every disagreement is settled.");
  });
});

describe("the texts that are missing", () => {
  const [ofWalk, ofBriefing] = [walk, briefing].map(({ id }) => ({
    input: `item:${id}:title:zh`,
    version: `version:item:${id}`,
  }));

  test("are counted on every page of the plan, and a text that is too long keeps all from being saved", async () => {
    const { text } = await get(at("languages"));
    const [, count] = /Languages \((\d+)\)/.exec(text)!;
    expect(Number(count)).toBeGreaterThan(2);
    const form = {
      ...{ [ofWalk!.version]: "1", [ofWalk!.input]: "散步" },
      ...{ [ofBriefing!.version]: "1", [ofBriefing!.input]: "长".repeat(301) },
    };
    const refused = await post(at("languages"), form);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("<title>Error: ");
    expect(refused.text).toContain(`href="#${encodeURIComponent(ofBriefing!.input)}"`);
    expect(refused.text).toContain('value="散步"');
    expect(refused.text).toContain("长".repeat(301));
    expect(refused.text).toContain(`Languages (${count})`);
  });

  test("are saved but for an entry that was changed meanwhile, whose text stands there to be sent again", async () => {
    await post(at(`item/${walk.id}`), { intent: "remove", id: walk.id, version: "1" });
    const [, entry] = /saved=(\d+)/.exec(
      (await post(at(`item/${briefing.id}`), { intent: "remove", id: briefing.id, version: "1" })).headers
        .location!,
    )!;
    await post(`/visits/${slug}/history`, { entry: entry!, intent: "undo" }); // now in version 3
    const form = {
      ...{ [ofWalk!.version]: "1", [ofWalk!.input]: "散步" },
      ...{ [ofBriefing!.version]: "1", [ofBriefing!.input]: "介绍会" },
      ...{ [`version:leg:${about.id}`]: "1", [`leg:${about.id}:city:zh`]: "柏林市" },
    };
    const answer = await post(at("languages"), form);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("1 text saved in 1 entry.");
    expect(answer.text).toContain('value="介绍会"');
    expect(answer.text).toContain("was changed after you opened the page");
    expect(answer.text).toContain("散步"); // its item is gone, its words are not
    expect(readDraft(db, visit).legs[0]!.city.zh).toBe("柏林市");
    const again = await post(at("languages"), { [ofBriefing!.version]: "3", [ofBriefing!.input]: "介绍会" });
    expect([again.status, again.headers.location]).toEqual([303, at("languages?filled=1.1")]);
    expect((await get(again.headers.location!)).text).toContain("Not yet released.");
    expect(readDraft(db, visit).items.find(({ id }) => id === briefing.id)!.title.zh).toBe("介绍会");
  });
});

describe("the draft through other eyes", () => {
  const lookAs = async (reader: string) => {
    const { text } = await get(at(`seen-by?as=${reader}`));
    const frame = text.indexOf('class="seen-frame"');
    return { before: text.slice(0, frame), frame: text.slice(frame) };
  };
  beforeAll(() => {
    plan(current, slug, berlin.leg, "stroll", clock("2027-10-27T10:00", null), {
      note: { en: "MARKER of the note" },
      noteAudience: "guest",
    });
  });

  test("shows a reader nothing that is not theirs, and names to the officer what is hidden", async () => {
    for (const reader of ["public", "host"]) {
      const { before, frame } = await lookAs(reader);
      expect([reader, frame.includes("MARKER")]).toEqual([reader, false]);
      expect(frame).toContain("stroll");
      expect(before).toContain("MARKER of the briefing");
      expect(before).toContain("Notes of programme items");
      expect(before).not.toContain("MARKER of the note");
    }
  });

  test("shows the guest what is the guest’s, and our manager everything", async () => {
    for (const reader of ["guest", "manager"]) {
      const { before, frame } = await lookAs(reader);
      expect(frame).toContain("MARKER of the briefing");
      expect(frame).toContain("MARKER of the note");
      expect(before).toContain("Nothing is hidden from this reader.");
    }
  });

  test("of a visit that is not for the public shows them nothing at all", async () => {
    const quiet = berlinVisit(current, { slug: "quiet", audience: "participants" });
    const { status, text } = await get(`/visits/${quiet.slug}/plan/seen-by?as=public`);
    expect([status, text.includes("This reader sees nothing of the visit")]).toEqual([200, true]);
  });
});
