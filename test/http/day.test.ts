import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addParticipation } from "#app/domain/delegation/delegation.server.ts";
import { entriesOfVisit } from "#app/domain/history/entries.server.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { addLeg, visitBySlug } from "#app/domain/visit/visit.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { attends, must } from "#db/seed/telling.ts";
import { openOffice } from "#test/http/office.ts";
import { berlinVisit, clock, plan, story } from "#test/story.ts";

const current = { ...story(), now: Date.now() };
const { slug, leg } = berlinVisit(current);
const { id: _, ...berlin } = leg;
must(addLeg(current, slug, { ...berlin, key: "spring", firstDay: "2027-03-26", lastDay: "2027-03-29" }));
const dinner = plan(current, slug, leg, "dinner", clock("2027-10-30T22:00", "2027-10-31T00:30"));
const museum = plan(current, slug, leg, "museum", {
  ...{ kind: "partOfDay", day: "2027-10-30", part: "afternoon", zone: leg.zone },
});
const other = berlinVisit(current, { slug: "another" });
const foreign = plan(current, "another", other.leg, "foreign", clock("2027-10-26T10:00", null));
const at = `/visits/${slug}/plan/days/berlin/2027-10-30`;
const visitId = visitBySlug(current.db, slug).id;

let office: Awaited<ReturnType<typeof openOffice>>;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  office = await openOffice(current.db);
  for (const role of ["admin", "planner", "manager", "viewer"] as const)
    cookies[role] = await office.signIn(role);
});
afterAll(() => office.close());

const ask = (path: string, role = "planner", form?: Record<string, string>) =>
  office.ask(path, { headers: { Cookie: cookies[role] ?? "" }, ...(form ? { form } : {}) });
const item = (id = dinner.id) => itemsOf(current.db, visitId).find((one) => one.id === id)!;
const move = (to: string, more: Record<string, string> = {}, role = "planner") =>
  ask(at, role, {
    ...{ intent: "move", item: dinner.id, version: String(item().version), end: "both", to },
    ...more,
  });
