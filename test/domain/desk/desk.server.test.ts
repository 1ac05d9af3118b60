import { describe, expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import { keepForm } from "#app/domain/account/kept-forms.server.ts";
import {
  comingReleases,
  comingVisits,
  dueTasks,
  lastChanges,
  nextDays,
  openDisagreements,
  openDrafts,
  unsavedForms,
} from "#app/domain/desk/desk.server.ts";
import { listOfficeVisits, officeVisits } from "#app/domain/desk/office-visits.server.ts";
import { addOrganisation } from "#app/domain/directory/directory.server.ts";
import { addThing } from "#app/domain/editing/things.server.ts";
import { findEntry } from "#app/domain/history/entries.server.ts";
import { rescheduleItem } from "#app/domain/programme/programme.server.ts";
import { addSource, cite } from "#app/domain/source/source.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must, printed } from "#db/seed/telling.ts";
import {
  berlinVisit,
  clock,
  demoStory,
  later,
  plan,
  planner,
  release,
  releaseAlone,
  story,
  viewer,
} from "#test/story.ts";

const on = "2027-10-25T09:00"; // the first day in Berlin
const visitId = (current: Current, slug: string) => visitBySlug(current.db, slug).id;

/** Adds a thing of a visit that has no work of its own. */
const addPart = (
  current: Current,
  slug: string,
  kind: "preparationTask" | "contactPoint" | "settlement",
  draft: Record<string, unknown>,
) =>
  must(addThing(current, { kind, id: crypto.randomUUID(), visitId: visitId(current, slug) }, draft) as never);

const task = (title: string, dueOn: string | null, status = "open") => ({
  ...{ title: { en: title }, detail: null, status, dueOn, side: null, helpers: [] },
  ...{ responsibleId: null, responsiblePersonId: null, itemId: null },
});

describe("the next days", () => {
  test("hold the drafts of all visits, with the mark of what changed since its release", () => {
    const current = story({ now: on });
    const { slug, leg } = berlinVisit(current);
    plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"));
    release(current, slug);
    const second = berlinVisit(current, { slug: "second" });
    plan(current, "second", second.leg, "dinner", clock("2027-10-26T19:00", null));
    const shown = () =>
      nextDays(current).days.flatMap(({ day, items }) =>
        items.map((item) => [day, item.title.en, item.visit.slug, item.visit.isChanged]),
      );
    expect(shown()).toEqual([
      ["2027-10-26", "talks", slug, false],
      ["2027-10-26", "dinner", "second", true],
    ]);
    addPart(current, slug, "preparationTask", task("Flowers", null));
    expect(shown()[0]).toEqual(["2027-10-26", "talks", slug, false]); // stands in no release
    plan(current, slug, leg, "lunch", clock("2027-10-27T12:00", null));
    expect(shown()[0]).toEqual(["2027-10-26", "talks", slug, true]);
  });

  test("are not for those who read no drafts", () => {
    expect(() => nextDays({ ...story(), actor: viewer })).toThrow("forbidden");
  });
});

test("drafts that are not released, or changed since, come latest change first", () => {
  const current = story({ now: on });
  const { slug, leg } = berlinVisit(current);
  release(current, slug);
  berlinVisit(current, { slug: "second" });
  berlinVisit(current, { slug: "third" });
  release(current, "third");
  plan(later(current, "2027-10-25T12:00"), slug, leg, "talks", clock("2027-10-26T10:00", null));
  const { visits, all } = openDrafts(current);
  expect(visits.map((visit) => [visit.slug, visit.released])).toEqual([
    [slug, 1],
    ["second", null],
  ]);
  expect(all).toBe(3);
});

test("a draft stays changed when one item of it is released, and is not once all that changed is", () => {
  const current = story({ now: on });
  const { slug, leg } = berlinVisit(current);
  const talks = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", null));
  const dinner = plan(current, slug, leg, "dinner", clock("2027-10-26T19:00", null));
  release(current, slug);
  const isOpen = () => openDrafts(current).visits.map((visit) => visit.slug);
  const move = (key: string, version: number, hour: number) =>
    must(rescheduleItem(current, slug, key, version, clock(`2027-10-26T${hour}:00`, null)));
  expect(isOpen()).toEqual([]);
  move("talks", talks.version, 11);
  move("dinner", dinner.version, 20);
  releaseAlone(current, slug, talks.id);
  expect(isOpen()).toEqual([slug]);
  releaseAlone(current, slug, dinner.id);
  expect(isOpen()).toEqual([]);
  move("talks", talks.version + 1, 12);
  expect(isOpen()).toEqual([slug]);
  release(current, slug);
  expect(isOpen()).toEqual([]);
});

test("whom to call stands in releases: a changed contact is a changed draft, a gift is not", () => {
  const current = story({ now: on });
  const { slug } = berlinVisit(current);
  release(current, slug);
  const isChanged = () => officeVisits(current).map((visit) => visit.isChanged);
  addPart(current, slug, "preparationTask", task("Flowers", null));
  expect(isChanged()).toEqual([false]);
  addPart(current, slug, "contactPoint", {
    ...{ name: { en: "Duty officer" }, participationId: null, telephone: "112", email: null, hours: null },
    ...{ side: null, legId: null, itemId: null, venueId: null, audience: "participants" },
  });
  expect(isChanged()).toEqual([true]);
});

test("what happens to a visit and changes nothing of it leaves its draft as it was released", () => {
  const current = story({ now: on });
  const { slug } = berlinVisit(current);
  release(current, slug);
  current.db.$client
    .prepare(
      `insert into history (at, actor_id, visit_id, event, detail)
       select at, actor_id, visit_id, 'visit.looked_at', '{}' from history where visit_id is not null limit 1`,
    )
    .run();
  expect(openDrafts(current).visits).toEqual([]);
});

test("preparation is due when it is overdue or falls within two weeks, and neither done nor of a visit called off", () => {
  const current = story({ now: on });
  const { slug } = berlinVisit(current);
  const called = berlinVisit(current, { slug: "called-off", status: "cancelled" });
  addPart(current, called.slug, "preparationTask", task("Of no use", "2027-10-25"));
  addPart(current, slug, "preparationTask", task("In two weeks", "2027-11-08"));
  addPart(current, slug, "preparationTask", task("Later", "2027-11-09"));
  addPart(current, slug, "preparationTask", task("Overdue", "2027-10-01", "underWay"));
  addPart(current, slug, "preparationTask", task("Done", "2027-10-02", "done"));
  addPart(current, slug, "preparationTask", task("Some day", null));
  expect(dueTasks(current, "2027-10-25").tasks.map(({ title, dueOn }) => [title.en, dueOn])).toEqual([
    ["Overdue", "2027-10-01"],
    ["In two weeks", "2027-11-08"],
  ]);
});

test("a disagreement of sources is open until somebody settles it", () => {
  const current = demoStory();
  const fieldsOf = () =>
    openDisagreements(current).open.map(({ visit, field, values }) => [visit.slug, field, values.length]);
  const before = fieldsOf();
  expect(before).toContainEqual(["moscow-beijing-2019", "firstDay", 2]);
  const slug = "moscow-beijing-2019";
  const about = { kind: "visit", id: visitId(current, slug) };
  const reason = { en: "The office's own record." };
  addPart(current, slug, "settlement", { about, field: "firstDay", value: "2019-06-17", reason });
  expect(fieldsOf()).toEqual(before.filter(([, field]) => field !== "firstDay"));
});

test("what changed leaves out the history of accounts", () => {
  const current = story({ now: on });
  berlinVisit(current);
  const account = { at: current.now, actor: "admin", event: "account.added", detail: "{}" };
  const add = current.db.$client.prepare(
    "insert into history (at, actor_id, event, detail) values (@at, @actor, @event, @detail)",
  );
  for (let time = 0; time < 20; time += 1) add.run(account);
  const told = lastChanges(current, 10).map((id) => findEntry(current.db, id)!.event);
  expect(told).toEqual(["leg.added", "visit.added"]);
});

test("forms that were typed and not saved are those of their owner", () => {
  const current = story({ now: on });
  const { db } = current;
  const insert = db.$client.prepare(
    "insert into accounts (id, email, name, role, language, created_at) values (?, ?, 'Somebody', 'planner', 'en', 0)",
  );
  for (const id of [planner.id, "another"]) insert.run(id, `${id}@protocol.example`);
  for (const [accountId, address] of [
    [planner.id, "/visits/new"],
    ["another", "/directory/person/new"],
  ] as const)
    keepForm(db, { accountId, address, fields: [["title.en", "Talks"]], why: "typing", now: current.now });
  expect(unsavedForms(current)).toEqual([{ address: "/visits/new", keptAt: current.now }]);
});

test("the visits that come next are those that are not over, released ones alone for a viewer", () => {
  const current = demoStory({ now: on });
  const { slug } = berlinVisit(current);
  berlinVisit(current, { slug: "called-off", status: "cancelled" });
  expect(comingVisits(current, "2027-10-31").map((visit) => visit.slug)).toEqual([slug]);
  expect(comingVisits(current, "2027-11-01")).toEqual([]);
  expect(comingReleases(current, "2027-10-31")).toEqual([]);
  release(current, slug);
  expect(comingReleases(current, "2027-10-31").map((visit) => visit.slug)).toEqual([slug]);
});

describe("the office's list of visits", () => {
  test("finds by title and city in any language, and by year", () => {
    const current = demoStory({ now: on });
    berlinVisit(current);
    const find = (typed: string, year = "") =>
      listOfficeVisits(current, { typed, year, page: 1 }).visits.map((visit) => visit.slug);
    expect(find("")).toEqual(["moscow-berlin-2027", "moscow-beijing-2019", "freiburg-matsuyama-2014"]);
    expect(find("МОСКВ")).toEqual(["moscow-berlin-2027", "moscow-beijing-2019"]);
    expect(find("成都")).toEqual(["moscow-beijing-2019"]);
    expect(find("", "2014")).toEqual(["freiburg-matsuyama-2014"]);
    expect(find("berlin", "2014")).toEqual([]);
  });

  test("is not for those who read no drafts, and ends with its last page", () => {
    const all = { typed: "", year: "", page: 1 };
    expect(() => listOfficeVisits({ ...demoStory(), actor: viewer }, all)).toThrow("forbidden");
    expect(() => listOfficeVisits(demoStory(), { ...all, page: 2 })).toThrow("page: notFound");
  });
});

describe("however many visits there are", () => {
  /** What a desk asks of the database: as many statements for one visit as for many, each by an index. */
  const asked: string[] = [];
  const atWork = (visits: number) => {
    const current = story({ now: on, trace: (sql) => asked.push(String(sql)) });
    const sourceIds = ["one", "other"].map(
      (key) =>
        must(
          addSource(current, {
            ...{ key, kind: "report", title: { en: key }, publisher: { en: "A newspaper" } },
            ...{ language: "en", publishedOn: null, address: null, note: null },
          }),
        ).id,
    );
    const body = { slug: "protocol", partOfId: null, city: null, country: "DE" };
    const names = [printed("en", "Protocol Department")];
    const responsibleId = must(addOrganisation(current, { ...body, names })).id;
    for (let index = 0; index < visits; index += 1) {
      const { slug, leg } = berlinVisit(current, { slug: `visit-${index}` });
      plan(current, slug, leg, "talks", clock("2027-10-26T10:00", null));
      addPart(current, slug, "preparationTask", { ...task("Flowers", "2027-10-26"), responsibleId });
      const about = { kind: "visit", id: visitId(current, slug) } as const;
      for (const [at, sourceId] of sourceIds.entries())
        must(
          cite(current, slug, {
            about,
            field: "firstDay",
            value: `2027-10-2${at}`,
            sourceId,
            locator: "section:x",
          }),
        );
    }
    asked.length = 0;
    nextDays(current);
    openDrafts(current);
    dueTasks(current, "2027-10-25");
    openDisagreements(current);
    lastChanges(current);
    unsavedForms(current);
    comingReleases(current, "2027-10-25");
    return { current, statements: [...asked] };
  };

  test("the desk asks the same number of questions", () => {
    const few = atWork(1).statements.length;
    expect(atWork(12).statements).toHaveLength(few);
    expect(few).toBeLessThan(20);
  });

  test("each goes by an index, but for one walk over the visits and one over claims with values", () => {
    const { current, statements } = atWork(12);
    const scans = statements.flatMap((sql) =>
      (current.db.$client.prepare(`explain query plan ${sql}`).all() as { detail: string }[])
        .map(({ detail }) => detail)
        .filter((detail) => detail.startsWith("SCAN") && !/VIRTUAL TABLE|SCAN c$/.test(detail)),
    );
    expect(scans.sort()).toEqual(["SCAN citations USING COVERING INDEX citations_with_values", "SCAN v"]);
  });
});