const count = () => entriesOfVisit(current.db, visitId, null, null).length;
/** Each answer that a page offers: its words and the fields that it sends. */
const answersOn = (text: string) =>
  [...(text.match(/<div class="answers">.*?<\/div>/s)?.[0] ?? "").matchAll(/<form.*?<\/form>/gs)].map(
    ([form]) => ({
      said: form.match(/<button[^>]*>([^<]*)/)![1]!,
      fields: Object.fromEntries(
        [...form.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
      ),
    }),
  );

describe("moving an item on the page of its day", () => {
  test("leads back to the day, which says what is now true, what moved with it, and how to undo it", async () => {
    const { status, headers } = await move("2027-10-30T21:00");
    expect(status).toBe(303);
    expect(headers.location).toMatch(new RegExp(`^${at}\\?saved=\\d+#${dinner.id}$`));
    const { text } = await ask(headers.location!.split("#")[0]!);
    expect(text).toContain("dinner moved to 30 October, 21:00–23:30. Not yet released.");
    expect(text).toContain("Undo: Programme item changed: dinner");
    const entry = text.match(/name="entry" value="(\d+)"/)![1]!;
    const undone = await ask(at, "planner", { intent: "undo", entry });
    expect(undone.status).toBe(303);
    expect((await ask(undone.headers.location!.split("#")[0]!)).text).toContain(
      "dinner is back at 30 October",
    );
    expect(item().when).toEqual(dinner.when);
    // The button pressed twice takes back once.
    const before = count();
    expect((await ask(at, "planner", { intent: "undo", entry })).status).toBe(303);
    expect(count()).toBe(before);
  });

  test("sent twice it moves once, and says so both times", async () => {
    const { version } = item();
    const before = count();
    const [first, second] = [
      await move("2027-10-30T20:00", { version: String(version) }),
      await move("2027-10-30T20:00", { version: String(version) }),
    ];
    expect(second.headers.location).toBe(first.headers.location);
    expect(count()).toBe(before + 1);
  });

  test("an hour that happens twice is asked about with both answers, and either moves it", async () => {
    const { status, text } = await move("2027-10-31T02:30", { end: "ends" });
    expect(status).toBe(422);
    expect(text).toContain("<title>Error: ");
    expect(text).toContain("02:30 happens twice on 31 October 2027 in Berlin. Say which one.");
    const answers = answersOn(text);
    expect(answers.map(({ said }) => said)).toEqual([
      "the first, before clocks go back (UTC+2)",
      "the second, after clocks go back (UTC+1)",
    ]);
    expect((await ask(at, "planner", answers[1]!.fields)).status).toBe(303);
    expect(new Date(item().endsAt).toISOString()).toBe("2027-10-31T01:30:00.000Z");
  });

  test("an hour that never happens is refused with its neighbours, at either end", async () => {
    const spring = `/visits/${slug}/plan/days/spring/2027-03-27`;
    const short = plan(current, slug, leg, "short", clock("2027-10-26T01:00", "2027-10-26T02:00"));
    const asked = await ask(spring, "planner", {
      ...{ intent: "move", item: short.id, version: "1", end: "both", to: "2027-03-28T01:30" },
    });
    expect(asked.status).toBe(422);
    const answers = answersOn(asked.text);
    expect(answers.map(({ said }) => said)).toEqual(["01:59", "03:00"]);
    expect((await ask(spring, "planner", answers[1]!.fields)).status).toBe(303);
    expect(item(short.id).when).toEqual(clock("2027-03-28T01:30", "2027-03-28T03:00"));
  });

  test("what somebody else moved meanwhile stays, and the page shows where it is now", async () => {
    const { version } = item();
    await move("2027-10-30T18:15", { version: String(version) }, "admin");
    const { status, text } = await move("2027-10-30T17:00", { version: String(version) });
    expect(status).toBe(409);
    expect(text).toContain("dinner was not moved.");
    expect(text).toMatch(/changed it meanwhile/);
    expect(text).toContain("18:15");
    expect(item().when).toMatchObject({ starts: { wall: "2027-10-30T18:15" } });
  });

  test("by typed day and clock; what cannot be read is there again", async () => {
    const typed = (clock: string) => ({ to: "", day: "2027-10-30", clock });
    const { status, text } = await move("", typed("half past"));
    expect(status).toBe(422);
    expect(text).toContain("“half past” is not a time of day");
    expect(text).toContain('value="half past"');
    expect((await move("", typed("19.15"))).status).toBe(303);
    expect(item().when).toMatchObject({ starts: { wall: "2027-10-30T19:15" } });
  });

  test("what conflicts since is told, with the way to it, and goes when the move is undone", async () => {
    const both = { attendances: [attends({ side: "guest" }), attends({ side: "host" })] };
    const minister = { description: { en: "Minister" }, headcount: 1, personId: null, positionId: null };
    const alone = { organisationId: null, accompaniesId: null, counterpartId: null, partyId: null };
    const head = { side: "guest", role: "head", audience: "public", precedence: 1 } as const;
    must(addParticipation(current, slug, { ...head, ...minister, ...alone }));
    plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T12:00"), both);
    const press = plan(current, slug, leg, "press", clock("2027-10-26T14:00", "2027-10-26T15:00"), both);
    const moved = await move("2027-10-26T11:00", { item: press.id, version: "1" });
    const { text } = await ask(moved.headers.location!.split("#")[0]!);
    const [notice] = text.match(/<div class="notice".*?<ul class="said-conflicts">.*?<\/ul>/s) ?? [""];
    expect(notice).toContain("Minister is then also at “talks” (10:00–12:00)");
    const entry = text.match(/name="entry" value="(\d+)"/)![1]!;
    const undone = await ask(moved.headers.location!.split("#")[0]!, "planner", { intent: "undo", entry });
    expect(undone.headers.location).not.toContain("new=");
    expect((await ask(undone.headers.location!.split("#")[0]!)).text).not.toContain("said-conflicts");
  });

  test("what has been changed again since is not taken back blindly: history compares it", async () => {
    const { version } = item();
    const { headers } = await move("2027-10-30T19:00", { version: String(version) });
    const entry = headers.location!.match(/saved=(\d+)/)![1]!;
    await move("2027-10-30T19:05", {}, "admin");
    const { status, text } = await ask(at, "planner", { intent: "undo", entry });
    expect(status).toBe(409);
    expect(text).toContain(messagesIn.en.day.undoInHistory);
    expect(text).toContain(`href="/visits/${slug}/history"`);
    expect(item().when).toMatchObject({ starts: { wall: "2027-10-30T19:05" } });
  });

  test("by a button that names what it moves and where to", async () => {
    const { starts } = item().when as { starts: { wall: string } };
    expect((await move("", { end: "", to: "", put: "ends 2027-10-30T23:10" })).status).toBe(303);
    expect(item().when).toMatchObject({ starts, ends: { wall: "2027-10-30T23:10" } });
    const { text } = await ask(at);
    expect(text).toContain('name="put" value="ends 2027-10-30T22:55"');
    expect((await move("", { end: "", to: "", put: "nothing 2027-10-30T23:10" })).status).toBe(400);
  });

  test("an item of the band gets a clock time", async () => {
    expect((await move("2027-10-30T15:00", { item: museum.id, version: "1" })).status).toBe(303);
    expect(item(museum.id).when).toEqual(clock("2027-10-30T15:00", null));
  });

  test("a day outside every leg is asked about", async () => {
    const { status, text } = await move("2027-11-05");
    expect(status).toBe(422);
    const [answer] = answersOn(text);
    expect(answer!.said).toBe("Move it there all the same");
    const moved = await ask(at, "planner", answer!.fields);
    expect((await ask(moved.headers.location!.split("#")[0]!)).text).toContain("Open 5 November");
  });
});

describe("who may", () => {
  test("a manager reads the day and is offered no change; a viewer does not find it", async () => {
    const { status, text } = await ask(at, "manager");
    expect(status).toBe(200);
    expect(text).not.toMatch(/name="version"|data-edit|item\/new/);
    expect((await ask(at, "viewer")).status).toBe(404);
    const before = count();
    for (const role of ["manager", "viewer"])
      expect((await move("2027-10-30T10:00", {}, role)).status).toBe(404);
    expect(count()).toBe(before);
  });

  test("an item, an entry and a leg of another visit are not found", async () => {
    const answers = await Promise.all([
      move("2027-10-26T11:00", { item: foreign.id, version: "1" }),
      move("", { item: foreign.id, version: "1", to: "", day: "2027-10-26", clock: "x" }),
      ask(at, "planner", {
        intent: "undo",
        entry: String(entriesOfVisit(current.db, foreignVisit, null, null)[0]!.id),
      }),
      ask(`/visits/another/plan/days/spring/2027-03-27`),
      ask(`/visits/${slug}/plan/days/berlin/2027-02-30`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });

  const noForms: Record<string, string>[] = [
    { intent: "" },
    { intent: "fly" },
    { intent: "undo", entry: "1 or 1" },
    { end: "middle" },
    { version: "-1" },
  ];
  test.each(noForms)("a form that is none of ours is refused: %j", async (more) => {
    expect((await move("2027-10-30T10:00", more)).status).toBe(400);
  });
});
const foreignVisit = visitBySlug(current.db, "another").id;

describe("the page of a day", () => {
  test.each(languages)(
    "says which hours are odd, and how a way over the date line goes, in %s",
    async (language) => {
      const words = messagesIn[language].day;
      const { text } = await ask(`${at}?lang=${language}`);
      expect(text).toContain(words.repeated("02:00", "03:00"));
      const { city: _city, ...place } = berlin;
      const key = `anchorage-${language}`;
      const dates = { zone: "America/Anchorage", firstDay: "2027-11-02", lastDay: "2027-11-03" };
      const anchorage = must(
        addLeg(current, "another", {
          ...place,
          ...dates,
          key,
          city: { en: "Anchorage", ru: "Анкоридж", zh: "安克雷奇" },
        }),
      );
      const flight = {
        kind: "exact",
        starts: { wall: "2027-11-03T15:00", zone: "Asia/Seoul" },
        ends: { wall: "2027-11-03T07:20", zone: "America/Anchorage" },
      } as const;
      plan(current, "another", anchorage, `flight-${language}`, flight);
      const there = await ask(`/visits/another/plan/days/${key}/2027-11-03?lang=${language}`);
      for (const said of [
        words.clocksBack(words.hours(17, 0), words.hours(9, 20)),
        words.overDateLine,
        "15:00 (Asia/Seoul)",
      ]) {
        expect(there.text.replaceAll("（", " (").replaceAll("）", ")")).toContain(said);
      }
      expect((await ask(`/visits/another/plan/days/${key}/2027-11-02`)).text).toContain(`flight-${language}`);
    },
  );

  test("opens at today or at the first day; a visit without legs at its plan", async () => {
    expect((await ask(`/visits/${slug}/plan/days`)).headers.location).toBe(
      `/visits/${slug}/plan/days/spring/2027-03-26`,
    );
  });

  test("a new item leads back to the day on which it was drawn, and to no other site's", async () => {
    const form = (back: string) =>
      `/visits/${slug}/plan/item/new?${new URLSearchParams({ leg: leg.id, back })}`;
    const save = (back: string, title: string) =>
      ask(form(back), "planner", {
        ...{ intent: "save", id: crypto.randomUUID(), version: "0", "title.en": title, legId: leg.id },
        ...{ kind: "meeting", status: "tentative", audience: "participants", "when.kind": "exact" },
        ...{ "when.day": "2027-10-30", "when.from": "12:00", "when.zone": leg.zone },
      });
    const drawn = await save(`${at}?lanes=people`, "Drawn");
    expect(drawn.headers.location).toMatch(new RegExp(`^${at}\\?lanes=people&saved=\\d+`));
    for (const back of [
      "https://elsewhere.example/",
      "//elsewhere.example/plan/days/",
      "/visits/another/plan/days/x",
    ]) {
      const { headers } = await save(back, `Not ${back.length}`);
      expect(headers.location).toMatch(new RegExp(`^/visits/${slug}/plan\\?saved=`));
    }
  });

  test("an item opened from its day leads back to that day, saved, left or removed; opened elsewhere, to the plan", async () => {
    const day = `${at}?lanes=people`;
    const { id } = plan(current, slug, leg, "walk", clock("2027-10-30T15:00", null));
    const opened = (await ask(day)).text.match(new RegExp(`href="(/visits/[^"]*/plan/item/${id}[^"]*)"`))!;
    const form = opened[1]!.replaceAll("&amp;", "&");
    const { text } = await ask(form);
    expect(text).toContain(`<a href="${day}">Cancel</a>`);
    const save = (path: string, title: string, intent = "save") =>
      ask(path, "planner", {
        ...{ intent, id, version: String(item(id).version), "title.en": title, legId: leg.id, key: "walk" },
        ...{ kind: "meeting", status: "tentative", audience: "participants", "when.kind": "exact" },
        ...{ "when.day": "2027-10-31", "when.from": "15:00", "when.zone": leg.zone },
      });
    const { headers } = await save(form, "A walk by the river");
    expect(headers.location).toMatch(new RegExp(`^${at}\\?lanes=people&saved=\\d+#${id}$`));
    expect((await ask(headers.location!.split("#")[0]!)).text).toContain(
      "Programme item changed: A walk by the river",
    );
    const plainly = form.split("?")[0]!;
    for (const path of [plainly, `${plainly}?back=/visits/another/plan/days/berlin/2027-10-30`]) {
      const { headers } = await save(path, `Opened at ${path}`);
      expect(headers.location).toMatch(new RegExp(`^/visits/${slug}/plan\\?saved=`));
    }
    const removed = await save(form, "", "remove");
    expect(removed.headers.location).toMatch(new RegExp(`^${at}\\?lanes=people&saved=\\d+`));
    expect((await ask(removed.headers.location!.split("#")[0]!)).status).toBe(200);
  });

  test("an item's form is one, opened from its day or not: who else has it open, and what was typed", async () => {
    const form = `/visits/${slug}/plan/item/${museum.id}`;
    const fromDay = `${form}?${new URLSearchParams({ back: at })}`;
    await ask(form, "admin");
    expect((await ask(fromDay)).text).toContain("Our admin");
    const typed = { id: museum.id, version: "1", "title.en": "A museum by the water" };
    await ask("/kept-forms", "planner", { ...typed, "kept-address": fromDay });
    expect((await ask(form)).text).toContain("A museum by the water");
    expect((await ask(form, "planner", { ...typed, intent: "discard" })).status).toBe(303);
    expect((await ask(fromDay)).text).not.toContain("A museum by the water");
  });

  test("the form of a new item is filled with what was drawn", async () => {
    const drawn = "at=2027-10-30T23:30&until=2027-10-31T00:30&who=side%3Ahost";
    const { text } = await ask(`/visits/${slug}/plan/item/new?leg=${leg.id}&day=2027-10-30&${drawn}`);
    const value = (name: string) => text.match(new RegExp(`name="when.${name}"[^>]*value="([^"]*)"`))?.[1];
    expect(["day", "from", "to", "endDay"].map(value)).toEqual([
      "2027-10-30",
      "23:30",
      "00:30",
      "2027-10-31",
    ]);
    expect([...text.matchAll(/value="side:(\w+)" selected/g)].map(([, side]) => side)).toEqual(["host"]);
  });
});
